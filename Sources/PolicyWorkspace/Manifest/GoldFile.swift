public import PolicyRanking
internal import PolicyRubric

/// Labels as `candor evaluate` reads them: one JSON object a line, or an ``AnnotationSheet``.
public enum GoldFile {
  /// A file of labels beyond this is no file of labels.
  private static let mostBytes = 200_000_000

  /// - Throws: that the file cannot be read, or every line that is no label.
  public static func labels(at location: Location) throws(InputProblems) -> [GoldLabel] {
    try labels(in: JSONLines.bytes(at: location, limit: mostBytes), name: location.name)
  }

  /// - Parameter name: a sheet's ends in `.csv`.
  /// - Throws: every line that is no label, with its number.
  public static func labels(
    in bytes: [UInt8], name: String
  ) throws(InputProblems) -> [GoldLabel] {
    if name.lowercased().hasSuffix(".csv") { return try AnnotationSheet(bytes, name: name).labels }
    var labels: [GoldLabel] = []
    try JSONLines.read(
      bytes, name: name,
      else: "not a label: write {\"doc\": …, \"criterion\": …, \"verdict\": …, \"evidence\": […]}"
    ) { (row: Row) in
      // The pseudo-criterion `status` labels what becomes of a page.
      if row.criterion == "status" { return nil }
      guard let verdict = Verdict(label: row.verdict) else { return Verdict.unknown(row.verdict) }
      labels.append(
        GoldLabel(
          document: row.doc, criterion: CriterionID(rawValue: row.criterion), verdict: verdict,
          evidence: row.evidence ?? [], note: row.note ?? ""))
      return nil
    }
    return labels
  }

  private struct Row: Decodable {
    var doc: String
    var criterion: String
    var verdict: String
    var evidence: [String]?
    var note: String?
  }
}
