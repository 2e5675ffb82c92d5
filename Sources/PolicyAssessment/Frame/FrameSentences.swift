internal import PolicyDocument
internal import PolicyText

/// A document's blocks cut into sentences, from the first block to the last.
struct FrameSentences {
  private(set) var all: [FrameSentence] = []
  /// For each block, its sentences.
  private(set) var ofBlock: [Range<Int>] = []

  init(blocks: Int) {
    ofBlock.reserveCapacity(blocks)
    // About as many as most documents have.
    all.reserveCapacity(blocks + blocks / 2)
  }

  /// Cuts the next blocks.
  mutating func cut(_ blocks: Range<Int>, of document: PolicyDocument, _ text: NormalizedText) {
    var ranges: [Range<Int>] = []
    for index in blocks {
      // Field by field: a block holds lists, and copying it counts them.
      let (kind, range) = (document.blocks[index].kind, document.blocks[index].range)
      let isHeading = document.blocks[index].isHeading
      let isContents = document.blocks[index].isContents
      let first = all.count
      ranges.removeAll(keepingCapacity: true)
      if isHeading || kind == .tableRow || kind == .tableHeader {
        ranges.append(range)
      } else {
        SentenceSplitter.cut(range, of: document.text, into: &ranges)
      }
      for source in ranges {
        let folded = text.range(ofSource: source)
        guard !folded.isEmpty else { continue }
        all.append(
          FrameSentence(
            block: index, source: source,
            range: Int32(folded.lowerBound)..<Int32(folded.upperBound),
            isHeading: isHeading || isContents,
            isChinese: Self.isChinese(text.bytes[folded], in: document.language)))
      }
      ofBlock.append(first..<all.count)
    }
  }

  /// Takes those of a stretch that stood elsewhere for the next blocks.
  mutating func add(
    _ known: JudgedStretch, from blocks: Range<Int>, of document: PolicyDocument,
    _ text: NormalizedText
  ) {
    let further = blocks.lowerBound - known.block
    let later = document.blocks[blocks.lowerBound].range.lowerBound - known.source
    let start = known.sentences[0].source.lowerBound + later
    let shift = Int32(text.offset(ofSource: start)) - known.offset
    var first = all.count
    for sentence in known.sentences {
      let block = sentence.block + further
      while ofBlock.count < block {
        ofBlock.append(first..<all.count)
        first = all.count
      }
      all.append(
        FrameSentence(
          block: block,
          source: sentence.source.lowerBound + later..<sentence.source.upperBound + later,
          range: sentence.range.lowerBound + shift..<sentence.range.upperBound + shift,
          isHeading: sentence.isHeading, isChinese: sentence.isChinese))
    }
    while ofBlock.count < blocks.upperBound {
      ofBlock.append(first..<all.count)
      first = all.count
    }
  }

  /// Which language's patterns a sentence follows. In a Chinese policy a line of names and addresses is Chinese too.
  private static func isChinese(_ bytes: ArraySlice<UInt8>, in language: Language) -> Bool {
    let share = ScriptShare(bytes)
    if language == .chinese { return share.wide > 0 || share.latin < 20 }
    return share.isMostlyChinese
  }
}
