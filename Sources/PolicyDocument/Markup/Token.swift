/// A tag or a text of a page, as the cleaner leaves it. One record for all kinds, so that they stand in one list.
struct Token: Sendable {
  enum Kind: UInt8, Sendable {
    case start, end, text
  }

  let kind: Kind
  let tag: Tag
  private let first: Int32
  private let second: Int32
  private var third: Int32
  private let fourth: Int32

  /// A text.
  /// - Parameters:
  ///   - text: of `CleanMarkup.text`.
  ///   - letter: where in it the first letter stands; at its end where it is blank.
  ///   - place: where the letter stands in the page.
  init(_ text: Range<Int>, letter: Int, at place: Int32) {
    (kind, tag) = (.text, .text)
    (first, second) = (Int32(text.lowerBound), Int32(text.upperBound))
    (third, fourth) = (Int32(letter), place)
  }

  /// A tag.
  /// - Parameters:
  ///   - record: of a start tag that of its attributes, -1 for none.
  ///   - name: where its name is not its tag's, the place of it in `CleanMarkup.names`; -1 for others.
  init(_ kind: Kind, _ tag: Tag, record: Int = -1, name: Int) {
    (self.kind, self.tag) = (kind, tag)
    (first, second, third, fourth) = (Int32(record), Int32(name), 0, 0)
  }

  var record: Int { Int(first) }
  var name: Int { Int(second) }

  /// Of a start tag whose content the parser would build as it is written: where its end tag stands; 0 for others.
  var end: Int {
    get { kind == .start ? Int(third) : 0 }
    set { if kind == .start { third = Int32(newValue) } }
  }

  var text: Range<Int> { Int(first)..<Int(second) }
  var letter: Int { Int(third) }
  var place: Int32 { fourth }
  var isBlank: Bool { third == second }
}
