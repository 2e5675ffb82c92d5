/// Policies of different operators that share one text.
public struct TemplateCluster: Sendable, Hashable {
  /// Sorted.
  public var policies: [String]
  public init(policies: [String]) { self.policies = policies }
}

/// Another operator's policy with much of the same text. Which of the two was first, and whether
/// both follow a third, cannot be told from the texts.
public struct TemplateMatch: Sendable, Hashable {
  public var policy: String
  /// Share of this policy's shingles that stand in the other's text, in tenths of a per cent,
  /// 0...1000.
  public var containment: Int
  /// The longest copied passages, longest first, each inside one block of this policy. In a large
  /// cohort they are read from a store each time.
  public var passages: [Passage] {
    guard let stored else { return held }
    var reader = ByteReader(stored.bytes)
    return reader.items { $0.matchingPassage() }
  }
  private var held: [Passage]
  private var stored: StoredBytes?

  public struct Passage: Sendable, Hashable {
    /// Bytes of this policy's text.
    public var range: Range<Int>
    /// Bytes of the other's text.
    public var otherRange: Range<Int>
    /// Verbatim in this policy's text.
    public var quote: String
    /// The same passage as the other policy has it.
    public var otherQuote: String
    /// Where the quote stands.
    public var file: String
    public var section: [String]
    public var line: Int

    public init(
      range: Range<Int>, otherRange: Range<Int>, quote: String, otherQuote: String = "",
      file: String = "", section: [String] = [], line: Int = 1
    ) {
      self.range = range
      self.otherRange = otherRange
      self.quote = quote
      self.otherQuote = otherQuote
      self.file = file
      self.section = section
      self.line = line
    }
  }

  public init(policy: String, containment: Int, passages: [Passage]) {
    self.policy = policy
    self.containment = containment
    held = passages
  }

  func stored(_ bytes: StoredBytes) -> TemplateMatch {
    var match = self
    match.held = []
    match.stored = bytes
    return match
  }

  public static func == (a: TemplateMatch, b: TemplateMatch) -> Bool {
    a.policy == b.policy && a.containment == b.containment && a.passages == b.passages
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(policy)
    hasher.combine(containment)
  }
}
