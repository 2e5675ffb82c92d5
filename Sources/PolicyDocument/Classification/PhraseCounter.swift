internal import PolicyText

/// Counts phrases of a few groups in one pass over text in either case.
struct PhraseCounter: Sendable {
  /// All phrases one after the other.
  private let bytes: [UInt8]
  private let phrases: [Phrase]
  /// For each byte, which of `phrases` begin with it.
  private let buckets: [Range<Int>]
  /// By the key of the first bytes, as many as all phrases have, whether one may begin with them.
  private let beginnings: [Bool]
  private let beginningMask: UInt64
  /// Phrases of ASCII begin with letters, and so at a word's start.
  private let onlyWords: Bool

  private struct Phrase {
    let bytes: Range<Int>
    let group: Int
    /// Its first eight bytes as `fold` has them, and which of eight bytes it has.
    let start: UInt64
    let mask: UInt64
    /// Whether that tells it from all others: letters that `fold` makes small, and no more than eight.
    let isTold: Bool

    init(_ phrase: [UInt8], at place: Int, _ group: Int) {
      bytes = place..<place + phrase.count
      self.group = group
      start = phrase.prefix(8).reversed().reduce(0) { $0 << 8 | UInt64($1 | 0x20) }
      mask = EightBytes.mask(phrase.count)
      isTold = phrase.count <= 8 && phrase.allSatisfy { (0x61...0x7A).contains($0) }
    }

    /// Eight bytes, the same for letters of ASCII in both cases and for some other bytes.
    @inline(__always)
    static func fold(_ eight: EightBytes) -> UInt64 { eight.bits | 0x2020_2020_2020_2020 }
  }

  /// One list of phrases, separated by `|`, for each of at most eight groups. Latin phrases begin at a word's start
  /// and end anywhere. Each has two bytes or more.
  init(_ lists: [String]) {
    var buckets = [[(phrase: [UInt8], group: Int)]](repeating: [], count: 256)
    precondition(lists.count <= Counts.count)
    for (group, list) in lists.enumerated() {
      for phrase in list.split(separator: "|") {
        let bytes = Array(phrase.utf8)
        if let first = bytes.first { buckets[Int(first)].append((bytes, group)) }
      }
    }
    // The longest first, so that "privacy policy" is not counted as "privacy".
    for index in buckets.indices { buckets[index].sort { $0.phrase.count > $1.phrase.count } }
    beginningMask = EightBytes.mask(buckets.joined().map(\.phrase.count).min() ?? 0)
    var beginnings = [Bool](repeating: false, count: 1 << Self.keyBits)
    onlyWords = (0..<0x80).allSatisfy { buckets[$0].isEmpty || UInt8($0).isLetter }
    var bytes: [UInt8] = []
    var phrases: [Phrase] = []
    var ranges: [Range<Int>] = []
    for bucket in buckets {
      let first = phrases.count
      for (phrase, group) in bucket {
        phrases.append(Phrase(phrase, at: bytes.count, group))
        bytes += phrase
        beginnings[Self.key(phrases[phrases.count - 1].start & beginningMask)] = true
      }
      ranges.append(first..<phrases.count)
    }
    self.bytes = bytes
    self.beginnings = beginnings
    self.phrases = phrases
    self.buckets = ranges
  }

  /// How many of each group's stand in a text.
  typealias Counts = InlineArray<8, Int>

  func count(_ text: Span<UInt8>) -> Counts {
    if onlyWords { return count(text, LetterMap(text)) }
    var counts = Counts(repeating: 0)
    var found = counts.mutableSpan
    var index = 0
    while index < text.count {
      // No phrase begins inside a character.
      let begins = text[index] & 0xC0 != 0x80 && mayBegin(at: index, text)
      let end = begins ? take(at: index, text, &found) : index
      index = max(end, index + 1)
    }
    return counts
  }

  /// The same of phrases that begin with letters.
  func count(_ text: Span<UInt8>, _ map: LetterMap) -> Counts {
    var counts = Counts(repeating: 0)
    var found = counts.mutableSpan
    let blocks = map.blocks.span
    let beginnings = beginnings.span
    let mask = beginningMask
    var before: LetterMap.Block?
    var end = 0
    for number in blocks.indices {
      var starts = blocks[number].starts(after: before) | blocks[number].leads
      before = blocks[number]
      while starts != 0 {
        let place = number * LetterMap.size + starts.trailingZeroBitCount
        starts &= starts - 1
        if place + 8 <= text.count,
          !beginnings[Self.key(Phrase.fold(EightBytes(text, at: place)) & mask)]
        {
          continue
        }
        if place >= end { end = take(at: place, text, &found) }
      }
    }
    return counts
  }

  @inline(__always)
  private func mayBegin(at index: Int, _ text: Span<UInt8>) -> Bool {
    (index + 8 > text.count || isBeginning(EightBytes(text, at: index)))
      && (!text[index].isLetter || index == 0 || !text[index - 1].isLetter)
  }

  @inline(__always)
  private func isBeginning(_ eight: EightBytes) -> Bool {
    beginnings[Self.key(Phrase.fold(eight) & beginningMask)]
  }

  private static let keyBits: UInt64 = 12

  @inline(__always)
  private static func key(_ start: UInt64) -> Int {
    Int(truncatingIfNeeded: (start &* 0x9E37_79B9_7F4A_7C15) >> (64 - keyBits))
  }

  /// Counts the phrases at a place, of each group the longest; returns where the longest of all ends, or the place.
  @inline(never)
  private func take(
    at index: Int, _ text: Span<UInt8>, _ counts: inout MutableSpan<Int>
  ) -> Int {
    var end = index
    var found: UInt64 = 0
    let start = index + 8 <= text.count ? Phrase.fold(EightBytes(text, at: index)) : nil
    for slot in buckets[Int(text[index].lowercased)] {
      let phrase = phrases[slot]
      if let start, start & phrase.mask != phrase.start { continue }
      if found & 1 << UInt64(phrase.group) == 0,
        start != nil && phrase.isTold || matches(phrase.bytes, text, index)
      {
        counts[phrase.group] += 1
        found |= 1 << UInt64(phrase.group)
        end = max(end, index + phrase.bytes.count)
      }
    }
    return end
  }

  private func matches(_ phrase: Range<Int>, _ text: Span<UInt8>, _ start: Int) -> Bool {
    guard start + phrase.count <= text.count else { return false }
    var offset = 0
    while offset + 8 <= phrase.count {
      let eight = EightBytes(text, at: start + offset)
      let own = EightBytes(bytes.span, at: phrase.lowerBound + offset)
      if eight.bits | eight.capitals >> 2 != own.bits { return false }
      offset += 8
    }
    while offset < phrase.count {
      if text[start + offset].lowercased != bytes[phrase.lowerBound + offset] { return false }
      offset += 1
    }
    return true
  }
}

extension EightBytes {
  /// A number's lowest bytes, at most eight.
  fileprivate static func mask(_ count: Int) -> UInt64 {
    count >= 8 ? .max : 1 << UInt64(8 * count) - 1
  }
}
