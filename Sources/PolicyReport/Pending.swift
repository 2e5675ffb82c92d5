public import PolicyRubric
public import PolicyText

// The first step of this module: data files. What people read follows in the next commits.
func markdownSummary(_ report: AuditReport, language: Language) -> [UInt8] { [] }
public func terminalTable(
  _ report: AuditReport, language: Language, width: Int, color: Bool
) -> String { "" }
public func explanation(of criterion: Criterion, language: Language) -> String { "" }
struct HTMLReport {
  init(_ report: AuditReport, languages: [Language]) {}
  func write(each write: (ReportFile) throws -> Void) rethrows {}
}
