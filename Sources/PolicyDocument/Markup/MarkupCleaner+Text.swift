extension MarkupCleaner {
  /// Copies text up to `limit`, character references resolved; line ends become line feeds.
  mutating func copyText(until limit: Int, stoppingAtMarkup: Bool) {
    while at < limit {
      let plain = at
      while at < limit, isPlain(at: at) { at += 1 }
      if at > plain {
        output.text.append(contentsOf: input[plain..<at])
        continue
      }
      let byte = input[at]
      switch byte {
      case .less:
        if stoppingAtMarkup, beginsMarkup(at) { return }
        output.text.append(byte)
        at += 1
      case .ampersand:
        if let reference = CharacterReference.read(input, at: at, inAttribute: false) {
          Self.append(reference.scalars, to: &output.text)
          at += reference.length
        } else {
          output.text.append(byte)
          at += 1
        }
      case 0x0D:
        output.text.append(0x0A)
        at += at + 1 < input.count && input[at + 1] == 0x0A ? 2 : 1
      case 0:
        // A run of NULs is one wound.
        if at == 0 || input[at - 1] != 0 { output.text.append("\u{FFFD}" as Unicode.Scalar) }
        at += 1
      case 0xEF where isNoncharacter(at: at):
        output.text.append("\u{FFFD}" as Unicode.Scalar)
        at += 3
      case 0x01...0x1F, 0x7F:
        output.text.append(.space)
        at += 1
      default:
        output.text.append(byte)
        at += 1
      }
    }
  }

  /// Whether a byte of text is copied as it is.
  @inline(__always)
  private func isPlain(at index: Int) -> Bool {
    let byte = input[index]
    if byte < 0x40 { return Self.plainBelow40 >> UInt64(byte) & 1 != 0 }
    return byte != 0x7F && (byte != 0xEF || !isNoncharacter(at: index))
  }

  /// A bit for each byte from 0 to 3F: tab, line feed and what is printed, but for `&` and `<`.
  private static let plainBelow40: UInt64 =
    0xFFFF_FFFF_0000_0000 & ~(1 << 0x26) & ~(1 << 0x3C) | 1 << 0x09 | 1 << 0x0A

  func isNoncharacter(at index: Int) -> Bool {
    guard index + 2 < input.count, input[index] == 0xEF else { return false }
    return (input[index + 1] == 0xB7 && (0x90...0xAF).contains(input[index + 2]))
      || (input[index + 1] == 0xBF && input[index + 2] >= 0xBE)
  }

  /// Adds the characters of a reference.
  static func append(_ scalars: [Unicode.Scalar], to text: inout [UInt8]) {
    for scalar in scalars {
      switch scalar {
      case "\n", "\r", "\t", "\u{C}": text.append(.space)
      default:
        if scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
          || (0xFDD0...0xFDEF).contains(scalar.value) || scalar.value & 0xFFFE == 0xFFFE
        {
          text.append("\u{FFFD}" as Unicode.Scalar)
        } else {
          text.append(scalar)
        }
      }
    }
  }

  // MARK: Bytes

  mutating func put(byte: UInt8) { output.bytes.append(byte) }

  mutating func put(_ string: String) { output.bytes.append(contentsOf: string.utf8) }

  mutating func putTag(_ tag: String) {
    output.endText()
    put(tag)
  }

  mutating func putEndTag(_ name: Range<Int>) {
    output.endText()
    put(byte: .less)
    put(byte: .slash)
    putLower(name)
    put(byte: .greater)
  }

  mutating func putLower(_ range: Range<Int>) {
    for index in range where input[index] != 0 { put(byte: input[index].lowercased) }
  }

  /// Leaves out everything before `end`, remembering its lines.
  mutating func skip(to end: Int) {
    output.leaveOut(input.lineEnds(in: at..<max(at, end)))
    at = max(at, end)
  }

  func string(_ range: Range<Int>) -> String { String(decoding: input[range], as: UTF8.self) }
}
