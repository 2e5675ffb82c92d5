internal import PolicyDocument
internal import PolicyRubric
internal import PolicyText

/// A document made ready for judging: folded, cut into sentences, every phrase of every criterion found once.
struct DocumentFrame {
  let document: PolicyDocument
  let text: NormalizedText
  private(set) var sentences: [FrameSentence] = []
  private(set) var allHits: [FrameHit] = []
  /// For each block, its sentences.
  private(set) var sentencesOfBlock: [Range<Int>] = []
  /// For each block, the blocks of the same list or table with their lead-in.
  private(set) var groups: [Int: [Int]] = [:]
  private(set) var groupOfBlock: [Int] = []
  /// For each section, its blocks.
  private(set) var blocksOfSection: [[Int]] = []
  /// For each section the titles above it, made once: evidence shares them.
  let titlePaths: [[String]]
  /// What recognizers read at a hit's start: a date as a number, an organization's name.
  private(set) var values: [Int32: String] = [:]

  init(_ document: PolicyDocument, _ rubric: CompiledRubric, _ context: AssessmentContext) {
    self.document = document
    text = NormalizedText(document.text)
    titlePaths = document.sections.indices.map { document.titlePath(of: $0) }
    cutSentences()
    groupBlocks()
    findHits(rubric, context)
  }

  func hits(of sentence: FrameSentence) -> SentenceHits {
    SentenceHits(hits: allHits[sentence.hits])
  }

  func block(of sentence: Int) -> Block { document.blocks[sentences[sentence].block] }

  private mutating func cutSentences() {
    for (index, block) in document.blocks.enumerated() {
      let first = sentences.count
      let isRow = block.kind == .tableRow || block.kind == .tableHeader
      let ranges =
        block.isHeading || isRow
        ? [block.range] : SentenceSplitter.sentences(of: block.range, in: document.text)
      for source in ranges {
        let folded = text.range(ofSource: source)
        guard !folded.isEmpty else { continue }
        sentences.append(
          FrameSentence(
            block: index, source: source,
            range: Int32(folded.lowerBound)..<Int32(folded.upperBound),
            hits: 0..<0, isHeading: block.isHeading || block.isContents,
            isChinese: isChinese(text.bytes[folded])))
      }
      sentencesOfBlock.append(first..<sentences.count)
    }
  }

  /// Which language's patterns a sentence follows. In a Chinese policy a line of names and addresses is Chinese too.
  private func isChinese(_ bytes: ArraySlice<UInt8>) -> Bool {
    var wide = 0
    var latin = 0
    for byte in bytes {
      if (0xE4...0xE9).contains(byte) {
        wide += 1
      } else if (0x61...0x7A).contains(byte) {
        latin += 1
      }
    }
    if document.language == .chinese { return wide > 0 || latin < 20 }
    return wide > 0 && wide * 4 >= latin
  }

  private mutating func groupBlocks() {
    blocksOfSection = [[Int]](repeating: [], count: document.sections.count)
    groupOfBlock = Array(document.blocks.indices)
    for (index, block) in document.blocks.enumerated() {
      if blocksOfSection.indices.contains(block.section) {
        blocksOfSection[block.section].append(index)
      }
      if let head = block.leadIn ?? block.header, head < index {
        groupOfBlock[index] = groupOfBlock[head]
      }
    }
    for (index, group) in groupOfBlock.enumerated() { groups[group, default: []].append(index) }
  }

  private mutating func findHits(_ rubric: CompiledRubric, _ context: AssessmentContext) {
    let recognition = Recognition(text: text, source: document.text, names: names(context))
    // The automaton reports in order of place: what it found in one sentence stands together.
    var found: [FrameHit] = []
    var ends = [Int](repeating: 0, count: sentences.count)
    var sentence = 0
    rubric.automaton.forEachHit(in: text.bytes) { hit in
      while sentence < sentences.count, sentences[sentence].range.upperBound < hit.end {
        ends[sentence] = found.count
        sentence += 1
      }
      guard sentence < sentences.count, sentences[sentence].range.lowerBound <= hit.start else {
        return
      }
      let phrase = Int(hit.phrase)
      for slot in rubric.symbolStarts[phrase]..<rubric.symbolStarts[phrase + 1] {
        found.append(
          FrameHit(symbol: rubric.phraseSymbols[Int(slot)], start: hit.start, end: hit.end))
      }
    }
    while sentence < sentences.count {
      ends[sentence] = found.count
      sentence += 1
    }
    allHits.reserveCapacity(found.count + sentences.count)
    for index in sentences.indices {
      let first = allHits.count
      allHits += found[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
      recognition.forEachForm(in: sentences[index]) { form in
        let symbols =
          form.speaks ? rubric.speakerSymbols : rubric.symbolsOfRecognizer[form.recognizer] ?? []
        for symbol in symbols {
          allHits.append(FrameHit(symbol: symbol, start: form.start, end: form.end))
        }
        if let value = form.value { values[form.start] = value }
      }
      allHits[first...].sort { $0.order < $1.order }
      sentences[index].hits = first..<allHits.count
    }
  }

  private func names(_ context: AssessmentContext) -> ServiceNames {
    ServiceNames(
      title: document.title, name: context.name, operatorName: context.operatorName,
      firstBlocks: document.blocks.prefix(12).map { document.string($0.range) })
  }
}
