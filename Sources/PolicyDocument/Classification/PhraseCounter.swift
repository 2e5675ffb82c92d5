internal import PolicyText

/// Counts phrases of a few groups in one pass over text in either case.
///
/// The text is read by a pointer that lives for one count, since every page is walked whole.
struct PhraseCounter: Sendable {
  /// All phrases one after the other.
  private let bytes: [UInt8]
  private let phrases: [Phrase]
  /// For each byte, which of `phrases` begin with it.
  private let buckets: [Range<Int>]
  /// By the key of three bytes, whether a phrase may begin with them.
  private let beginnings: [Bool]
  /// At most 64.
  private let groups: Int
  /// Phrases of ASCII begin with letters, and so at a word's start.
  private let onlyWords: Bool

  private struct Phrase {
    let bytes: Range<Int>
    let group: Int
    /// Its first eight bytes as `fold` has them, and which of eight bytes it has.
    let start: UInt64
    let mask: UInt64

    init(_ phrase: [UInt8], at place: Int, _ group: Int) {
      bytes = place..<place + phrase.count
      self.group = group
      var (start, mask): (UInt64, UInt64) = (0, 0)
      for (shift, byte) in phrase.prefix(8).enumerated() {
        start |= UInt64(byte | 0x20) << UInt64(8 * shift)
        mask |= 0xFF << UInt64(8 * shift)
      }
      (self.start, self.mask) = (start, mask)
    }

    /// Eight bytes, the same for letters of ASCII in both cases and for some other bytes.
    @inline(__always)
    static func fold(_ eight: EightBytes) -> UInt64 { eight.bits | 0x2020_2020_2020_2020 }
  }

  /// One list of phrases, separated by `|`, for each group. Latin phrases begin at a word's start
  /// and end anywhere. Each has two bytes or more.
  init(_ lists: [String]) {
    var buckets = [[(phrase: [UInt8], group: Int)]](repeating: [], count: 256)
    groups = lists.count
    for (group, list) in lists.enumerated() {
      for phrase in list.split(separator: "|") {
        let bytes = Array(phrase.utf8)
        if let first = bytes.first { buckets[Int(first)].append((bytes, group)) }
      }
    }
    // The longest first, so that "privacy policy" is not counted as "privacy".
    for index in buckets.indices { buckets[index].sort { $0.phrase.count > $1.phrase.count } }
    var beginnings = [Bool](repeating: false, count: 1 << Self.keyBits)
    for phrase in buckets.joined().map(\.phrase) {
      let thirds = phrase.count > 2 ? phrase[2]...phrase[2] : 0...255
      for third in thirds {
        let bytes = UInt32(phrase[0]) | UInt32(phrase[1]) << 8 | UInt32(third) << 16
        beginnings[Self.key(bytes)] = true
      }
    }
    self.beginnings = beginnings
    onlyWords = (0..<0x80).allSatisfy { buckets[$0].isEmpty || UInt8($0).isLetter }
    var bytes: [UInt8] = []
    var phrases: [Phrase] = []
    var ranges: [Range<Int>] = []
    for bucket in buckets {
      let first = phrases.count
      for (phrase, group) in bucket {
        phrases.append(Phrase(phrase, at: bytes.count, group))
        bytes += phrase
      }
      ranges.append(first..<phrases.count)
    }
    self.bytes = bytes
    self.phrases = phrases
    self.buckets = ranges
  }

  func count(_ text: ArraySlice<UInt8>) -> [Int] {
    var counts = [Int](repeating: 0, count: groups)
    text.withUnsafeBufferPointer { text in
      var index = 0
      while index < text.count {
        if onlyWords, index + 8 <= text.count {
          let eight = EightBytes(text, at: index)
          if eight.isASCII {
            index = count(eight, at: index, text, &counts)
            continue
          }
        }
        // No phrase begins inside a character.
        let begins = text[index] & 0xC0 != 0x80 && mayBegin(at: index, text)
        let end = begins ? take(at: index, text, &counts) : index
        index = max(end, index + 1)
      }
    }
    return counts
  }

  /// Counts the phrases that begin in eight bytes, up to the first; returns where to go on.
  @inline(__always)
  private func count(
    _ eight: EightBytes, at index: Int, _ text: UnsafeBufferPointer<UInt8>, _ counts: inout [Int]
  ) -> Int {
    let letters = eight.letters
    let before: UInt64 = index > 0 && text[index - 1].isLetter ? 0x80 : 0
    var starts = letters & ~(letters << 8 | before)
    while starts != 0 {
      let place = index + EightBytes.first(starts)
      starts &= starts - 1
      if isBeginning(at: place, text) {
        let end = take(at: place, text, &counts)
        if end > place { return end }
      }
    }
    return index + 8
  }

  @inline(__always)
  private func mayBegin(at index: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    isBeginning(at: index, text)
      && (!text[index].isLetter || index == 0 || !text[index - 1].isLetter)
  }

  @inline(__always)
  private func isBeginning(at index: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard index + 4 <= text.count else { return true }
    let four = UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: index, as: UInt32.self)
    return beginnings[Self.key(UInt32(littleEndian: four))]
  }

  private static let keyBits: UInt32 = 12

  /// A key of the three lowest bytes, the same for letters of ASCII in both cases.
  @inline(__always)
  private static func key(_ bytes: UInt32) -> Int {
    Int(((bytes & 0xFF_FFFF | 0x20_2020) &* 0x9E37_79B1) >> (32 - keyBits))
  }

  /// Counts the phrases at a place, of each group the longest; returns where the longest of all ends, or the place.
  private func take(
    at index: Int, _ text: UnsafeBufferPointer<UInt8>, _ counts: inout [Int]
  ) -> Int {
    var end = index
    var found: UInt64 = 0
    let start = index + 8 <= text.count ? Phrase.fold(EightBytes(text, at: index)) : nil
    for slot in buckets[Int(text[index].lowercased)] {
      let phrase = phrases[slot]
      if let start, start & phrase.mask != phrase.start { continue }
      if found & 1 << UInt64(phrase.group) == 0, matches(phrase.bytes, text, index) {
        counts[phrase.group] += 1
        found |= 1 << UInt64(phrase.group)
        end = max(end, index + phrase.bytes.count)
      }
    }
    return end
  }

  private func matches(
    _ phrase: Range<Int>, _ text: UnsafeBufferPointer<UInt8>, _ start: Int
  ) -> Bool {
    guard start + phrase.count <= text.count else { return false }
    for offset in 0..<phrase.count
    where text[start + offset].lowercased != bytes[phrase.lowerBound + offset] {
      return false
    }
    return true
  }
}
