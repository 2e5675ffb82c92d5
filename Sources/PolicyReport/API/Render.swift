public import PolicyText

/// The files of `report` in one format.
///
/// - Parameter languages: the languages of what people read (HTML, Markdown); data files are the
///   same in every language. `other` is left out; without Chinese or English both are written.
public func render(
  _ report: AuditReport, as format: ReportFormat, languages: [Language]
) -> [ReportFile] {
  var files: [ReportFile] = []
  render(report, as: format, languages: languages) { files.append($0) }
  return files
}

/// Makes `count` lots of files, by any number of threads; the answer is in order.
public typealias FileMaker =
  (_ count: Int, _ lot: @Sendable (Int) -> [ReportFile]) -> [[ReportFile]]

/// Hands over the files of `report` one after the other, so that a large report is never held whole.
///
/// - Parameter make: makes pages that do not depend on each other, a few policies at a time.
public func render(
  _ report: AuditReport, as format: ReportFormat, languages: [Language],
  make: FileMaker = { count, lot in (0..<count).map(lot) },
  each write: (ReportFile) throws -> Void
) rethrows {
  let asked = Language.judged.filter(languages.contains)
  let written = asked.isEmpty ? Language.judged : asked
  switch format {
  case .json:
    try write(ReportFile(path: "results.json", bytes: resultsJSON(report)))
  case .csv:
    try write(ReportFile(path: "policies.csv", bytes: policiesCSV(report)))
    try write(ReportFile(path: "verdicts.csv", bytes: verdictsCSV(report)))
  case .markdown:
    for language in written {
      try write(
        ReportFile(
          path: "summary.\(language.rawValue).md",
          bytes: markdownSummary(report, language: language)))
    }
  case .html:
    try HTMLReport(report, languages: written).write(make: make, each: write)
  }
}
