public import PolicyText

/// A passage a verdict rests on.
public struct Evidence: Sendable {
  /// Verbatim in the document's text. Made each time it is asked for, unless it was given: an audit finds many thousand
  /// quotations, and puts them into its results as bytes.
  public var quote: String {
    get { given ?? String(decoding: text[place], as: UTF8.self) }
    set { given = newValue }
  }
  public var language: Language
  /// The saved page it stands in.
  public var file: String
  /// Titles of the headings above it, outermost first.
  public var section: [String]
  /// Line of the saved file, from 1.
  public var line: Int
  /// Bytes of the document's text.
  public var range: Range<Int>
  /// The clause of the criterion it shows.
  public var clause: String
  // Written out for the reason `Finding` gives.
  // swift-format-ignore: UseShorthandTypeNames
  private var given: Optional<String>
  /// The document's text, and where in it the quotation stands that was not given.
  private let text: [UInt8]
  private let place: Range<Int>

  public init(
    quote: String, language: Language, file: String, section: [String], line: Int,
    range: Range<Int>, clause: String
  ) {
    given = quote
    (text, place) = ([], 0..<0)
    self.language = language
    self.file = file
    self.section = section
    self.line = line
    self.range = range
    self.clause = clause
  }

  /// - Parameters:
  ///   - text: the document's.
  ///   - range: what of it is quoted.
  init(
    in text: [UInt8], _ range: Range<Int>, language: Language, file: String, section: [String],
    line: Int, clause: String
  ) {
    given = nil
    (self.text, place) = (text, range)
    self.language = language
    self.file = file
    self.section = section
    self.line = line
    self.range = range
    self.clause = clause
  }

  /// Whether the quotation is what stands in a text at `range`.
  package func isVerbatim(in text: [UInt8]) -> Bool {
    guard range.lowerBound >= 0, range.upperBound <= text.count else { return false }
    let there = text.span.extracting(range).bytes
    guard let given else { return self.text.span.extracting(place).bytes.holdsTheSame(as: there) }
    let own = given.utf8
    return own.span.bytes.holdsTheSame(as: there)
  }
}

extension Evidence: Hashable {
  public static func == (a: Evidence, b: Evidence) -> Bool {
    a.quote == b.quote && a.language == b.language && a.file == b.file && a.section == b.section
      && a.line == b.line && a.range == b.range && a.clause == b.clause
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(quote)
    hasher.combine(line)
    hasher.combine(clause)
  }
}
