/// Reads a block of text as units (`UnitStream`). They are put where the caller has made room for them, so that none of so
/// many has to ask for it.
struct UnitReader {
  typealias Units = OutputSpan<UInt32>
  typealias Places = OutputSpan<UnitPlace>

  private let bytes: [UInt8]
  private var position: Int
  private let end: Int
  /// Units before the block's.
  private let before: Int
  /// Where the units with which a sentence begins are put.
  var sentences: [Int] = []
  private var opensSentence = true
  /// A word that goes on behind what was read.
  private var word = Self.noLetters
  private var wordStart: Int?

  /// - Parameter block: bytes that are there.
  init(_ bytes: [UInt8], _ block: Range<Int>, after before: Int) {
    self.bytes = bytes
    (position, end) = (block.lowerBound, block.upperBound)
    self.before = before
  }

  /// The most units that some bytes can have: a CJK character has three, and behind a word stands something else.
  static func most(in bytes: Int) -> Int { bytes / 2 + 1 }

  /// Reads the block from its beginning to its end.
  mutating func read(_ units: inout Units, _ places: inout Places) {
    while position < end {
      let byte = bytes[position]
      if Self.isLetter(byte) {
        readLetters(&units, &places)
      } else if byte == 0x20, wordStart == nil {
        position += 1
      } else if byte < 0x80 {
        readASCII(byte, &units, &places)
      } else {
        readScalar(&units, &places)
      }
    }
    endWord(&units, &places)
  }

  @inline(__always)
  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  /// Reads the letters that stand here.
  @inline(__always)
  private mutating func readLetters(_ units: inout Units, _ places: inout Places) {
    let (bytes, start, end) = (bytes, position, end)
    var next = start
    var hash = wordStart == nil ? Self.noLetters : word
    while next < end, case let byte = bytes[next], Self.isLetter(byte) {
      hash = Self.hash(hash, UInt32(byte | 0x20))
      next += 1
    }
    position = next
    if wordStart == nil, next < end, bytes[next] < 0x80, bytes[next] != 0x27 {
      // A whole word, as nearly all are.
      push(Unit.word(hash), start, next, &units, &places)
    } else {
      begin(at: start)
      word = hash
    }
  }

  private mutating func readASCII(
    _ byte: UInt8, _ units: inout Units, _ places: inout Places
  ) {
    // don't
    if byte != 0x27 || wordStart == nil { endWord(&units, &places) }
    position += 1
    switch byte {
    case 0x21, 0x3F, 0x3B: opensSentence = true
    case 0x2E: if position >= end || bytes[position] <= 0x20 { opensSentence = true }
    default: break
    }
  }

  private mutating func readScalar(_ units: inout Units, _ places: inout Places) {
    let (scalar, length) = UTF8Scalar.read(bytes, at: position, limit: end)
    switch scalar {
    case 0x3400...0x9FFF, 0x3040...0x30FF, 0xAC00...0xD7AF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
      endWord(&units, &places)
      push(scalar, position, position + length, &units, &places)
    case 0xFF21...0xFF3A: extend(scalar - 0xFF21 + 0x61)
    case 0xFF41...0xFF5A: extend(scalar - 0xFF41 + 0x61)
    case 0xD7, 0xF7: endWord(&units, &places)
    case 0xC0...0xDE: extend(scalar + 0x20)
    case 0xDF...0x24F, 0x370...0x1FFF: extend(scalar)
    case 0x2019 where wordStart != nil: break
    case 0x3002, 0xFF01, 0xFF1B, 0xFF1F:
      endWord(&units, &places)
      opensSentence = true
    default: endWord(&units, &places)
    }
    position += length
  }

  private mutating func extend(_ letter: UInt32) {
    begin(at: position)
    word = Self.hash(word, letter)
  }

  /// A word, unless one is open.
  private mutating func begin(at start: Int) {
    if wordStart != nil { return }
    wordStart = start
    word = Self.noLetters
  }

  private static let noLetters: UInt32 = 0x811C_9DC5

  /// FNV-1a.
  @inline(__always)
  private static func hash(_ word: UInt32, _ letter: UInt32) -> UInt32 {
    (word ^ letter) &* 0x0100_0193
  }

  private mutating func endWord(_ units: inout Units, _ places: inout Places) {
    guard let start = wordStart else { return }
    wordStart = nil
    push(Unit.word(word), start, position, &units, &places)
  }

  @inline(__always)
  private mutating func push(
    _ unit: UInt32, _ start: Int, _ end: Int, _ units: inout Units, _ places: inout Places
  ) {
    if opensSentence {
      sentences.append(before + units.count)
      opensSentence = false
    }
    units.append(unit)
    places.append(UnitPlace(start, end))
  }
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
