extension MarkupCleaner {
  /// Copies text up to `limit`, character references resolved; line ends become line feeds.
  mutating func copyText(until limit: Int, stoppingAtMarkup: Bool) {
    while at < limit {
      let byte = input[at]
      if byte >= 0x20, byte != .ampersand, byte != .less, byte != 0xEF, byte != 0x7F {
        output.bytes.append(byte)
        at += 1
        continue
      }
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
      case 0x09, 0x0A:
        put(byte: byte)
        at += 1
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
    output.lines.leaveOut(lineFeeds(at..<max(at, end)), at: output.bytes.count)
    at = max(at, end)
  }

  /// Lines that end in the range; CR, LF and CR LF end one each.
  func lineFeeds(_ range: Range<Int>) -> Int {
    var count = 0
    for index in range {
      if input[index] == 0x0A {
        count += 1
      } else if input[index] == 0x0D, index + 1 >= input.count || input[index + 1] != 0x0A {
        count += 1
      }
    }
    return count
  }

  func lineFeedsWritten(from start: Int) -> Int {
    output.bytes[start...].reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) }
  }

  func find(_ byte: UInt8, from start: Int) -> Int? {
    guard start < input.count else { return nil }
    return input[start...].firstIndex(of: byte)
  }

  func hasPrefix(_ prefix: StaticString, at start: Int) -> Bool {
    let length = prefix.utf8CodeUnitCount
    guard start + length <= input.count else { return false }
    for index in 0..<length where input[start + index] != prefix.utf8Start[index] {
      return false
    }
    return true
  }

  func endOfName(from start: Int) -> Int {
    var end = start
    while end < input.count, !input[end].isSpace, input[end] != .slash, input[end] != .greater {
      end += 1
    }
    return end
  }

  func lower(_ range: Range<Int>) -> some Sequence<UInt8> {
    input[range].lazy.map(\.lowercased)
  }

  func lowerKey(_ range: Range<Int>) -> UInt64 { Tag.key(lower(range)) }

  func string(_ range: Range<Int>) -> String { String(decoding: input[range], as: UTF8.self) }
}
