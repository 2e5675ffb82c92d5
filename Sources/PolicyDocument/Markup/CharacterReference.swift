internal import CCmarkGFM
internal import CLibXML2

/// HTML's character references as browsers read them: `&nbsp;`, `&copy` without semicolon,
/// `&#147;` as the Windows-1252 character it is meant to be.
struct CharacterReference {
  var character: Unicode.Scalar
  /// A few names stand for a character and a mark on it.
  var combined: Unicode.Scalar?
  /// Bytes of the reference.
  var length: Int

  /// The reference at `start` (an ampersand); nil when the ampersand is only one.
  init?(_ bytes: [UInt8], at start: Int, inAttribute: Bool) {
    guard start + 1 < bytes.count else { return nil }
    let next = bytes[start + 1]
    let reference =
      next == UInt8(ascii: "#")
      ? Self.numeric(bytes, start)
      : next.isLetter ? Self.named(bytes, start, inAttribute) : nil
    guard let reference else { return nil }
    self = reference
  }

  private init(_ character: Unicode.Scalar, _ combined: Unicode.Scalar? = nil, length: Int) {
    (self.character, self.combined, self.length) = (character, combined, length)
  }

  private static func numeric(_ bytes: [UInt8], _ start: Int) -> CharacterReference? {
    var at = start + 2
    var radix: UInt32 = 10
    if at < bytes.count, bytes[at] | 0x20 == UInt8(ascii: "x") {
      radix = 16
      at += 1
    }
    let first = at
    var value: UInt32 = 0
    while at < bytes.count {
      let byte = bytes[at]
      var digit: UInt32
      switch byte {
      case 0x30...0x39: digit = UInt32(byte) - 0x30
      case 0x41...0x46, 0x61...0x66: digit = UInt32(byte | 0x20) - 0x61 + 10
      default: digit = 99
      }
      guard digit < radix else { break }
      // Above the last code point it stays so.
      value = min(value &* radix &+ digit, 0x11_0000)
      at += 1
    }
    guard at > first else { return nil }
    if at < bytes.count, bytes[at] == UInt8(ascii: ";") { at += 1 }
    if (0x80...0x9F).contains(value) { value = windows1252[Int(value - 0x80)] }
    let scalar = value == 0 ? nil : Unicode.Scalar(value)
    return CharacterReference(scalar ?? "\u{FFFD}", length: at - start)
  }

  /// WHATWG HTML 13.2.5.80, the table of numeric references 0x80–0x9F.
  private static let windows1252: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039,
    0x152, 0x8D, 0x17D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC,
    0x2122, 0x161, 0x203A, 0x153, 0x9D, 0x17E, 0x178,
  ]

  private static func named(
    _ bytes: [UInt8], _ start: Int, _ inAttribute: Bool
  ) -> CharacterReference? {
    var end = start + 1
    let limit = min(bytes.count, start + 34)
    while end < limit, bytes[end].isLetter || bytes[end].isDigit { end += 1 }
    if end < bytes.count, bytes[end] == UInt8(ascii: ";"),
      let reference = lookUp(bytes[start + 1..<end + 1])
    {
      return reference
    }
    // The older names need no semicolon: those of Latin-1 and the four of mark-up itself.
    var length = min(end - start - 1, 6)
    while length >= 2 {
      if let scalar = legacy(bytes[start + 1..<start + 1 + length]) {
        let after = start + 1 + length
        if inAttribute, after < bytes.count,
          bytes[after] == .equals || bytes[after].isLetter || bytes[after].isDigit
        {
          return nil
        }
        return CharacterReference(scalar, length: length + 1)
      }
      length -= 1
    }
    return nil
  }

  /// Those that nearly all references of pages have, by the key of the name.
  private static let common: KeyTable<Unicode.Scalar> = {
    let names = [
      "nbsp", "amp", "quot", "lt", "gt", "apos", "copy", "reg", "trade", "middot", "bull", "hellip",
      "ndash", "mdash", "lsquo", "rsquo", "ldquo", "rdquo", "laquo", "raquo", "eacute", "egrave",
      "agrave", "ecirc", "ccedil", "times", "rarr", "ensp", "emsp", "zwnj",
    ]
    var table: [UInt64: Unicode.Scalar] = [:]
    for name in names { table[Tag.key(name.utf8)] = find(Array((name + ";").utf8)[...])?.character }
    return KeyTable(table)
  }()

  /// A name with its semicolon.
  private static func lookUp(_ name: ArraySlice<UInt8>) -> CharacterReference? {
    if name.count <= 9, let character = common[Tag.key(name.dropLast())] {
      return CharacterReference(character, length: name.count + 1)
    }
    return find(name)
  }

  /// A name with its semicolon, from cmark's table of HTML 5 entities.
  private static func find(_ name: ArraySlice<UInt8>) -> CharacterReference? {
    var buffer = [UInt8](repeating: 0, count: 16)
    let written = name.withUnsafeBufferPointer { name in
      buffer.withUnsafeMutableBufferPointer { buffer in
        candor_entity(name.baseAddress, Int32(name.count), buffer.baseAddress, 16)
      }
    }
    guard written > 0 else { return nil }
    let scalars = Array(String(decoding: buffer[0..<Int(written)], as: UTF8.self).unicodeScalars)
    return CharacterReference(
      scalars[0], scalars.count > 1 ? scalars[1] : nil, length: name.count + 1)
  }

  private static func legacy(_ name: ArraySlice<UInt8>) -> Unicode.Scalar? {
    switch name {
    case [0x41, 0x4D, 0x50]: return "&"  // AMP
    case [0x4C, 0x54]: return "<"  // LT
    case [0x47, 0x54]: return ">"  // GT
    case [0x51, 0x55, 0x4F, 0x54]: return "\""  // QUOT
    case [0x43, 0x4F, 0x50, 0x59]: return "\u{A9}"  // COPY
    case [0x52, 0x45, 0x47]: return "\u{AE}"  // REG
    default: break
    }
    let value = (Array(name) + [0]).withUnsafeBufferPointer { htmlEntityLookup($0.baseAddress) }
    guard let value, value.pointee.value < 256 else { return nil }
    return Unicode.Scalar(value.pointee.value)
  }
}
