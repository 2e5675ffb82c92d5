internal import PolicyText

extension MarkupCleaner {
  /// Copies text up to `limit`, character references resolved; line ends become line feeds.
  mutating func copyText(until limit: Int, stoppingAtMarkup: Bool) {
    while at < limit {
      let plain = at
      at = input.endOfPlainText(from: at, to: limit)
      if at > plain {
        let start = output.text.count
        output.text.append(plain..<at, of: input)
        output.noteLetter(from: start, at: plain)
        if at == limit { return }
      }
      if stoppingAtMarkup, beginsMarkup(at) { return }
      let (start, place) = (output.text.count, at)
      copyCharacter()
      output.noteLetter(from: start, at: place)
    }
  }

  /// Copies one character that may not stay as it is.
  private mutating func copyCharacter() {
    let byte = input[at]
    switch byte {
    case .ampersand:
      if let reference = CharacterReference(input, at: at, inAttribute: false) {
        Self.append(reference, to: &output.text)
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

  func isNoncharacter(at index: Int) -> Bool {
    guard index + 2 < input.count, input[index] == 0xEF else { return false }
    return (input[index + 1] == 0xB7 && (0x90...0xAF).contains(input[index + 2]))
      || (input[index + 1] == 0xBF && input[index + 2] >= 0xBE)
  }

  /// Adds the characters of a reference.
  static func append(_ reference: CharacterReference, to text: inout [UInt8]) {
    append(reference.character, to: &text)
    if let combined = reference.combined { append(combined, to: &text) }
  }

  private static func append(_ scalar: Unicode.Scalar, to text: inout [UInt8]) {
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

  // MARK: Tags

  mutating func putEndTag(_ name: Range<Int>, _ tag: Tag, of start: Int? = nil) {
    let name = ownName(name, tag)
    output.end(tag, of: start, name: name)
  }

  /// The token's place.
  mutating func putStart(_ name: Range<Int>, _ tag: Tag, _ record: Int) -> Int {
    let name = ownName(name, tag)
    return output.start(tag, record: record, name: name)
  }

  /// The number of a name that is not the tag's, -1 for others: a longer name may be another that has the same key.
  @inline(__always)
  private mutating func ownName(_ name: Range<Int>, _ tag: Tag) -> Int {
    if name.count <= 8, tag != .unknown { return -1 }
    return output.add(name: input.lowerName(name))
  }

  /// Leaves out everything before `end`.
  mutating func skip(to end: Int) { at = max(at, end) }

  func string(_ range: Range<Int>) -> String { String(decoding: input[range], as: UTF8.self) }
}
