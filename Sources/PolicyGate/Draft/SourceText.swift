/// The text of a draft's file, for finding the places of quotations in it.
///
/// A quotation is verbatim in the text the engine read, which is not that of the file: marks of
/// Markdown and HTML are gone, lines are joined. So only letters and digits are compared.
public struct SourceText: Sendable {
  private struct Letter {
    var scalar: Unicode.Scalar
    /// Index into `positions`.
    var character: Int
  }

  let file: String
  private var letters: [Letter] = []
  private var positions: [DraftPlace.Position] = []
  private var ends: [DraftPlace.Position] = []
  /// Index of the first letter of each line.
  private var lineStarts = [0]

  /// - Parameter text: of the file; a byte order mark and line ends of any kind are fine.
  public init(file: String, text: String) {
    self.file = file
    let characters = Array(text)
    var position = DraftPlace.Position.first
    var markupEnd = 0
    for (index, character) in characters.enumerated() {
      if index == 0, character == "\u{FEFF}" { continue }
      if Self.endsLine(character) {
        position = .init(line: position.line + 1, column: 1, unit: 1)
        lineStarts.append(letters.count)
        continue
      }
      let end = DraftPlace.Position(
        line: position.line, column: position.column + 1,
        unit: position.unit + character.utf16.count)
      if index >= markupEnd { markupEnd = Self.endOfMarkup(in: characters, at: index) ?? markupEnd }
      if index >= markupEnd {
        for scalar in String(character).lowercased().unicodeScalars where scalar.isCompared {
          letters.append(Letter(scalar: scalar, character: positions.count))
        }
        positions.append(position)
        ends.append(end)
      }
      position = end
    }
  }

  /// As editors and the reader count lines; a form feed or U+2028 ends none.
  private static func endsLine(_ character: Character) -> Bool {
    character == "\n" || character == "\r\n" || character == "\r"
  }

  /// What is no text of the draft: a tag, a comment, a character reference, the address of a
  /// Markdown link. Nil where none begins.
  private static func endOfMarkup(in characters: [Character], at index: Int) -> Int? {
    let rest = characters[(index + 1)...].prefix(2000)
    switch characters[index] {
    case "<":
      guard let first = rest.first, first.isLetter || first == "/" || first == "!" else {
        return nil
      }
      return rest.firstIndex(of: ">").map { $0 + 1 }
    case "&":
      return rest.prefix(12).firstIndex(of: ";").map { $0 + 1 }
    case "(" where index > 0 && characters[index - 1] == "]":
      return rest.firstIndex { $0 == ")" || $0.isNewline }.map { $0 + 1 }
    default: return nil
    }
  }

  /// Where `quote` stands, at or behind `line` (from 1) or, failing that, anywhere; the whole of the
  /// line where it cannot be found.
  ///
  /// - Parameter before: the text before it, which tells one 及时 of a paragraph from the next.
  public func place(of quote: String, after before: String = "", near line: Int) -> DraftPlace {
    let wanted = Self.letters(of: quote)
    let context = Self.letters(of: before).suffix(Self.contextLength)
    let from = lineStarts[min(max(1, line), lineStarts.count) - 1]
    if !context.isEmpty, !wanted.isEmpty,
      let found = find(context + wanted, in: from..<letters.count)
    {
      return place(of: found.dropFirst(context.count))
    }
    let found = find(wanted, in: from..<letters.count) ?? find(wanted, in: 0..<letters.count)
    guard let found else { return place(ofLine: line) }
    return place(of: found)
  }

  /// Enough to tell passages apart, and too short to hold what the reader added, such as the number
  /// of a list item.
  private static let contextLength = 24

  private static func letters(of text: String) -> [Unicode.Scalar] {
    text.lowercased().unicodeScalars.filter(\.isCompared)
  }

  private func place(of found: Range<Int>) -> DraftPlace {
    DraftPlace(
      file: file, start: positions[letters[found.lowerBound].character],
      end: ends[letters[found.upperBound - 1].character])
  }

  private func find(
    _ wanted: [Unicode.Scalar], in range: Range<Int>
  ) -> Range<Int>? {
    guard !wanted.isEmpty, let first = wanted.first, range.count >= wanted.count else { return nil }
    for start in range.lowerBound...(range.upperBound - wanted.count)
    where letters[start].scalar == first {
      if zip(wanted, letters[start...]).allSatisfy({ $0 == $1.scalar }) {
        return start..<start + wanted.count
      }
    }
    return nil
  }

  private func place(ofLine line: Int) -> DraftPlace {
    let line = min(max(1, line), lineStarts.count)
    let end = ends.last { $0.line == line }
    let start = DraftPlace.Position(line: line, column: 1, unit: 1)
    return DraftPlace(file: file, start: start, end: end ?? start)
  }
}

extension Unicode.Scalar {
  fileprivate var isCompared: Bool { properties.isAlphabetic || properties.numericType != nil }
}
