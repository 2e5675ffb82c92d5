internal import PolicyDocument
internal import PolicyText

/// Those blocks of a folded text in which phrases have to be found, put together line by line.
struct SoughtText {
  private var bytes: [UInt8] = []
  /// Blocks that follow each other: where they end in `bytes`, and how far they were moved.
  private var runs: [(end: Int32, shift: Int32)] = []

  init(_ document: PolicyDocument, _ text: NormalizedText, _ isSought: [Bool]) {
    var index = 0
    while index < isSought.count {
      let first = index
      while index < isSought.count, isSought[index] { index += 1 }
      if first < index {
        let source =
          document.blocks[first].range.lowerBound..<document.blocks[index - 1].range.upperBound
        let range = text.range(ofSource: source)
        let shift = Int32(range.lowerBound - bytes.count)
        bytes += text.bytes[range]
        bytes.append(0x0A)
        runs.append((Int32(bytes.count), shift))
      } else {
        index += 1
      }
    }
  }

  /// Every phrase in the blocks, ordered by start, where it stands in the whole text.
  func hits(of automaton: PhraseAutomaton) -> [PhraseAutomaton.Hit] {
    var run = 0
    var hits = automaton.hits(in: bytes)
    for index in hits.indices {
      while hits[index].end > runs[run].end { run += 1 }
      hits[index].start += runs[run].shift
      hits[index].end += runs[run].shift
    }
    return hits
  }
}
