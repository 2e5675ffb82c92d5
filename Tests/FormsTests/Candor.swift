import BuiltInRubric
import Foundation
import PolicyAssessment
import PolicyDocument
import PolicyRanking
import PolicyRubric
import PolicyText
import PolicyWorkspace

@testable import CandorCommand

/// What `candor audit` and `candor extract` do, in process, with one rubric for all forms.
struct Candor: Sendable {
  private let judge: PolicyJudge

  static let shared = Result { try Candor() }

  private init() throws {
    let rubric = try Rubric(
      files: BuiltInRubric.files.map { RubricFile(path: "Rubric/" + $0.path, text: $0.text) })
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    let surroundings = Surroundings(
      arguments: [], environment: ["PATH": path], output: { _ in true }, error: { _ in })
    let limits = ReadingLimits(deadline: 120)
    judge = PolicyJudge(
      reader: PolicyReader(limits: limits, in: surroundings), assessor: Assessor(rubric),
      maxBytes: limits.maxBytes, profile: [],
      savedAt: CalendarDate(year: 2026, month: 1, day: 1), assumesPolicy: false)
  }

  private func item(_ file: String) throws -> AuditItem? {
    let folder = SavedForm.folder ?? ""
    return try AuditInput(
      paths: [Location(file, from: folder)], manifest: nil, selection: PageSelection()
    ).items.first
  }

  func text(_ file: String) throws -> String {
    guard let item = try item(file) else { return "" }
    let document = try judge.reader.read(item.pages(maxBytes: judge.maxBytes))
    return String(decoding: document.text, as: UTF8.self)
  }

  /// By criterion; empty when nothing in the file was judged.
  func verdicts(_ file: String) throws -> [String: String] {
    guard let item = try item(file) else { return [:] }
    let findings = judge.records(of: [AuditTask(item)]).first?.assessment?.findings ?? []
    return Dictionary(findings.map { ("\($0.criterion)", "\($0.verdict)") }) { first, _ in first }
  }
}
