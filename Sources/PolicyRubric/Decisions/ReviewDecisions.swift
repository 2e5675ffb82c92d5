internal import PolicyText

/// The decisions of a file such as `decisions.yaml`: a list of mappings with `policy`, `criterion`,
/// `verdict`, `reason`, `who` and `when`.
public struct ReviewDecisions: Sendable, Hashable {
  /// In file order; one at most a policy and criterion.
  public var decisions: [ReviewDecision]

  /// - Parameters:
  ///   - policies: the ids a decision may name.
  /// - Throws: every fault with its line and column, and what was perhaps meant.
  public init(
    _ file: RubricFile, criteria: [Criterion], policies: [String]
  ) throws(RubricErrors) {
    let faults = Faults()
    var reader = Reader(criteria: criteria, policies: policies)
    if let root = LocatedNode.compose(file, faults: faults) {
      for item in root.items() { reader.read(item) }
    }
    if !faults.errors.isEmpty { throw RubricErrors(faults.errors) }
    decisions = reader.decisions
  }

  private struct Reader {
    private let criteria: [String: Criterion]
    private let criterionNames: [String]
    private let policies: Set<String>
    private let policyNames: [String]
    private var taken: [Key: Int] = [:]
    private(set) var decisions: [ReviewDecision] = []

    private struct Key: Hashable {
      var policy: String
      var criterion: String
    }

    init(criteria: [Criterion], policies: [String]) {
      self.criteria = Dictionary(
        criteria.map { ($0.id.rawValue, $0) }, uniquingKeysWith: { first, _ in first })
      criterionNames = criteria.map(\.id.rawValue)
      self.policies = Set(policies)
      policyNames = policies
    }

    mutating func read(_ item: LocatedNode) {
      let keys = ["policy", "criterion", "verdict", "reason", "who", "when"]
      let fields = item.fields(allowed: keys, required: keys)
      let policy = fields["policy"].flatMap { self.policy($0) }
      let criterion = fields["criterion"].flatMap { self.criterion($0) }
      let verdict = fields["verdict"].flatMap { self.verdict($0, of: criterion) }
      let reason = fields["reason"].flatMap { text($0) }
      let who = fields["who"].flatMap { text($0) }
      let when = fields["when"].flatMap { day($0) }
      guard let policy, let criterion, let verdict, let reason, let who, let when else { return }
      let key = Key(policy: policy, criterion: criterion.id.rawValue)
      if let line = taken.updateValue(item.line, forKey: key) {
        item.report("\(criterion.id) of '\(policy)' is already decided in line \(line)")
        return
      }
      decisions.append(
        ReviewDecision(
          policy: policy, criterion: criterion.id, verdict: verdict, reason: reason, who: who,
          when: when))
    }

    private func policy(_ node: LocatedNode) -> String? {
      guard let name = node.string() else { return nil }
      if policies.contains(name) { return name }
      // A cohort has too many to list.
      let near = Suggestion.nearest(to: name, in: policyNames).map { "; did you mean '\($0)'?" }
      node.report("policy '\(name)' is not one of those audited" + (near ?? ""))
      return nil
    }

    private func criterion(_ node: LocatedNode) -> Criterion? {
      guard let name = node.string() else { return nil }
      if let criterion = criteria[name] { return criterion }
      let near = Suggestion.nearest(to: name, in: criterionNames).map { "; did you mean '\($0)'?" }
      node.report(
        "criterion '\(name)' is not in the rubric (see candor rubric list)" + (near ?? ""))
      return nil
    }

    private func verdict(_ node: LocatedNode, of criterion: Criterion?) -> Verdict? {
      guard let given = node.string() else { return nil }
      let allowed = criterion?.decidableVerdicts ?? Verdict.allCases
      let verdict = given == "na" ? .notApplicable : Verdict(rawValue: given)
      if let verdict, allowed.contains(verdict) { return verdict }
      node.report(Suggestion.unknown("verdict", given, allowed: allowed.map(\.rawValue)))
      return nil
    }

    private func text(_ node: LocatedNode) -> String? {
      guard let text = node.string() else { return nil }
      if text.contains(where: { !$0.isWhitespace }) { return text }
      node.report("say something here; a decision without it cannot be checked")
      return nil
    }

    private func day(_ node: LocatedNode) -> CalendarDate? {
      guard let text = node.string() else { return nil }
      if text.utf8.count == 10, let day = CalendarDate(iso: text) { return day }
      node.report("expected a day such as 2026-06-30, not '\(text)'")
      return nil
    }
  }
}
