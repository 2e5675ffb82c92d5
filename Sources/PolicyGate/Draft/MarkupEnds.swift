/// What in a draft's file is no text of it: a tag, a comment, a character reference, the address of a
/// Markdown link.
struct MarkupEnds {
  private let characters: [Character]
  // Where the next tag and the next address end; looked for once for all that begin before.
  private var tag = 0
  private var address = 0

  /// Nothing longer is taken for mark-up.
  private static let longest = 2000

  init(_ characters: [Character]) { self.characters = characters }

  /// Where mark-up ends that begins at `index`; nil where none does. To be asked in order.
  mutating func endOfMarkup(at index: Int) -> Int? {
    let rest = characters[(index + 1)...].prefix(Self.longest)
    switch characters[index] {
    case "<":
      guard let first = rest.first, first.isLetter || first == "/" || first == "!" else {
        return nil
      }
      if tag <= index { tag = characters.next(from: index + 1) { $0 == ">" } }
      return tag < rest.endIndex ? tag + 1 : nil
    case "&":
      return rest.prefix(12).firstIndex(of: ";").map { $0 + 1 }
    case "(" where index > 0 && characters[index - 1] == "]":
      if address <= index {
        address = characters.next(from: index + 1) { $0 == ")" || $0.isNewline }
      }
      return address < rest.endIndex ? address + 1 : nil
    default: return nil
    }
  }
}

extension [Character] {
  fileprivate func next(from start: Int, where isEnd: (Character) -> Bool) -> Int {
    self[start...].firstIndex(where: isEnd) ?? count
  }
}
