/// The text of a draft's file, for finding the places of quotations in it.
///
/// A quotation is verbatim in the text the engine read, which is not that of the file: marks of
/// Markdown and HTML are gone, lines are joined. So only letters and digits are compared.
public struct SourceText: Sendable {
  let file: String
  private let index: LetterIndex
  /// For each letter, the index of its character in `positions`.
  private var characters: [Int32] = []
  private var positions: [DraftPlace.Position] = []
  private var ends: [DraftPlace.Position] = []
  /// Index of the first letter of each line.
  private var lineStarts = [0]
  /// Where the text of each line ends, the spaces and marks at its end with it; nil for empty ones.
  private var lineEnds: [DraftPlace.Position?] = [nil]

  /// - Parameter text: of the file; a byte order mark and line ends of any kind are fine.
  public init(file: String, text: String) {
    self.file = file
    let characters = Array(text)
    var letters: [Unicode.Scalar] = []
    var position = DraftPlace.Position.first
    var markupEnd = 0
    var ends = MarkupEnds(characters)
    for (index, character) in characters.enumerated() {
      if index == 0, character == "\u{FEFF}" { continue }
      if Self.endsLine(character) {
        position = .init(line: position.line + 1, column: 1, unit: 1)
        lineStarts.append(letters.count)
        lineEnds.append(nil)
        continue
      }
      let end = DraftPlace.Position(
        line: position.line, column: position.column + 1,
        unit: position.unit + character.utf16.count)
      if index >= markupEnd {
        markupEnd = ends.endOfMarkup(at: index) ?? markupEnd
      }
      if index >= markupEnd {
        for scalar in String(character).lowercased().unicodeScalars where scalar.isCompared {
          letters.append(scalar)
          self.characters.append(Int32(truncatingIfNeeded: positions.count))
        }
        positions.append(position)
        self.ends.append(end)
        lineEnds[lineEnds.count - 1] = end
      }
      position = end
    }
    self.index = LetterIndex(letters)
  }

  /// As editors and the reader count lines; a form feed or U+2028 ends none.
  private static func endsLine(_ character: Character) -> Bool {
    character == "\n" || character == "\r\n" || character == "\r"
  }

  /// Where `quote` stands, at or behind `line` (from 1) or, failing that, anywhere; the whole of the
  /// line where it cannot be found.
  ///
  /// - Parameter before: the text before it, which tells one 及时 of a paragraph from the next.
  public func place(of quote: String, after before: String = "", near line: Int) -> DraftPlace {
    let wanted = Self.letters(of: quote)
    let context = Self.letters(of: before).suffix(Self.contextLength)
    let from = lineStarts[min(max(1, line), lineStarts.count) - 1]
    if !context.isEmpty, !wanted.isEmpty, let found = index.first(context + wanted, from: from) {
      return place(of: wanted, at: found + context.count)
    }
    let found = index.first(wanted, from: from) ?? index.first(wanted, from: 0)
    guard let found else { return place(ofLine: line) }
    return place(of: wanted, at: found)
  }

  /// Enough to tell passages apart, and too short to hold what the reader added, such as the number
  /// of a list item.
  static let contextLength = 24

  private static func letters(of text: String) -> [Unicode.Scalar] {
    text.lowercased().unicodeScalars.filter(\.isCompared)
  }

  private func place(of letters: [Unicode.Scalar], at start: Int) -> DraftPlace {
    DraftPlace(
      file: file, start: positions[Int(characters[start])],
      end: ends[Int(characters[start + letters.count - 1])])
  }

  private func place(ofLine line: Int) -> DraftPlace {
    let line = min(max(1, line), lineStarts.count)
    let end = lineEnds[line - 1]
    let start = DraftPlace.Position(line: line, column: 1, unit: 1)
    return DraftPlace(file: file, start: start, end: end ?? start)
  }
}

extension Unicode.Scalar {
  var isCompared: Bool { properties.isAlphabetic || properties.numericType != nil }
}
