public import PolicyRanking
public import PolicyRubric
public import PolicyText

/// Everything a comparison is told from: two policies, or two runs.
public struct ComparisonReport: Sendable {
  public enum Subject: Sendable {
    case policies(PolicyComparison)
    case runs(RunComparison)
  }

  public var subject: Subject
  /// As the user named the two, never an absolute path.
  public var oldName: String
  public var newName: String
  /// For names, in the rubric's order.
  public var criteria: [Criterion]
  public var bands: LevelBands
  public var toolVersion: String
  /// What judged two policies; runs say for themselves what judged them.
  public var rubricID: String
  public var rubricVersion: String
  public var rubricDigest: String

  public init(
    _ subject: Subject, oldName: String, newName: String, criteria: [Criterion],
    bands: LevelBands, toolVersion: String, rubricID: String, rubricVersion: String,
    rubricDigest: String
  ) {
    self.subject = subject
    self.oldName = oldName
    self.newName = newName
    self.criteria = criteria
    self.bands = bands
    self.toolVersion = toolVersion
    self.rubricID = rubricID
    self.rubricVersion = rubricVersion
    self.rubricDigest = rubricDigest
  }
}

/// What `candor compare` prints.
public enum ComparisonFormat: String, Sendable, Hashable, CaseIterable {
  case table, json, markdown, html
}

/// A comparison in one format, each in one piece.
///
/// - Parameters:
///   - languages: of what people read, one after the other; JSON is the same in every language.
///   - width: columns of the terminal.
public func render(
  _ report: ComparisonReport, as format: ComparisonFormat, languages: [Language],
  width: Int = 100, color: Bool = false
) -> [UInt8] {
  let written = languages.written
  let contexts = written.map { ComparisonContext(report, Wording(language: $0)) }
  switch format {
  case .json: return comparisonJSON(report)
  case .html: return comparisonPage(report, contexts)
  case .table:
    let parts = contexts.map { context in
      ComparisonLines(context, width: min(max(width, 40), 400), color: color).text
    }
    return Array(parts.joined(separator: "\n").utf8)
  case .markdown:
    return Array(contexts.map { comparisonMarkdown($0) }.joined(separator: [0x0A]))
  }
}

/// A comparison in one language.
struct ComparisonContext {
  let report: ComparisonReport
  let words: Wording
  private let criteria: [CriterionID: Criterion]

  init(_ report: ComparisonReport, _ words: Wording) {
    self.report = report
    self.words = words
    criteria = Dictionary(
      report.criteria.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func name(of criterion: CriterionID) -> String {
    criteria[criterion].map { words($0.name) } ?? criterion.rawValue
  }

  func isFlag(_ criterion: CriterionID) -> Bool {
    criteria[criterion]?.isRedFlag ?? criterion.rawValue.hasPrefix("rf-")
  }

  /// "Met → Missing"
  func step(_ old: Verdict?, _ new: Verdict?) -> String {
    [old, new].map { $0.map { words($0.name) } ?? words(Phrase.notInRubric) }
      .joined(separator: " → ")
  }
}
