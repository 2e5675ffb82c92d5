/// An http, https or mailto address: the only ones a report links to.
struct ExternalAddress: Hashable, Sendable {
  /// ASCII, everything else percent-encoded.
  let text: String

  /// Nil for every other scheme (`javascript:`, `data:`, `file:`), for text with white space or
  /// control characters in it, and for what no browser would take as an address.
  init?(_ raw: String) {
    guard raw.utf8.count <= 4_096 else { return nil }
    let lower = raw.utf8.prefix(8).map { (65...90).contains($0) ? $0 + 32 : $0 }
    let isWeb = lower.starts(with: "http://".utf8) || lower.starts(with: "https://".utf8)
    guard isWeb || lower.starts(with: "mailto:".utf8) else { return nil }
    let scheme = lower.starts(with: "https".utf8) ? 8 : 7
    guard raw.utf8.count > scheme else { return nil }
    var bytes: [UInt8] = []
    for byte in raw.utf8 {
      guard byte > 0x20, byte != 0x7F, byte != UInt8(ascii: "\\") else { return nil }
      if byte < 0x80, !Self.unsafe.contains(byte) {
        bytes.append(byte)
      } else {
        appendPercentEncoded(byte, to: &bytes)
      }
    }
    text = String(decoding: bytes, as: UTF8.self)
  }

  /// Printable ASCII that has no place in an address.
  private static let unsafe = Array("\"<>^`{|}".utf8)

  var isWeb: Bool { text.utf8.first.map { $0 | 0x20 } == UInt8(ascii: "h") }
}

func appendPercentEncoded(_ byte: UInt8, to bytes: inout [UInt8]) {
  bytes.append(UInt8(ascii: "%"))
  bytes.append(upperHexadecimal(byte >> 4))
  bytes.append(upperHexadecimal(byte & 15))
}

private func upperHexadecimal(_ digit: UInt8) -> UInt8 {
  digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10
}
