public import PolicyRanking
public import PolicyText

/// Hands over the files of `report` in one format one after the other, so that a large report is
/// never held whole.
///
/// - Parameters:
///   - languages: the languages of what people read (HTML, Markdown, XLSX, badges); data files are
///     the same in every language. `other` is left out; without Chinese or English both are written.
///   - workers: make what does not depend on each other, a few policies at a time.
///   - workbook: makes the bytes of a workbook, which is for a module that knows the file format.
public func render<Failure>(
  _ report: AuditReport, as format: ReportFormat, languages: [Language],
  by workers: some Workers = LoneWorker(),
  workbook: (Workbook) throws(Failure) -> [UInt8],
  each write: @Sendable (ReportFile) throws(Failure) -> Void
) throws(Failure) {
  let written = languages.written
  switch format {
  case .json:
    try ResultsJSON(report).write(by: workers, each: write)
  case .csv:
    try policiesCSV(report).write(by: workers, each: write)
    try verdictsCSV(report).write(by: workers, each: write)
  case .markdown:
    for language in written {
      try write(
        ReportFile(
          path: "summary.\(language.rawValue).md",
          bytes: markdownSummary(report, language: language)))
    }
  case .xlsx:
    for language in written {
      // Where there is one language, its name need not stand in that of the file.
      let name = written.count == 1 ? "results.xlsx" : "results.\(language.rawValue).xlsx"
      let book = PolicyReport.workbook(of: report, language: language)
      try write(ReportFile(path: name, bytes: try workbook(book)))
    }
  case .badge:
    for language in written {
      let folder = written.count == 1 ? "badges" : "badges/\(language.rawValue)"
      try badges(report, language: language) { name, bytes throws(Failure) in
        try write(ReportFile(path: "\(folder)/\(name)", bytes: bytes))
      }
    }
  case .html:
    try HTMLReport(report, languages: written).write(by: workers, each: write)
  }
}
