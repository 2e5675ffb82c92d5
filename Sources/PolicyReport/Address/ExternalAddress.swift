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
      switch byte {
      // Printable ASCII that has no place in an address, and everything that is not ASCII.
      case UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "^"),
        UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "}"), 0x80...:
        appendPercentEncoded(byte, to: &bytes)
      default: bytes.append(byte)
      }
    }
    text = String(decoding: bytes, as: UTF8.self)
  }

  /// This address with a text directive, which must be percent-encoded. A directive of its own gives
  /// way; an ordinary fragment stays before ours.
  func with(textDirective directive: [UInt8]) -> ExternalAddress {
    var link = Array(text.utf8)
    let mark = Array(":~:".utf8)
    if let own = link.indices.first(where: {
      link[$0] == mark[0] && link[$0...].starts(with: mark)
    }) {
      link.removeSubrange(own...)
    }
    if !link.contains(UInt8(ascii: "#")) { link.append(UInt8(ascii: "#")) }
    link += ":~:text=".utf8
    link += directive
    return ExternalAddress(checked: link)
  }

  private init(checked bytes: [UInt8]) { text = String(decoding: bytes, as: UTF8.self) }

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
