internal import Foundation
public import PolicyRanking
internal import PolicyRubric

/// Labels as `candor evaluate` reads them: one JSON object a line, or an ``AnnotationSheet``.
public enum GoldFile {
  /// A file of labels beyond this is no file of labels.
  private static let mostBytes = 200_000_000

  /// - Throws: that the file cannot be read, or every line that is no label.
  public static func labels(at location: Location) throws(InputProblems) -> [GoldLabel] {
    let bytes: [UInt8]
    do throws(FileFailure) {
      bytes = try readFile(location.path, limit: mostBytes)
    } catch {
      throw InputProblems([location.problem(error)])
    }
    return try labels(in: bytes, name: location.name)
  }

  /// - Parameter name: a sheet's ends in `.csv`.
  /// - Throws: every line that is no label, with its number.
  public static func labels(
    in bytes: [UInt8], name: String
  ) throws(InputProblems) -> [GoldLabel] {
    if name.lowercased().hasSuffix(".csv") { return try AnnotationSheet(bytes, name: name).labels }
    var labels: [GoldLabel] = []
    var problems: [InputProblem] = []
    for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
    where !line.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }) {
      func problem(_ message: String) {
        problems.append(InputProblem(file: name, line: index + 1, message: message))
      }
      guard let row = try? JSONDecoder().decode(Row.self, from: Data(line)) else {
        problem(
          "not a label: write {\"doc\": …, \"criterion\": …, \"verdict\": …, \"evidence\": […]}")
        continue
      }
      // The pseudo-criterion `status` labels what becomes of a page.
      if row.criterion == "status" { continue }
      guard let verdict = Verdict(label: row.verdict) else {
        problem(Verdict.unknown(row.verdict))
        continue
      }
      labels.append(
        GoldLabel(
          document: row.doc, criterion: CriterionID(rawValue: row.criterion), verdict: verdict,
          evidence: row.evidence ?? [], note: row.note ?? ""))
    }
    guard problems.isEmpty else { throw InputProblems(problems) }
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
