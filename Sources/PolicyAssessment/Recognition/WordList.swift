/// Words looked for at a place, behind a set of the three bytes they begin with: nearly every place is refused without
/// comparing a word.
struct WordList: Sendable {
  /// All words one after the other, and where each stands.
  private let bytes: [UInt8]
  private let words: [Range<Int>]
  /// For each byte, which of the words begin with it; among them the order is as written.
  private let beginning: [Range<Int>]
  /// By `slot`: false where no word begins with three bytes.
  private let mayBegin: [Bool]

  init(_ written: [String]) {
    var bytes: [UInt8] = []
    var words: [Range<Int>] = []
    var beginning = [Range<Int>](repeating: 0..<0, count: 256)
    var mayBegin = [Bool](repeating: false, count: 1 << 12)
    let byFirst = Dictionary(grouping: written.map { Array($0.utf8) }) { $0[0] }
    for (byte, group) in byFirst.sorted(by: { $0.key < $1.key }) {
      beginning[Int(byte)] = words.count..<words.count + group.count
      for word in group {
        Self.forEachBeginning(of: word) { mayBegin[Self.slot(of: $0, $1, $2)] = true }
        words.append(bytes.count..<bytes.count + word.count)
        bytes += word
      }
    }
    self.bytes = bytes
    self.words = words
    self.beginning = beginning
    self.mayBegin = mayBegin
  }

  /// Calls `body` with the first three bytes of a word; with any byte where it is shorter.
  private static func forEachBeginning(
    of word: [UInt8], _ body: (UInt8, UInt8, UInt8) -> Void
  ) {
    func bytes(_ place: Int) -> ClosedRange<UInt8> {
      place < word.count ? word[place]...word[place] : 0...UInt8.max
    }
    for second in bytes(1) {
      for third in bytes(2) { body(word[0], second, third) }
    }
  }

  @inline(__always)
  private static func slot(of first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
    (Int(first) ^ Int(second) << 3 ^ Int(third) << 5) & 0xFFF
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
    mayBegin[Self.slot(of: scan[index], scan[index + 1], scan[index + 2])]
  }
}
