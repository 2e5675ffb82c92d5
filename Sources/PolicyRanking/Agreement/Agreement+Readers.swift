internal import PolicyAssessment
public import PolicyRubric
internal import PolicyText

extension Agreement {
  /// Two people's labels held against each other: the first are the labels, the second the verdicts.
  /// Where one person labelled a cell twice, the first counts.
  public init(_ first: [GoldLabel], _ second: [GoldLabel], criteria: [Criterion]) {
    var assessments: [String: Assessment] = [:]
    var seen: Set<Cell> = []
    for label in second where seen.insert(Cell(label)).inserted {
      assessments[label.document, default: Assessment(profile: [], findings: [])].findings.append(
        Finding(
          criterion: label.criterion, verdict: label.verdict,
          evidence: label.evidence.map { quote in
            Evidence(
              quote: quote, language: .other, file: "", section: [], line: 0, range: 0..<0,
              clause: "")
          }))
    }
    var once: Set<Cell> = []
    self.init(
      first.filter { once.insert(Cell($0)).inserted }, criteria: criteria, assessments: assessments)
  }

  private struct Cell: Hashable {
    var document: String
    var criterion: CriterionID

    init(_ label: GoldLabel) {
      document = label.document
      criterion = label.criterion
    }
  }
}
