internal import PolicyText

/// Texts, most of what a report is: eight bytes at once.
extension JSONWriter {
  /// Control characters, line separators and bidirectional controls are escaped: the file can be
  /// shown on a terminal or put into a script without harm.
  mutating func write(_ text: String) { write(utf8: text.utf8.span) }

  mutating func write(utf8: Span<UInt8>) {
    append(UInt8(ascii: "\""))
    var plain = 0
    var index = 0
    while index < utf8.count {
      let byte = utf8[index]
      // The first bytes of most Han characters.
      if byte &- 0xE3 < 0x0C {
        index += 3
        continue
      }
      if byte < 0x80 {
        let start = index
        while index + 8 <= utf8.count, Self.arePlain(EightBytes(utf8, at: index)) { index += 8 }
        index += Self.plainBytes(EightBytes(filled: utf8, at: index))
        if index > start { continue }
      } else if index + 3 <= utf8.count,
        Self.isPunctuation(byte, utf8[index + 1], utf8[index + 2])
      {
        index += 3
        continue
      } else if !Self.mayBeSpecial(byte) {
        index += 1
        continue
      }
      let (value, width) = utf8.scalar(at: index)
      let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
      if byte == 0x22 || byte == 0x5C || scalar.isHidden, scalar.value <= 0xFFFF {
        append(utf8.extracting(plain..<index))
        escape(scalar)
        plain = index + width
      }
      index += width
    }
    append(utf8.extracting(plain...))
    append(UInt8(ascii: "\""))
  }

  /// Whether eight bytes are; a borrow or a carry can only come from one that is not.
  @inline(__always)
  private static func arePlain(_ eight: EightBytes) -> Bool {
    let (bits, ones) = (eight.bits, EightBytes.ones)
    let outside = bits | (bits &- ones &* 0x20) | (bits &+ ones)
    let marks = ((bits ^ ones &* 0x22) &- ones) | ((bits ^ ones &* 0x5C) &- ones)
    return (outside | marks) & EightBytes.highest == 0
  }

  /// How many of eight bytes, from the first on, are printed ASCII but no quotation mark or backslash.
  @inline(__always)
  private static func plainBytes(_ eight: EightBytes) -> Int {
    let plain = eight.areIn(0x20, 0x7E) & ~eight.are(0x22) & ~eight.are(0x5C)
    return EightBytes.first(~plain & EightBytes.highest)
  }

  /// Of Chinese text and its quotations: U+2010 to U+201F, and the wide forms of ASCII, none of which is hidden.
  @inline(__always)
  private static func isPunctuation(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    first == 0xEF ? second & 0xFE == 0xBC : first == 0xE2 && second == 0x80 && third & 0xF0 == 0x90
  }

  /// Lead bytes of the scalars beyond ASCII that are escaped, and of a few that are not.
  private static func mayBeSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case 0xC2, 0xD8, 0xE1, 0xE2, 0xEF: true
    default: false
    }
  }

  private mutating func escape(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": append("\\\"")
    case "\\": append("\\\\")
    case "\n": append("\\n")
    case "\r": append("\\r")
    case "\t": append("\\t")
    default:
      append("\\u")
      write(made: Array(hexadecimal(scalar.value, digits: 4).utf8))
    }
  }
}
