internal import PolicyDocument
internal import PolicyText

/// A document's blocks cut into sentences.
struct FrameSentences {
  private(set) var all: [FrameSentence] = []
  /// For each block, its sentences.
  private(set) var ofBlock: [Range<Int>] = []

  init(_ document: PolicyDocument, _ text: NormalizedText) {
    ofBlock.reserveCapacity(document.blocks.count)
    for (index, block) in document.blocks.enumerated() {
      let first = all.count
      let isRow = block.kind == .tableRow || block.kind == .tableHeader
      let ranges =
        block.isHeading || isRow
        ? [block.range] : SentenceSplitter.sentences(of: block.range, in: document.text)
      for source in ranges {
        let folded = text.range(ofSource: source)
        guard !folded.isEmpty else { continue }
        all.append(
          FrameSentence(
            block: index, source: source,
            range: Int32(folded.lowerBound)..<Int32(folded.upperBound),
            isHeading: block.isHeading || block.isContents,
            isChinese: Self.isChinese(text.bytes[folded], in: document.language)))
      }
      ofBlock.append(first..<all.count)
    }
  }

  /// Which language's patterns a sentence follows. In a Chinese policy a line of names and addresses is Chinese too.
  private static func isChinese(_ bytes: ArraySlice<UInt8>, in language: Language) -> Bool {
    let share = ScriptShare(bytes)
    if language == .chinese { return share.wide > 0 || share.latin < 20 }
    return share.isMostlyChinese
  }
}
