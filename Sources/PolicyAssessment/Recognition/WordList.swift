/// Words looked for at a place, behind three sets of the bytes they begin with: nearly every place is refused without
/// comparing a word.
struct WordList: Sendable {
  /// All words one after the other, and where each stands.
  private let bytes: [UInt8]
  private let words: [Range<Int>]
  /// For each byte, which of the words begin with it; among them the order is as written.
  private let beginning: [Range<Int>]
  private var first = ByteSet()
  private var second = ByteSet()
  private var third = ByteSet()

  init(_ written: [String]) {
    var bytes: [UInt8] = []
    var words: [Range<Int>] = []
    var beginning = [Range<Int>](repeating: 0..<0, count: 256)
    let byFirst = Dictionary(grouping: written.map { Array($0.utf8) }) { $0[0] }
    for (byte, group) in byFirst.sorted(by: { $0.key < $1.key }) {
      beginning[Int(byte)] = words.count..<words.count + group.count
      for word in group {
        first.insert(word, at: 0)
        second.insert(word, at: 1)
        third.insert(word, at: 2)
        words.append(bytes.count..<bytes.count + word.count)
        bytes += word
      }
    }
    self.bytes = bytes
    self.words = words
    self.beginning = beginning
  }

  /// The bytes of the first word that stands at `index` and fits.
  @inline(__always)
  func first(
    in scan: FormScanner, at index: Int, where fits: (_ end: Int) -> Bool = { _ in true }
  ) -> Int? {
    mayBegin(in: scan, at: index) ? firstOfAll(in: scan, at: index, where: fits) : nil
  }

  /// Apart, so that the places where none begins pay nothing for it.
  @inline(never)
  private func firstOfAll(
    in scan: FormScanner, at index: Int, where fits: (_ end: Int) -> Bool
  ) -> Int? {
    for word in words[beginning[Int(scan[index])]]
    where stands(word, in: scan, at: index) && fits(index + word.count) {
      return word.count
    }
    return nil
  }

  private func stands(_ word: Range<Int>, in scan: FormScanner, at index: Int) -> Bool {
    guard index >= scan.range.lowerBound, index + word.count <= scan.range.upperBound else {
      return false
    }
    for offset in 0..<word.count where scan.bytes[index + offset] != bytes[word.lowerBound + offset]
    {
      return false
    }
    return true
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
  private var bits: InlineArray<4, UInt64> = [0, 0, 0, 0]

  /// Adds the byte a word has at a place; every byte when the word is shorter.
  mutating func insert(_ word: [UInt8], at place: Int) {
    guard place < word.count else {
      bits = [.max, .max, .max, .max]
      return
    }
    bits[Int(word[place] >> 6)] |= 1 << UInt64(word[place] & 63)
  }

  @inline(__always)
  func contains(_ byte: UInt8) -> Bool {
    bits[Int(byte >> 6)] >> UInt64(byte & 63) & 1 != 0
  }
}
