internal import PolicyGate

/// A draft as the editor has it now.
struct OpenDocument: Sendable {
  var uri: String
  var version: Int?
  var text: String {
    didSet { checked = nil }
  }
  /// Nil until it is asked for after a change.
  var checked: CheckedDraft?

  init(uri: String, version: Int?, text: String) {
    self.uri = uri
    self.version = version
    self.text = text
  }

  var path: String { FileAddress.path(of: uri) ?? uri }

  /// UTF-16 units of each line, without its end (LF, CRLF or CR).
  var lineLengths: [Int] {
    var lengths = [0]
    var before: UInt16 = 0
    for unit in text.utf16 {
      switch unit {
      case 0x0A where before == 0x0D: break
      case 0x0A, 0x0D: lengths.append(0)
      default: lengths[lengths.count - 1] += 1
      }
      before = unit
    }
    return lengths
  }

  /// A place as the protocol counts it, kept inside the text. What is absent has the whole of its
  /// line: an empty range is hard to see and to hover over.
  func range(of place: DraftPlace, _ lengths: [Int]) -> TextRange {
    let start = position(place.start, lengths)
    let end = position(place.end, lengths)
    if start < end { return TextRange(start: start, end: end) }
    return TextRange(
      start: Position(line: start.line, character: 0),
      end: Position(line: start.line, character: lengths[start.line]))
  }

  private func position(_ position: DraftPlace.Position, _ lengths: [Int]) -> Position {
    let line = min(max(0, position.line - 1), lengths.count - 1)
    return Position(line: line, character: min(max(0, position.unit - 1), lengths[line]))
  }

  /// The name under a position: letters, digits and hyphens, as rules are called.
  func name(at position: Position) -> String? {
    var line = 0
    var units: [UInt16] = []
    var before: UInt16 = 0
    for unit in text.utf16 {
      let isEnd = unit == 0x0D || unit == 0x0A && before != 0x0D
      if isEnd { line += 1 }
      before = unit
      if line > position.line { break }
      if line == position.line, unit != 0x0A, unit != 0x0D { units.append(unit) }
    }
    let at = min(max(0, position.character), units.count)
    let start = units[..<at].lastIndex { !Self.isName($0) }.map { $0 + 1 } ?? 0
    let end = units[at...].firstIndex { !Self.isName($0) } ?? units.count
    return start < end ? String(decoding: units[start..<end], as: UTF16.self) : nil
  }

  private static func isName(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x30...0x39, 0x61...0x7A, 0x2D: true
    default: false
    }
  }
}
