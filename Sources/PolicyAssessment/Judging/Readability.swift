internal import PolicyDocument
internal import PolicyText

/// Lengths of text and sentences; Flesch reading ease (Flesch 1948) for English.
struct Readability {
  /// Han characters and Latin words, each counted one, for Chinese; all characters otherwise.
  private(set) var characters = 0
  private(set) var words = 0
  private(set) var medianLength = 0
  private(set) var longShare = 0.0
  private(set) var flesch = 100.0
  /// The first sentence of the median length: what stands for the text's style.
  private(set) var typical: Int?

  init(_ frame: DocumentFrame) {
    let chinese = frame.document.language == .chinese
    var lengths: [Int] = []
    var measured: [Int] = []
    lengths.reserveCapacity(frame.sentences.count)
    measured.reserveCapacity(frame.sentences.count)
    var syllables = 0
    for index in frame.sentences.indices {
      let sentence = frame.sentences[index]
      let count = frame.readings.counts[index]
      characters += Int(count.characters)
      words += Int(count.words)
      if sentence.isHeading || frame.document.blocks[sentence.block].kind.isTable { continue }
      let length = Int(chinese ? count.characters : count.words)
      guard length > (chinese ? 4 : 2) else { continue }
      lengths.append(length)
      measured.append(index)
      syllables += Int(count.syllables)
    }
    guard !lengths.isEmpty else { return }
    let total = lengths.reduce(0, +)
    medianLength = Self.median(of: lengths)
    typical = lengths.firstIndex(of: medianLength).map { measured[$0] }
    longShare = Double(lengths.count { $0 > (chinese ? 120 : 60) }) / Double(lengths.count)
    flesch =
      206.835 - 1.015 * Double(total) / Double(lengths.count) - 84.6 * Double(syllables)
      / Double(max(1, total))
  }

  /// By counting, as nearly all are short.
  private static func median(of lengths: [Int]) -> Int {
    var counts = [Int32](repeating: 0, count: 1_000)
    for length in lengths where length < counts.count { counts[length] += 1 }
    var rest = Int32(lengths.count / 2)
    let short = counts.firstIndex { count in
      rest -= count
      return rest < 0
    }
    return short ?? lengths.sorted()[lengths.count / 2]
  }
}

extension Block.Kind {
  fileprivate var isTable: Bool {
    switch self {
    case .tableRow, .tableHeader: true
    default: false
    }
  }
}
