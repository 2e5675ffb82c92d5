public import PolicyText

/// A policy as it was read: one text, its blocks with their places, and its tree of sections.
///
/// Every range counts bytes of `text`, which is exactly what `candor extract` prints.
public struct PolicyDocument: Sendable {
  /// From the page's `title` element or first heading, site names cut off; empty when there is none.
  public var title: String = ""
  public var language: Language = .other
  /// UTF-8. Blocks are separated by line feeds; nothing else stands between them.
  public var text: [UInt8] = []
  /// In reading order, not overlapping, none empty.
  public var blocks: [Block] = []
  /// In reading order; the first is the root, which holds what stands before any heading.
  public var sections: [Section] = [Section(level: 0)]
  /// One for each saved page the policy was read from.
  public var pages: [ReadPage] = []
  public var kind: PageKind = .other
  /// Why `kind` is what it is, or why the text cannot be trusted; nil for an ordinary policy.
  public var kindReason: Notice?
  /// How sure the reader is of the text and of its kind, 0...1.
  public var confidence: Double = 1
  /// A day the saved page itself carries (SingleFile, MHTML, WARC).
  public var savedAt: CalendarDate?
  /// The page says in its own mark-up or text that some passages are emphasised, and they are.
  public var hasEmphasis: Bool = false

  public init() {}

  /// The text of `range` as a string.
  public func string(_ range: Range<Int>) -> String {
    String(decoding: text[range], as: UTF8.self)
  }
}

/// One saved page of a policy, and how well it could be read.
public struct ReadPage: Sendable, Hashable {
  public var file: String
  public var address: String?
  /// The character set the bytes were read in, by its WHATWG name.
  public var charset: String
  public var completeness: Completeness
  /// What was repaired, left out or doubted, for a person to read.
  public var notes: [Notice]

  public init(
    file: String, address: String? = nil, charset: String = "utf-8",
    completeness: Completeness = .complete, notes: [Notice] = []
  ) {
    self.file = file
    self.address = address
    self.charset = charset
    self.completeness = completeness
    self.notes = notes
  }

  /// By its name: what is marked up in it was marked up for its readers.
  public var isWebPage: Bool {
    let name = file.lowercased()
    return [".html", ".htm", ".xhtml", ".xht", ".shtml", ".mhtml", ".mht"]
      .contains { name.hasSuffix($0) }
  }
}

/// Whether the parser reached the end of the saved page.
public enum Completeness: Sendable, Hashable {
  case complete
  case partial(reason: Notice)
}

/// What a saved page is; the raw values are those of `results.json`.
public enum PageKind: String, Sendable, Hashable, CaseIterable {
  case privacyPolicy = "privacy-policy"
  case policyPart = "policy-part"
  case userAgreementWithPrivacy = "user-agreement-with-privacy"
  case userAgreement = "user-agreement"
  case other
  case errorPage = "error-page"
  case wall
  case shell
  case index
}
