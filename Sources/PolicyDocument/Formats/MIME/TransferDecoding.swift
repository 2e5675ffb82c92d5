/// Takes a part's body out of the clothes it travels in (RFC 2045), each line with the line of the
/// file it comes from.
struct TransferDecoding {
  private(set) var bytes: [UInt8] = []
  /// For each line of `bytes` the line of the file where it begins, from 1.
  private(set) var origins: [Int]
  private var line: Int

  /// - Parameter line: where the body begins in the file.
  init(_ body: ArraySlice<UInt8>, encoding: String, line: Int) {
    self.line = line
    origins = [line]
    bytes.reserveCapacity(body.count)
    switch encoding.lowercased() {
    case "quoted-printable": quotedPrintable(body)
    case "base64": base64(body)
    default: for byte in body { put(byte, from: byte) }
    }
    if bytes.last == 0x0D { origins.append(self.line) }
  }

  /// Adds a byte and counts the lines of both sides; CR, LF and CR LF end a line.
  private mutating func put(_ byte: UInt8, from source: UInt8?) {
    if let source { count(source) }
    if bytes.last == 0x0D, byte != 0x0A { origins.append(line) }
    bytes.append(byte)
    if byte == 0x0A { origins.append(line) }
  }

  /// Counts the lines of the file by their line feeds.
  private mutating func count(_ source: UInt8) { if source == 0x0A { line += 1 } }

  private mutating func quotedPrintable(_ body: ArraySlice<UInt8>) {
    var index = body.startIndex
    while index < body.endIndex {
      let byte = body[index]
      guard byte == .equals else {
        put(byte, from: byte)
        index += 1
        continue
      }
      if index + 2 < body.endIndex, let high = Self.hex(body[index + 1]),
        let low = Self.hex(body[index + 2])
      {
        put(high << 4 | low, from: nil)
        index += 3
        continue
      }
      // A soft line break: "=" and nothing but space up to the line's end.
      var end = index + 1
      while end < body.endIndex, body[end] == 0x20 || body[end] == 0x09 { end += 1 }
      if end == body.endIndex || body[end] == 0x0D || body[end] == 0x0A {
        if end < body.endIndex, body[end] == 0x0D { end += 1 }
        if end < body.endIndex, body[end] == 0x0A {
          count(0x0A)
          end += 1
        }
        index = end
      } else {
        put(byte, from: nil)
        index += 1
      }
    }
  }

  private mutating func base64(_ body: ArraySlice<UInt8>) {
    var bits: UInt32 = 0
    var filled = 0
    for byte in body {
      count(byte)
      guard let value = Self.sextet(byte) else {
        if byte == .equals { filled = 0 }
        continue
      }
      bits = bits << 6 | UInt32(value)
      filled += 6
      if filled >= 8 {
        filled -= 8
        put(UInt8(truncatingIfNeeded: bits >> UInt32(filled)), from: nil)
      }
    }
  }

  private static func hex(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }

  private static func sextet(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x41...0x5A: byte - 0x41
    case 0x61...0x7A: byte - 0x61 + 26
    case 0x30...0x39: byte - 0x30 + 52
    case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
    case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
    default: nil
    }
  }
}
