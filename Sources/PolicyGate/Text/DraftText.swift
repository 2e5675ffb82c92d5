internal import PolicyAssessment
internal import PolicyDocument
internal import PolicyText

/// A draft made ready for the checks of its text: folded, cut into sentences, every term of the
/// checks found in one walk, and what it states by its form.
struct DraftText {
  let document: PolicyDocument
  let folded: NormalizedText
  private(set) var sentences: [DraftSentence] = []
  /// For each block, its sentences.
  private(set) var sentencesOfBlock: [Range<Int>] = []
  /// By place of their ends; those of one sentence stand together.
  private(set) var hits: [TermHit] = []
  /// For each hit, the last one of its sentence up to it that says who acts.
  private var actors: [Int?] = []
  /// For each block, the terms of its sentences.
  private(set) var termsOfBlock: [TermSet] = []
  /// Those of one sentence stand together, by place.
  private(set) var forms: [StatedForm] = []

  init(_ document: PolicyDocument) {
    self.document = document
    folded = NormalizedText(document.text)
    cutSentences()
    findTerms()
    findActors()
    findForms()
  }

  /// The text of folded bytes.
  func string(_ range: Range<Int>) -> String {
    String(decoding: folded.bytes[range], as: UTF8.self)
  }

  /// The draft's own words at folded bytes.
  func quote(_ range: Range<Int>) -> String { document.string(folded.sourceRange(of: range)) }

  func block(of sentence: DraftSentence) -> Block { document.blocks[sentence.block] }

  func hits(_ term: TextTerm, in sentence: DraftSentence) -> [TermHit] {
    sentence.has(term) ? hits[sentence.hits].filter { $0.term == term } : []
  }

  func forms(in sentence: DraftSentence) -> ArraySlice<StatedForm> { forms[sentence.forms] }

  /// Hits of a sentence that end in a stretch of it, by place of their ends.
  func hits(in sentence: DraftSentence, endingIn places: ClosedRange<Int>) -> ArraySlice<TermHit> {
    let all = hits[sentence.hits]
    let start = all.partitioningIndex { $0.range.upperBound >= places.lowerBound }
    let end = all[start...].partitioningIndex { $0.range.upperBound > places.upperBound }
    return all[start..<end]
  }

  /// Hits that begin in a stretch of a sentence, by place of their ends.
  func hits(in sentence: DraftSentence, beginningIn places: ClosedRange<Int>) -> [TermHit] {
    hits(
      in: sentence,
      endingIn: places.lowerBound...places.upperBound + TextLexicon.longestPhrase
    ).filter { places.contains($0.range.lowerBound) }
  }

  /// Who acts, by the words before `place`: of 我们不会向第三方提供您的信息, 我们.
  func actor(before place: Int, in sentence: DraftSentence) -> TextTerm? {
    let behind = hits[sentence.hits].partitioningIndex { $0.range.upperBound > place }
    guard behind > sentence.hits.lowerBound else { return nil }
    return actors[behind - 1].map { hits[$0].term }
  }

  /// The sentence that holds a folded byte.
  func sentence(at place: Int) -> DraftSentence? {
    let index = sentences.partitioningIndex { $0.range.upperBound > place }
    guard index < sentences.count, sentences[index].range.contains(place) else { return nil }
    return sentences[index]
  }

  func periods(in sentence: DraftSentence) -> [Range<Int>] {
    forms(in: sentence).filter { $0.kind == .period }.map(\.range)
  }

  private mutating func cutSentences() {
    for (index, block) in document.blocks.enumerated() {
      let first = sentences.count
      let isWhole = block.isHeading || block.kind == .tableRow || block.kind == .tableHeader
      let ranges =
        isWhole
        ? [block.range] : SentenceSplitter.sentences(of: block.range, in: document.text)
      for source in ranges {
        let range = folded.range(ofSource: source)
        guard !range.isEmpty else { continue }
        sentences.append(
          DraftSentence(
            block: index, source: source, range: range,
            isHeading: block.isHeading || block.isContents,
            isChinese: ScriptShare(folded.bytes[range]).isMostlyChinese))
      }
      sentencesOfBlock.append(first..<sentences.count)
    }
  }

  private mutating func findTerms() {
    var found: [TermHit] = []
    var index = 0
    var starts = [Int](repeating: 0, count: sentences.count + 1)
    TextLexicon.automaton.forEachHit(in: folded.bytes) { hit in
      while index < sentences.count, sentences[index].range.upperBound < Int(hit.end) {
        index += 1
        starts[index] = found.count
      }
      guard index < sentences.count, sentences[index].range.lowerBound <= Int(hit.start) else {
        return
      }
      let term = TextLexicon.terms[Int(hit.phrase)]
      found.append(TermHit(term: term, range: Int(hit.start)..<Int(hit.end)))
    }
    while index < sentences.count {
      index += 1
      starts[index] = found.count
    }
    hits = found
    for index in sentences.indices {
      sentences[index].hits = starts[index]..<starts[index + 1]
      for hit in found[sentences[index].hits] { sentences[index].terms.insert(hit.term) }
    }
    termsOfBlock = sentencesOfBlock.map { block in
      sentences[block].reduce(TermSet()) { $0.union($1.terms) }
    }
  }

  private mutating func findActors() {
    actors.reserveCapacity(hits.count)
    for sentence in sentences {
      var last: Int?
      for index in sentence.hits {
        let hit = hits[index]
        if [.we, .thirdParty, .user].contains(hit.term),
          !Actors.isObject(hit.range, of: folded.bytes)
        {
          last = index
        }
        actors.append(last)
      }
    }
  }

  private mutating func findForms() {
    for index in sentences.indices {
      let sentence = sentences[index]
      let first = forms.count
      forms += StatedForm.all(in: sentence.range, of: folded, source: document.text)
        .filter { !isAge($0) }
      if sentence.has(.halfYear) {
        forms += hits(.halfYear, in: sentence).map { StatedForm(kind: .period, range: $0.range) }
      }
      sentences[index].forms = first..<forms.count
    }
  }

  /// 14周岁 is no fortnight.
  private func isAge(_ form: StatedForm) -> Bool {
    form.kind == .period && ClauseNumbers.starts(Self.age, folded.bytes, at: form.range.upperBound)
  }

  private static let age = Array("岁".utf8)
}
