public import PolicyRubric
internal import PolicyText

/// Findings that were there when the checks began and are left for later: they do not fail a check.
public struct Baseline: Sendable, Hashable {
  public static let fileName = "candor-baseline.yaml"

  /// A finding, known by its draft, its rule and its fingerprint; the rest is for a person.
  public struct Entry: Sendable, Hashable {
    public var draft: String
    public var rule: String
    public var fingerprint: String
    public var quote: String
    /// Where it stands in the baseline's file.
    public var line: Int

    public init(draft: String, rule: String, fingerprint: String, quote: String, line: Int = 1) {
      self.draft = draft
      self.rule = rule
      self.fingerprint = fingerprint
      self.quote = quote
      self.line = line
    }
  }

  /// As messages name it.
  public var file: String
  public var entries: [Entry]

  public init(file: String, entries: [Entry] = []) {
    self.file = file
    self.entries = entries
  }

  /// - Throws: every fault with line and column.
  public init(_ file: RubricFile) throws(RubricErrors) {
    self.init(file: file.path)
    let faults = Faults()
    if let root = LocatedNode.compose(file, faults: faults, emptyIsFault: false) {
      for (draft, list) in root.entries() {
        for item in list.items() {
          let fields = item.fields(
            allowed: ["rule", "fingerprint", "quote"], required: ["rule", "fingerprint"])
          guard let rule = fields["rule"]?.string(),
            let fingerprint = fields["fingerprint"]?.string()
          else { continue }
          entries.append(
            Entry(
              draft: draft, rule: rule, fingerprint: fingerprint,
              quote: fields["quote"]?.string() ?? "", line: item.line))
        }
      }
    }
    if !faults.errors.isEmpty { throw RubricErrors(faults.errors) }
  }

  /// As it is written: sorted, a line for each finding, so that a change of it can be reviewed.
  public var text: String {
    var text = """
      # Findings of candor check that were known before; they do not fail it. Written by
      # candor check --update-baseline. A finding is known by its fingerprint: its rule, the titles
      # above it and its words, not its line.

      """
    let drafts = Dictionary(grouping: entries, by: \.draft)
    for draft in drafts.keys.sorted() {
      text += "\(quoted(draft)):\n"
      let sorted = drafts[draft, default: []].sorted {
        ($0.rule, $0.fingerprint, $0.quote) < ($1.rule, $1.fingerprint, $1.quote)
      }
      for entry in sorted {
        let quote = entry.quote.isEmpty ? "" : ", quote: \(quoted(entry.quote))"
        text += "  - {rule: \(entry.rule), fingerprint: \(quoted(entry.fingerprint))\(quote)}\n"
      }
    }
    return drafts.isEmpty ? text + "{}\n" : text
  }
}
