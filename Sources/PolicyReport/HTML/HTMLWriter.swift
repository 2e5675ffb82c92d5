internal import PolicyText

/// The one place where a page becomes bytes, and where everything is escaped.
struct HTMLWriter: ~Copyable {
  private var bytes = GrowingBytes()

  static func page(_ root: HTMLNode) -> [UInt8] {
    var writer = HTMLWriter()
    writer.bytes.append("<!DOCTYPE html>")
    writer.write(root)
    writer.bytes.append("\n")
    return writer.bytes.array
  }

  private mutating func write(_ node: borrowing HTMLNode) {
    switch node {
    case .text(let text): escape(text)
    case .fragment(let nodes): write(nodes)
    case .asset(let asset):
      bytes.append("\n<")
      bytes.append(utf8: asset.tag)
      bytes.append(">")
      bytes.append(asset.source)
      bytes.append("</")
      bytes.append(utf8: asset.tag)
      bytes.append(">")
    case .element(let tag, let attributes, let children):
      let tags = Self.tags[Int(tag.rawValue)]
      bytes.append(tags.opening)
      let attributes = attributes.span
      for index in attributes.indices { write(attributes[index]) }
      bytes.append(">")
      guard !tag.isVoid else { return }
      write(children)
      bytes.append(tags.closing)
    }
  }

  /// Node by node where they lie: a copy of each would cost as much as the writing.
  private mutating func write(_ nodes: [HTMLNode]) {
    let nodes = nodes.span
    for index in nodes.indices { write(nodes[index]) }
  }

  private mutating func write(_ attribute: borrowing HTMLAttribute) {
    bytes.append(" ")
    bytes.append(utf8: attribute.name.rawValue)
    bytes.append("=\"")
    switch attribute.value {
    case .fixed(let value): bytes.append(value)
    case .text(let value): escape(value)
    }
    bytes.append("\"")
  }

  /// The beginning, as far as attributes, and the end of each element, by the tag's number.
  private static let tags: [(opening: [UInt8], closing: [UInt8])] = HTMLTag.allCases.map {
    (Array((($0.startsLine ? "\n<" : "<") + $0.name).utf8), Array("</\($0.name)>".utf8))
  }

  /// Escapes for text and for quoted attributes alike. Control characters, which HTML does not
  /// allow, are shown by their pictures (U+2400…).
  private mutating func escape(_ text: String) {
    let utf8 = text.utf8.span
    var plain = 0
    while plain < utf8.count {
      let index = Self.special(in: utf8, from: plain)
      bytes.append(utf8.extracting(plain..<index))
      guard index < utf8.count else { return }
      plain = index + 1
      switch utf8[index] {
      case UInt8(ascii: "&"): bytes.append("&amp;")
      case UInt8(ascii: "<"): bytes.append("&lt;")
      case UInt8(ascii: ">"): bytes.append("&gt;")
      case UInt8(ascii: "\""): bytes.append("&quot;")
      case UInt8(ascii: "'"): bytes.append("&#39;")
      case 0x7F: bytes.append("␡")
      // A carriage return would be read as a line feed.
      case let control: bytes.append([0xE2, 0x90, 0x80 + control])
      }
    }
  }

  /// The next byte that must not stand as it is, or the end. Eight bytes are looked at in one go:
  /// nearly all have none.
  private static func special(in utf8: Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index + 8 <= utf8.count {
      let eight = EightBytes(utf8, at: index)
      let special =
        eight.areIn(0x00, 0x1F) & ~eight.areIn(0x09, 0x0A) | eight.are(0x22)
        | eight.areIn(0x26, 0x27) | eight.are(0x3C) | eight.are(0x3E) | eight.are(0x7F)
      if special != 0 { return index + EightBytes.first(special) }
      index += 8
    }
    while index < utf8.count, !isSpecial(utf8[index]) { index += 1 }
    return index
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x22, 0x26, 0x27, 0x3C, 0x3E, 0x7F: true
    default: false
    }
  }
}
