internal import PolicyAssessment
internal import PolicyDocument
internal import PolicyRubric
internal import PolicyText

/// A language version made ready for comparison.
struct VersionText {
  let text: DraftText
  let assessment: Assessment?
  let language: Language
  /// One for each section of the document, the root first.
  private(set) var clauses: [ClauseProfile] = []

  init(_ version: LanguageVersion, language: Language) {
    text = DraftText(version.document)
    assessment = version.assessment
    self.language = language
    describe()
  }

  /// Section of bytes of the document's text.
  func section(at place: Int) -> Int {
    let blocks = text.document.blocks
    var low = 0
    var high = blocks.count
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].range.upperBound <= place { low = middle + 1 } else { high = middle }
    }
    return blocks.indices.contains(low) ? blocks[low].section : 0
  }

  /// The heading of a section, or its first words.
  func place(of section: Int) -> Range<Int>? {
    if let heading = text.document.sections[section].heading {
      return text.document.blocks[heading].range
    }
    return text.document.blocks.first { $0.section == section }?.range
  }

  func title(of section: Int) -> String {
    place(of: section).map { text.document.string($0) } ?? ""
  }

  private mutating func describe() {
    let bytes = text.folded.bytes
    clauses = text.document.sections.enumerated().map { index, section in
      var profile = ClauseProfile(
        section: index, level: section.level, topics: 0, criteria: [], anchors: [], words: [],
        terms: 0, size: 0)
      if let heading = section.heading, let first = text.sentencesOfBlock[heading].first {
        let range = text.sentences[first].range
        profile.number = ClauseNumbers.leading(bytes, at: range.lowerBound, isHeading: true)
        profile.topics = ClauseTopic.all(in: Array(bytes[range]))
      }
      return profile
    }
    for sentence in text.sentences { describe(sentence) }
    for finding in assessment?.findings ?? [] {
      for evidence in finding.evidence {
        clauses[section(at: evidence.range.lowerBound)].criteria.insert(finding.criterion.rawValue)
      }
    }
  }

  private mutating func describe(_ sentence: DraftSentence) {
    let section = text.document.blocks[sentence.block].section
    guard clauses.indices.contains(section) else { return }
    if !sentence.isHeading {
      clauses[section].size += sentence.source.count
      clauses[section].terms |= sentence.terms.bits
    }
    for form in text.forms(in: sentence) {
      if let anchor = Stated(form, in: text)?.key { clauses[section].anchors.insert(anchor) }
    }
    for word in LatinWords.all(in: text.folded.bytes[sentence.range]) {
      clauses[section].words.insert(word)
    }
  }
}

/// Words of Latin letters, of three letters and more.
enum LatinWords {
  static func all(in folded: ArraySlice<UInt8>) -> [String] {
    folded.split { !(0x61...0x7A).contains($0) }.filter { $0.count >= 3 }
      .map { String(decoding: $0, as: UTF8.self) }
  }
}
