internal import PolicyRubric

/// Walks over a file's text and knows the position as editors count it.
struct TextCursor {
  private let text: String
  private var index: String.Index
  private(set) var position = DraftPlace.Position.first

  init(_ text: String) {
    self.text = text
    index = text.startIndex
    if text.first == "\u{FEFF}" { index = text.index(after: index) }
  }

  /// Goes to the next `mark`; false where there is none.
  mutating func skip(to mark: String) -> Bool {
    guard let found = find(mark) else { return false }
    advance(to: found)
    return true
  }

  /// Goes behind the next `mark` and gives what stands before it, without a first mark of its own
  /// length at the start.
  mutating func read(to mark: String) -> Substring? {
    let start = text.index(index, offsetBy: 4, limitedBy: text.endIndex) ?? text.endIndex
    guard let found = find(mark, from: start) else { return nil }
    let body = text[start..<found]
    advance(to: text.index(found, offsetBy: mark.count, limitedBy: text.endIndex) ?? text.endIndex)
    return body
  }

  private func find(_ mark: String, from start: String.Index? = nil) -> String.Index? {
    let bytes = Array(mark.utf8)
    guard let first = bytes.first else { return nil }
    var rest = text.utf8[(start ?? index)...]
    while let next = rest.firstIndex(of: first) {
      rest = rest[next...]
      if rest.starts(with: bytes) { return next }
      rest = rest.dropFirst()
    }
    return nil
  }

  private mutating func advance(to end: String.Index) {
    while index < end {
      let character = text[index]
      index = text.index(after: index)
      if character == "\n" || character == "\r\n" || character == "\r" {
        position = .init(line: position.line + 1, column: 1, unit: 1)
      } else {
        position.column += 1
        position.unit += character.utf16.count
      }
    }
  }
}

func nearestRule(to given: String, in rules: [String]) -> String? {
  Suggestion.nearest(to: given, in: rules)
}
