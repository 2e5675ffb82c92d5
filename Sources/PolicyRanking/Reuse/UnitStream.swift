/// A text as a row of units: a CJK character or a Latin word each, in lower case, without digits
/// and punctuation, with the bytes each came from.
///
/// One shingle length then serves both languages: eight units are eight characters of Chinese and
/// eight words of English.
struct UnitStream {
  /// A CJK character is its scalar; a word has the top bit set; a masked name is `Unit.mask`.
  private(set) var units: [UInt32] = []
  private(set) var starts: [Int] = []
  private(set) var ends: [Int] = []
  /// Units with which a sentence begins, ascending; a block always begins one.
  private(set) var sentences: [Int] = []
  /// For each unit, whether it is a word written with a capital.
  private var capitals: [Bool] = []

  private var word: UInt32 = 0
  private var wordStart: Int?
  private var wordIsCapital = false
  private var opensSentence = true

  init() {}

  /// A name or term by itself.
  init(_ text: String) {
    let bytes = Array(text.utf8)
    append(bytes, 0..<bytes.count)
  }

  var count: Int { units.count }

  func isCapital(_ index: Int) -> Bool { index < capitals.count && capitals[index] }

  /// Makes room for the units of some bytes of text.
  mutating func reserve(bytes: Int) {
    // A character of Chinese has three bytes, a word of English with its blank five or six.
    let count = bytes / 4
    units.reserveCapacity(count)
    starts.reserveCapacity(count)
    ends.reserveCapacity(count)
    capitals.reserveCapacity(count)
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
    begin(at: range.lowerBound, capital: bytes[range.lowerBound] & 0x20 == 0)
    var position = range.lowerBound
    var hash = word
    while position < range.upperBound, Self.isLetter(bytes[position]) {
      hash = Self.hash(hash, UInt32(bytes[position] | 0x20))
      position += 1
    }
    word = hash
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
    case 0xFF21...0xFF3A: extend(scalar - 0xFF21 + 0x61, at: position, capital: true)
    case 0xFF41...0xFF5A: extend(scalar - 0xFF41 + 0x61, at: position, capital: false)
    case 0xD7, 0xF7: endWord(at: position)
    case 0xC0...0xDE: extend(scalar + 0x20, at: position, capital: true)
    case 0xDF...0x24F, 0x370...0x1FFF: extend(scalar, at: position, capital: false)
    case 0x2019 where wordStart != nil: break
    case 0x3002, 0xFF01, 0xFF1B, 0xFF1F:
      endWord(at: position)
      opensSentence = true
    default: endWord(at: position)
    }
  }

  private mutating func extend(_ letter: UInt32, at position: Int, capital: Bool) {
    begin(at: position, capital: capital)
    word = Self.hash(word, letter)
  }

  /// A word, unless one is open.
  private mutating func begin(at position: Int, capital: Bool) {
    if wordStart != nil { return }
    wordStart = position
    word = 0x811C_9DC5
    wordIsCapital = capital
  }

  /// FNV-1a.
  @inline(__always)
  private static func hash(_ word: UInt32, _ letter: UInt32) -> UInt32 {
    (word ^ letter) &* 0x0100_0193
  }

  private mutating func endWord(at position: Int) {
    guard let start = wordStart else { return }
    wordStart = nil
    push(Unit.word(word), start..<position, capital: wordIsCapital)
  }

  private mutating func push(_ unit: UInt32, _ range: Range<Int>, capital: Bool = false) {
    if opensSentence {
      sentences.append(count)
      opensSentence = false
    }
    units.append(unit)
    starts.append(range.lowerBound)
    ends.append(range.upperBound)
    capitals.append(capital)
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
    var masked = UnitStream()
    masked.units.reserveCapacity(count)
    masked.starts.reserveCapacity(count)
    masked.ends.reserveCapacity(count)
    var sentence = sentences.startIndex
    var index = 0
    while index < count {
      if sentence < sentences.count, sentences[sentence] <= index {
        masked.sentences.append(masked.count)
        while sentence < sentences.count, sentences[sentence] <= index { sentence += 1 }
      }
      let length = names.length(in: units, at: index)
      let opens = masked.sentences.last == masked.count
      if length > 0, masked.units.last == Unit.mask, !opens {
        masked.ends[masked.count - 1] = ends[index + length - 1]
      } else {
        masked.units.append(length > 0 ? Unit.mask : units[index])
        masked.starts.append(starts[index])
        masked.ends.append(ends[index + max(length, 1) - 1])
      }
      index += max(length, 1)
    }
    return masked
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
