extension MarkupCleaner {
  /// Copies text up to `limit`, character references resolved; line ends become line feeds.
  mutating func copyText(until limit: Int, stoppingAtMarkup: Bool) {
    while at < limit {
      let plain = at
      while at < limit, isPlain(at: at) { at += 1 }
      if at > plain {
        output.bytes.append(contentsOf: input[plain..<at])
        continue
      }
      let byte = input[at]
      switch byte {
      case .less:
        if stoppingAtMarkup, at + 1 < input.count { return }
        put(stand: CleanMarkup.Stand.less)
        at += 1
      case .ampersand:
        if let reference = CharacterReference.read(input, at: at, inAttribute: false) {
          putEscaped(reference.scalars)
          at += reference.length
        } else {
          put(stand: CleanMarkup.Stand.ampersand)
          at += 1
        }
      case 0x0D:
        put(byte: 0x0A)
        at += at + 1 < input.count && input[at + 1] == 0x0A ? 2 : 1
      case 0:
        // A run of NULs is one wound.
        if at == 0 || input[at - 1] != 0 { put("\u{FFFD}") }
        output.repairs.nulls += 1
        at += 1
      case 0xEF where isNoncharacter(at: at):
        put("\u{FFFD}")
        at += 3
      case 0x01...0x1F, 0x7F:
        put(byte: .space)
        at += 1
      default:
        put(byte: byte)
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

  /// Text that came out of a character reference and so is never mark-up.
  mutating func putEscaped(_ scalars: [Unicode.Scalar]) {
    for scalar in scalars {
      switch scalar {
      case "&": put(stand: CleanMarkup.Stand.ampersand)
      case "<": put(stand: CleanMarkup.Stand.less)
      case ">": put(stand: CleanMarkup.Stand.greater)
      case "\"": put(stand: CleanMarkup.Stand.quote)
      case "\n", "\r", "\t", "\u{C}": put(byte: .space)
      default:
        if scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
          || (0xFDD0...0xFDEF).contains(scalar.value) || scalar.value & 0xFFFE == 0xFFFE
        {
          put("\u{FFFD}")
        } else {
          output.bytes.append(scalar)
        }
      }
    }
  }

  // MARK: Bytes

  mutating func put(stand last: UInt8) {
    output.bytes.append(0xEF)
    output.bytes.append(0xB7)
    output.bytes.append(last)
  }

  mutating func put(byte: UInt8) { output.bytes.append(byte) }

  mutating func put(_ string: String) { output.bytes.append(contentsOf: string.utf8) }

  mutating func putLower(_ range: Range<Int>) {
    for index in range where input[index] != 0 { put(byte: input[index].lowercased) }
  }

  /// Leaves out everything before `end`, remembering its lines.
  mutating func skip(to end: Int) {
    output.lines.leaveOut(input.lineEnds(in: at..<max(at, end)), at: output.bytes.count)
    at = max(at, end)
  }

  func string(_ range: Range<Int>) -> String { String(decoding: input[range], as: UTF8.self) }
}
