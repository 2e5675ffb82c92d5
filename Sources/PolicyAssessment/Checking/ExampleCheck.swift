internal import PolicyDocument
public import PolicyRubric
internal import PolicyText

/// An example of a rubric that did not get its verdict.
public struct ExampleFailure: Sendable, Hashable, CustomStringConvertible {
  public var criterion: CriterionID
  public var example: Example
  public var got: Verdict
  /// What the verdict rested on.
  public var evidence: [String]

  public var description: String {
    let shown = evidence.isEmpty ? "" : " from “\(evidence.joined(separator: "” “"))”"
    return "\(example.file):\(example.line):1: \(criterion): expected \(example.verdict.rawValue) "
      + "(\(example.language.rawValue)), got \(got.rawValue)\(shown)"
  }
}

extension Assessor {
  /// Runs every example of a rubric through reading and judging.
  public func failures(ofExamplesIn rubric: Rubric) -> [ExampleFailure] {
    rubric.criteria.flatMap { criterion in
      (rubric.rules[criterion.id]?.examples ?? []).compactMap { failure(of: $0, for: criterion) }
    }
  }

  private func failure(of example: Example, for criterion: Criterion) -> ExampleFailure? {
    let finding = assess(example, for: criterion)
    if finding.verdict == example.verdict { return nil }
    return ExampleFailure(
      criterion: criterion.id, example: example, got: finding.verdict,
      evidence: finding.evidence.map(\.quote))
  }

  /// The finding of one criterion on one of its examples.
  public func assess(_ example: Example, for criterion: Criterion) -> Finding {
    let page = SavedPage(file: "example.md", bytes: Array(example.text.utf8))
    var document = (try? PolicyReader().read([page])) ?? PolicyDocument()
    // A few words give the reader no ground to judge the page's language or kind.
    document.language = example.language
    document.kind = example.page.flatMap(PageKind.init(rawValue:)) ?? .privacyPolicy
    document.confidence = 1
    if !example.title.isEmpty { document.title = example.title }
    var profile = example.profile
    if profile.isEmpty, !criterion.profile.isEmpty {
      let usual = [example.language == .chinese ? "cn" : "eu", "site"]
      if !criterion.profile.contains(where: usual.contains) { profile = [criterion.profile[0]] }
    }
    let context = AssessmentContext(
      name: example.name, operatorName: example.operatorName, profile: profile,
      savedAt: example.savedAt, measures: example.measures, verdicts: example.criteria)
    return assess(document, context: context)[criterion.id]
      ?? Finding(criterion: criterion.id, verdict: .undetermined)
  }
}
