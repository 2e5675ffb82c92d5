/// The one place where a page becomes bytes, and where everything is escaped.
struct HTMLWriter {
  private(set) var bytes: [UInt8] = []

  static func page(_ root: HTMLNode) -> [UInt8] {
    var writer = HTMLWriter()
    writer.bytes.reserveCapacity(1 << 17)
    writer.bytes += "<!DOCTYPE html>".utf8
    writer.write(root)
    writer.bytes.append(0x0A)
    return writer.bytes
  }

  private mutating func write(_ node: HTMLNode) {
    switch node {
    case .text(let text): escape(text)
    case .fragment(let nodes): for node in nodes { write(node) }
    case .asset(let asset):
      bytes += "\n<\(asset.tag)>".utf8
      bytes += asset.source
      bytes += "</\(asset.tag)>".utf8
    case .element(let tag, let attributes, let children):
      let name = tag.rawValue
      bytes += (tag.startsLine ? "\n<" : "<").utf8
      bytes += name.utf8
      for attribute in attributes {
        bytes.append(UInt8(ascii: " "))
        bytes += attribute.name.rawValue.utf8
        bytes += "=\"".utf8
        escape(attribute.value)
        bytes.append(UInt8(ascii: "\""))
      }
      bytes.append(UInt8(ascii: ">"))
      guard !tag.isVoid else { return }
      for child in children { write(child) }
      bytes += "</".utf8
      bytes += name.utf8
      bytes.append(UInt8(ascii: ">"))
    }
  }

  /// Escapes for text and for quoted attributes alike. Control characters, which HTML does not
  /// allow, are shown by their pictures (U+2400…).
  private mutating func escape(_ text: String) {
    var text = text
    text.withUTF8 { utf8 in
      var plain = utf8.startIndex
      for index in utf8.indices {
        let byte = utf8[index]
        guard Self.isSpecial(byte) else { continue }
        bytes += utf8[plain..<index]
        plain = index + 1
        switch byte {
        case UInt8(ascii: "&"): bytes += "&amp;".utf8
        case UInt8(ascii: "<"): bytes += "&lt;".utf8
        case UInt8(ascii: ">"): bytes += "&gt;".utf8
        case UInt8(ascii: "\""): bytes += "&quot;".utf8
        case UInt8(ascii: "'"): bytes += "&#39;".utf8
        case 0x7F: bytes += "␡".utf8
        // A carriage return would be read as a line feed.
        default: bytes += [0xE2, 0x90, 0x80 + byte]
        }
      }
      bytes += utf8[plain...]
    }
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x22, 0x26, 0x27, 0x3C, 0x3E, 0x7F: true
    default: false
    }
  }
}
