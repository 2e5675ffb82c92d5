import PolicyReport
import PolicyText
import PolicyWorkbook
import Synchronization

/// All files of a report in one format.
func render(
  _ report: AuditReport, as format: ReportFormat, languages: [Language]
) throws -> [ReportFile] {
  let all = Mutex<[ReportFile]>([])
  try render(
    report, as: format, languages: languages,
    workbook: { try XLSXWriter().bytes(of: $0, temporary: "/tmp") }
  ) { file in
    all.withLock { files in
      if file.continues, let last = files.indices.last {
        files[last].bytes += file.bytes
      } else {
        files.append(file)
      }
    }
  }
  return all.withLock { $0 }
}
