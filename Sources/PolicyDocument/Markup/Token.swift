/// A tag or a text of a page, as the cleaner leaves it.
struct Token: Sendable {
  enum Kind: UInt8, Sendable {
    case start, end, text
  }

  let kind: Kind
  let tag: Tag
  /// Of a text its run, of a start tag its record of attributes; -1 for none.
  let number: Int32
  /// Of a tag whose name is not its tag's, its place in `names`; -1 for others.
  let name: Int32
  /// Of a start tag in whose element all is nested as HTML has it: where its end tag stands; 0 for others.
  var end: Int32 = 0
}
