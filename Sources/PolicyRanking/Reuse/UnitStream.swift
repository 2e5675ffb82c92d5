/// A text as a row of units: a CJK character or a Latin word each, in lower case, without digits
/// and punctuation, with the bytes each came from.
///
/// One shingle length then serves both languages: eight units are eight characters of Chinese and
/// eight words of English.
struct UnitStream {
  /// A CJK character is its scalar; a word has the top bit set; a masked name is `Unit.mask`.
  private(set) var units: [UInt32] = []
  /// The bytes of each unit.
  private(set) var places: [Range<Int>] = []
  /// Units with which a sentence begins, ascending; a block always begins one.
  private(set) var sentences: [Int] = []

  private var word: UInt32 = 0
  private var wordStart: Int?
  private var opensSentence = true

  init() {}

  /// A name or term by itself.
  init(_ text: String) {
    let bytes = Array(text.utf8)
    append(bytes, 0..<bytes.count)
  }

  var count: Int { units.count }

  /// Makes room for the units of some bytes of text.
  mutating func reserve(bytes: Int) {
    // A character of Chinese has three bytes, a word of English with its blank five or six.
    let count = bytes / 4
    units.reserveCapacity(count)
    places.reserveCapacity(count)
  }

  /// Reads a block; `range` may lie outside `bytes`.
  mutating func append(_ bytes: [UInt8], _ range: Range<Int>) {
    let range = range.clamped(to: 0..<bytes.count)
    opensSentence = true
    var position = range.lowerBound
    while position < range.upperBound {
      let byte = bytes[position]
      if Self.isLetter(byte) {
        position = readLetters(bytes, position..<range.upperBound)
      } else if byte < 0x80 {
        readASCII(byte, at: position, in: bytes, limit: range.upperBound)
        position += 1
      } else {
        let (scalar, length) = UTF8Scalar.read(bytes, at: position, limit: range.upperBound)
        read(scalar, at: position, length: length)
        position += length
      }
    }
    endWord(at: range.upperBound)
  }

  @inline(__always)
  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  /// Reads the letters with which a range begins, and returns where they end.
  private mutating func readLetters(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    var position = range.lowerBound
    var hash = wordStart == nil ? Self.noLetters : word
    while position < range.upperBound, Self.isLetter(bytes[position]) {
      hash = Self.hash(hash, UInt32(bytes[position] | 0x20))
      position += 1
    }
    if wordStart == nil, position < range.upperBound, bytes[position] < 0x80,
      bytes[position] != 0x27
    {
      // A whole word, as nearly all are.
      push(Unit.word(hash), range.lowerBound..<position)
    } else {
      begin(at: range.lowerBound)
      word = hash
    }
    return position
  }

  private mutating func readASCII(_ byte: UInt8, at position: Int, in bytes: [UInt8], limit: Int) {
    switch byte {
    case 0x27 where wordStart != nil: break  // don't
    case 0x21, 0x3F, 0x3B:
      endWord(at: position)
      opensSentence = true
    case 0x2E:
      endWord(at: position)
      if position + 1 >= limit || bytes[position + 1] <= 0x20 { opensSentence = true }
    default: endWord(at: position)
    }
  }

  private mutating func read(_ scalar: UInt32, at position: Int, length: Int) {
    switch scalar {
    case 0x3400...0x9FFF, 0x3040...0x30FF, 0xAC00...0xD7AF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
      endWord(at: position)
      push(scalar, position..<position + length)
    case 0xFF21...0xFF3A: extend(scalar - 0xFF21 + 0x61, at: position)
    case 0xFF41...0xFF5A: extend(scalar - 0xFF41 + 0x61, at: position)
    case 0xD7, 0xF7: endWord(at: position)
    case 0xC0...0xDE: extend(scalar + 0x20, at: position)
    case 0xDF...0x24F, 0x370...0x1FFF: extend(scalar, at: position)
    case 0x2019 where wordStart != nil: break
    case 0x3002, 0xFF01, 0xFF1B, 0xFF1F:
      endWord(at: position)
      opensSentence = true
    default: endWord(at: position)
    }
  }

  private mutating func extend(_ letter: UInt32, at position: Int) {
    begin(at: position)
    word = Self.hash(word, letter)
  }

