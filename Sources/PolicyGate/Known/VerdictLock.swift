public import PolicyRubric
internal import PolicyText

/// The verdicts on drafts at a time they were good: what a check must not fall behind.
public struct VerdictLock: Sendable, Hashable {
  public static let fileName = "candor.lock"

  /// One draft's verdicts.
  public struct Draft: Sendable, Hashable {
    public var draft: String
    public var tenths: Int
    public var verdicts: [Entry]
    /// The titles of the draft, in order, to find where a clause stood that is gone.
    public var outline: [String]

    public init(draft: String, tenths: Int, verdicts: [Entry], outline: [String]) {
      self.draft = draft
      self.tenths = tenths
      self.verdicts = verdicts
      self.outline = outline
    }
  }

  /// A verdict and the passage it rested on.
  public struct Entry: Sendable, Hashable {
    public var criterion: CriterionID
    public var verdict: Verdict
    /// Of the draft's file; nil where the verdict has no passage.
    public var line: Int?
    public var section: [String]
    public var quote: String

    public init(
      criterion: CriterionID, verdict: Verdict, line: Int?, section: [String], quote: String
    ) {
      self.criterion = criterion
      self.verdict = verdict
      self.line = line
      self.section = section
      self.quote = quote
    }
  }

  /// `sha256:…`: verdicts of another rubric may differ without any change of the draft.
  public var rubricDigest: String
  /// Sorted by name.
  public var drafts: [Draft]

  public init(rubricDigest: String, drafts: [Draft] = []) {
    self.rubricDigest = rubricDigest
    self.drafts = drafts
  }

  public subscript(draft: String) -> Draft? { drafts.first { $0.draft == draft } }

  /// Puts a draft's verdicts in place of those it had.
  public mutating func update(_ draft: Draft) {
    drafts.removeAll { $0.draft == draft.draft }
    drafts.append(draft)
    drafts.sort { $0.draft < $1.draft }
  }

  /// - Throws: every fault with line and column.
  public init(_ file: RubricFile) throws(RubricErrors) {
    self.init(rubricDigest: "")
    let faults = Faults()
    if let root = LocatedNode.compose(file, faults: faults) {
      let fields = root.fields(
        allowed: ["version", "rubric", "drafts"], required: ["version", "rubric", "drafts"])
      if let node = fields["version"], node.integer() != 1 {
        node.report("only version 1 is known; write it anew with candor check --update-lock")
      }
      rubricDigest = fields["rubric"]?.string() ?? ""
      drafts = (fields["drafts"]?.items() ?? []).compactMap(Self.draft)
    }
    if !faults.errors.isEmpty { throw RubricErrors(faults.errors) }
  }

  private static func draft(_ node: LocatedNode) -> Draft? {
    let keys = ["file", "score", "outline", "verdicts"]
    let fields = node.fields(allowed: keys, required: keys)
    guard let name = fields["file"]?.string(), let node = fields["score"],
      let score = node.string()
    else { return nil }
    guard case .tenths(let tenths)? = try? GateThreshold(parsing: score) else {
      node.report("expected a score from 0 to 100 with at most one decimal")
      return nil
    }
    let entries = (fields["verdicts"]?.items() ?? []).compactMap { item -> Entry? in
      let fields = item.fields(
        allowed: ["criterion", "verdict", "line", "section", "quote"],
        required: ["criterion", "verdict"])
      guard let criterion = fields["criterion"]?.string(),
        let verdict = fields["verdict"]?.choice("verdict", of: Verdict.self)
      else { return nil }
      return Entry(
        criterion: CriterionID(rawValue: criterion), verdict: verdict,
        line: fields["line"]?.integer(), section: fields["section"]?.strings() ?? [],
        quote: fields["quote"]?.string() ?? "")
    }
    return Draft(
      draft: name, tenths: tenths, verdicts: entries, outline: fields["outline"]?.strings() ?? [])
  }

  /// As it is written: a line for each verdict, so that a change of it can be reviewed.
  public var text: String {
    var text = """
      # Verdicts of candor check that drafts must not fall behind. Commit this file; it is written by
      # candor check --update-lock.
      version: 1
      rubric: \(quoted(rubricDigest))
      drafts:\(drafts.isEmpty ? " []" : "")

      """
    for draft in drafts {
      text += """
          - file: \(quoted(draft.draft))
            score: "\(draft.tenths / 10).\(draft.tenths % 10)"
            outline: [\(draft.outline.map(quoted).joined(separator: ", "))]
            verdicts:

        """
      for entry in draft.verdicts { text += "      - {\(Self.line(entry))}\n" }
    }
    return text
  }

  private static func line(_ entry: Entry) -> String {
    var parts = ["criterion: \(entry.criterion)", "verdict: \(entry.verdict.rawValue)"]
    if let line = entry.line { parts.append("line: \(line)") }
    if !entry.section.isEmpty {
      parts.append("section: [\(entry.section.map(quoted).joined(separator: ", "))]")
    }
    if !entry.quote.isEmpty { parts.append("quote: \(quoted(entry.quote))") }
    return parts.joined(separator: ", ")
  }
}
