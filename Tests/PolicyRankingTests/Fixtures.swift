import PolicyAssessment
import PolicyDocument
import PolicyRanking
import PolicyRubric
import PolicyText

func criterion(
  _ id: CriterionID, _ dimension: Dimension = .rights, weight: Int, flag: Bool = false,
  cap: Level? = nil, weakCap: Level? = nil, status: Criterion.Status = .stable
) -> Criterion {
  let text = Bilingual(chinese: id.rawValue, english: id.rawValue)
  return Criterion(
    id: id, dimension: dimension, kind: flag ? .redFlag : .presence, weight: weight, cap: cap,
    weakCap: weakCap, status: status, name: text, question: text, reason: text)
}

/// A small rubric whose positive weights sum to 20.
let sampleCriteria: [Criterion] = [
  criterion("policy-exists", .access, weight: 3),
  criterion("sharing-recipients", .sharing, weight: 4),
  criterion("sdk-list", .sharing, weight: 3),
  criterion("right-access", .rights, weight: 5),
  criterion("right-delete", .rights, weight: 5),
  criterion("coming", .rights, weight: 50, status: .preview),
  criterion("rf-no-policy", .access, weight: 35, flag: true, cap: .low, weakCap: .relativelyLow),
  criterion("rf-sale-without-consent", .sharing, weight: 10, flag: true, cap: .relativelyLow),
  criterion("rf-consent-by-use", .use, weight: 6, flag: true, cap: .relativelyHigh),
  criterion("rf-template-reuse", .integrity, weight: 5, flag: true, cap: .medium),
  criterion("rf-outdated-text", .integrity, weight: 25, flag: true, cap: .medium),
]

func assessment(_ verdicts: KeyValuePairs<CriterionID, Verdict>) -> Assessment {
  Assessment(
    profile: ["app", "cn"], findings: verdicts.map { Finding(criterion: $0.key, verdict: $0.value) }
  )
}

func record(
  _ id: String, _ verdicts: KeyValuePairs<CriterionID, Verdict>, sector: String? = nil,
  kind: String = "app"
) -> PolicyRecord {
  PolicyRecord(
    subject: PolicySubject(id: id, name: id, sector: sector, kind: kind, files: [id + ".html"]),
    status: .assessed, language: .chinese, assessment: assessment(verdicts))
}

/// A document with a block a line; lines that begin with `#` are headings.
func document(
  _ text: String, title: String = "", language: Language = .chinese, file: String = "p.html"
) -> PolicyDocument {
  var document = PolicyDocument()
  document.title = title
  document.language = language
  document.text = Array(text.utf8)
  document.kind = .privacyPolicy
  document.pages = [ReadPage(file: file)]
  var start = 0
  for (line, part) in document.text.split(separator: 10, omittingEmptySubsequences: false)
    .enumerated()
  {
    let range = start..<start + part.count
    start = range.upperBound + 1
    if range.isEmpty { continue }
    let isHeading = part.first == 0x23
    if isHeading {
      document.sections.append(
        Section(level: 1, heading: document.blocks.count, parent: 0))
    }
    document.blocks.append(
      Block(
        kind: isHeading ? .heading(level: 1) : .paragraph, range: range,
        section: document.sections.count - 1, page: 0, line: line + 1))
  }
  return document
}

/// The rubric's thresholds.
@Sendable func judgeReuse(_ id: CriterionID, _ measures: [String: Double]) -> Verdict {
  let containment = measures[Ranker.CohortMeasure.containment, default: 0]
  let specific = measures[Ranker.CohortMeasure.operatorSpecificShare, default: 1]
  if containment >= 0.7, specific < 0.15 { return .strong }
  return containment >= 0.45 ? .weak : .clear
}

let sampleRanker = Ranker(
  criteria: sampleCriteria, bands: .nanduLike, cohortCriteria: ["rf-template-reuse"],
  judgeCohort: judgeReuse)
