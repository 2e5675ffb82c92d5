public import PolicyRanking
internal import PolicyRubric

/// A table that people fill in: CSV with the columns `policy`, `criterion`, `verdict`, and, where
/// they are there, `evidence` (a passage a line), `note` and `annotator`; others are left alone.
public struct AnnotationSheet: Sendable {
  /// Rows with a verdict, in order.
  public var labels: [GoldLabel]
  /// The first annotator named; empty when none is.
  public var annotator: String

  static let required = ["policy", "criterion", "verdict"]

  /// - Throws: every row that is no label, with its place; or that there is no label.
  public init(_ bytes: [UInt8], name: String) throws(InputProblems) {
    let table = try CSVTable(bytes, name: name)
    let columns = try Self.columns(table.rows.first ?? [], name: name)
    labels = []
    annotator = ""
    var problems: [InputProblem] = []
    for row in table.rows.dropFirst() {
      func field(_ column: String) -> CSVTable.Field? {
        columns[column].flatMap { row.indices.contains($0) ? row[$0] : nil }
      }
      if annotator.isEmpty { annotator = field("annotator")?.text ?? "" }
      // Not filled in yet.
      guard let given = field("verdict"), !given.text.isEmpty else { continue }
      guard let verdict = Verdict(label: given.text) else {
        problems.append(
          InputProblem(
            file: name, line: given.line, column: given.column,
            message: Verdict.unknown(given.text)))
        continue
      }
      labels.append(
        GoldLabel(
          document: Self.plain(field("policy")?.text ?? ""),
          criterion: CriterionID(rawValue: Self.plain(field("criterion")?.text ?? "")),
          verdict: verdict,
          evidence: Self.plain(field("evidence")?.text ?? "").split(separator: "\n").map {
            String($0)
          },
          note: Self.plain(field("note")?.text ?? "")))
    }
    if labels.isEmpty, problems.isEmpty {
      problems.append(
        InputProblem(
          file: name, line: 1, message: "no row has a verdict; fill in the column verdict"))
    }
    guard problems.isEmpty else { throw InputProblems(problems) }
  }

  private static func columns(
    _ header: [CSVTable.Field], name: String
  ) throws(InputProblems) -> [String: Int] {
    var columns: [String: Int] = [:]
    for (index, field) in header.enumerated() where columns[field.text] == nil {
      columns[field.text] = index
    }
    if let problem = CSVTable.otherSeparator(in: header, of: name) {
      throw InputProblems([problem])
    }
    let missing = required.filter { columns[$0] == nil }
    guard missing.isEmpty else {
      throw InputProblems([
        InputProblem(
          file: name, line: 1,
          message: "the column \(missing.joined(separator: ", ")) is missing; "
            + "candor evaluate --export writes a sheet with all of them")
      ])
    }
    return columns
  }

  /// Without the apostrophe that keeps spreadsheets from taking a text for a formula.
  private static func plain(_ text: String) -> String {
    guard text.first == "'", let next = text.dropFirst().first, "=+-@＝＋－＠".contains(next) else {
      return text
    }
    return String(text.dropFirst())
  }
}

extension Verdict {
  /// As labels write it: `na` is not-applicable.
  init?(label: String) {
    let text = label.lowercased().filter { !$0.isWhitespace }
    guard let verdict = text == "na" ? .notApplicable : Verdict(rawValue: text) else { return nil }
    self = verdict
  }

  static func unknown(_ given: String) -> String {
    let allowed = Verdict.allCases.map(\.rawValue) + ["na"]
    let near = Suggestion.nearest(to: given, in: allowed).map { "; did you mean '\($0)'?" } ?? ""
    return "verdict '\(given)' is not one of \(allowed.joined(separator: ", "))\(near)"
  }
}