  /// A word, unless one is open.
  private mutating func begin(at position: Int) {
    if wordStart != nil { return }
    wordStart = position
    word = Self.noLetters
  }

  private static let noLetters: UInt32 = 0x811C_9DC5

  /// FNV-1a.
  @inline(__always)
  private static func hash(_ word: UInt32, _ letter: UInt32) -> UInt32 {
    (word ^ letter) &* 0x0100_0193
  }

  private mutating func endWord(at position: Int) {
    guard let start = wordStart else { return }
    wordStart = nil
    push(Unit.word(word), start..<position)
  }

  private mutating func push(_ unit: UInt32, _ place: Range<Int>) {
    if opensSentence {
      sentences.append(count)
      opensSentence = false
    }
    units.append(unit)
    places.append(place)
  }

  /// The sentences as ranges of units.
  var sentenceRanges: [Range<Int>] {
    sentences.indices.map {
      sentences[$0]..<($0 + 1 < sentences.count ? sentences[$0 + 1] : count)
    }
  }

  /// Every occurrence of a name becomes one mask; neighboring masks are one.
  func masking(_ names: NameMask) -> UnitStream {
    guard !names.isEmpty else { return self }
    let mayBegin = names.beginnings
    var masked = UnitStream()
    masked.units.reserveCapacity(count)
    masked.places.reserveCapacity(count)
    masked.sentences.reserveCapacity(sentences.count)
    var sentence = sentences.startIndex
    /// Units before which all are masked or copied.
    var done = 0
    var index = 0
    while index < count {
      guard mayBegin[NameMask.slot(of: units[index])],
        case let length = names.length(in: units, at: index), length > 0
      else {
        index += 1
        continue
      }
      masked.copy(done..<index, of: self, from: &sentence)
      masked.openSentence(at: index, of: self, from: &sentence)
      let opens = masked.sentences.last == masked.count
      let end = places[index + length - 1].upperBound
      if masked.units.last == Unit.mask, !opens, let before = masked.places.popLast() {
        masked.places.append(before.lowerBound..<end)
      } else {
        masked.units.append(Unit.mask)
        masked.places.append(places[index].lowerBound..<end)
      }
      index += length
      done = index
    }
    masked.copy(done..<count, of: self, from: &sentence)
    return masked
  }

  /// Adds units of another stream as they are.
  /// - Parameter sentence: of the other's sentences the first not yet begun here.
  private mutating func copy(
    _ range: Range<Int>, of other: UnitStream, from sentence: inout Int
  ) {
    guard !range.isEmpty else { return }
    openSentence(at: range.lowerBound, of: other, from: &sentence)
    while sentence < other.sentences.count, other.sentences[sentence] < range.upperBound {
      sentences.append(count + other.sentences[sentence] - range.lowerBound)
      sentence += 1
    }
    units += other.units[range]
    places += other.places[range]
  }

  /// Begins a sentence where one of the other's begins at a unit or, under a mask, before it.
  private mutating func openSentence(
    at unit: Int, of other: UnitStream, from sentence: inout Int
  ) {
    guard sentence < other.sentences.count, other.sentences[sentence] <= unit else { return }
    sentences.append(count)
    while sentence < other.sentences.count, other.sentences[sentence] <= unit { sentence += 1 }
  }
}

enum Unit {
  static let mask: UInt32 = 1
  static func word(_ hash: UInt32) -> UInt32 { 0x8000_0000 | (hash ^ (hash >> 31)) }
  static func isWord(_ unit: UInt32) -> Bool { unit & 0x8000_0000 != 0 }
}

/// One scalar of UTF-8; a byte that begins none is U+FFFD of length 1.
enum UTF8Scalar {
  static func read(_ bytes: [UInt8], at position: Int, limit: Int) -> (scalar: UInt32, length: Int)
  {
    let lead = bytes[position]
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1
    guard length > 1, position + length <= limit else { return (0xFFFD, 1) }
    var scalar = UInt32(lead) & (0xFF >> UInt32(length + 1))
    for offset in 1..<length {
      let byte = bytes[position + offset]
      guard byte & 0xC0 == 0x80 else { return (0xFFFD, 1) }
      scalar = scalar << 6 | UInt32(byte & 0x3F)
    }
    return (scalar, length)
  }
}
