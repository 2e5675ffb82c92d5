/// Words looked for at a place, behind three sets of the bytes they begin with: nearly every place is refused without
/// comparing a word.
struct WordList: Sendable {
  private let words: [[UInt8]]
  private var first = ByteSet()
  private var second = ByteSet()
  private var third = ByteSet()

  init(_ written: [String]) {
    words = written.map { Array($0.utf8) }
    for word in words {
      first.insert(word, at: 0)
      second.insert(word, at: 1)
      third.insert(word, at: 2)
    }
  }

  /// The first word that stands at `index`.
  @inline(__always)
  func first(in scan: FormScanner, at index: Int) -> [UInt8]? {
    guard mayBegin(in: scan, at: index) else { return nil }
    return words.first { scan.starts(with: $0, at: index) }
  }

  /// The first word that stands at `index` and fits.
  @inline(__always)
  func first(
    in scan: FormScanner, at index: Int, where fits: ([UInt8]) -> Bool
  ) -> [UInt8]? {
    guard mayBegin(in: scan, at: index) else { return nil }
    return words.first { scan.starts(with: $0, at: index) && fits($0) }
  }

  /// False where none of the words stands.
  @inline(__always)
  func mayBegin(in scan: FormScanner, at index: Int) -> Bool {
    first.contains(scan[index]) && second.contains(scan[index + 1])
      && third.contains(scan[index + 2])
  }
}

/// A set of byte values.
private struct ByteSet: Sendable {
  private var low: UInt64 = 0
  private var middle: UInt64 = 0
  private var high: UInt64 = 0
  private var highest: UInt64 = 0

  /// Adds the byte a word has at a place; every byte when the word is shorter.
  mutating func insert(_ word: [UInt8], at place: Int) {
    guard place < word.count else {
      (low, middle, high, highest) = (.max, .max, .max, .max)
      return
    }
    let bit: UInt64 = 1 << UInt64(word[place] & 63)
    switch word[place] >> 6 {
    case 0: low |= bit
    case 1: middle |= bit
    case 2: high |= bit
    default: highest |= bit
    }
  }

  @inline(__always)
  func contains(_ byte: UInt8) -> Bool {
    let word =
      switch byte >> 6 {
      case 0: low
      case 1: middle
      case 2: high
      default: highest
      }
    return word >> UInt64(byte & 63) & 1 != 0
  }
}
