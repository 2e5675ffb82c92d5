public import PolicyText

/// A passage a verdict rests on.
public struct Evidence: Sendable {
  /// Verbatim in the document's text. Made each time it is asked for: an audit finds many thousand quotations, and puts
  /// them into its results as bytes.
  public var quote: String {
    get { String(decoding: text[place], as: UTF8.self) }
    set {
      text = Array(newValue.utf8)
      place = text.indices
    }
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
  /// What the quotation stands in, the document's text or itself, and where.
  private var text: [UInt8]
  private var place: Range<Int>

  public init(
    quote: String, language: Language, file: String, section: [String], line: Int,
    range: Range<Int>, clause: String
  ) {
    self.init(
      in: Array(quote.utf8), 0..<quote.utf8.count, language: language, file: file,
      section: section, line: line, clause: clause)
    self.range = range
  }

  /// - Parameters:
  ///   - text: the document's.
  ///   - range: what of it is quoted.
  init(
    in text: [UInt8], _ range: Range<Int>, language: Language, file: String, section: [String],
    line: Int, clause: String
  ) {
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
    return self.text.span.extracting(place).bytes.holdsTheSame(
      as: text.span.extracting(range).bytes)
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
