public import PolicyText

/// The files of `report` in one format.
///
/// - Parameter languages: the languages of what people read (HTML, Markdown); data files are the
///   same in every language. `other` is left out; without Chinese or English both are written.
public func render(
  _ report: AuditReport, as format: ReportFormat, languages: [Language]
) -> [ReportFile] {
  var files: [ReportFile] = []
  render(report, as: format, languages: languages) { file in
    if file.continues, let last = files.indices.last {
      files[last].bytes += file.bytes
    } else {
      files.append(file)
    }
  }
  return files
}

/// Makes `count` lots of files, by any number of threads; the answer is in order.
public typealias FileMaker =
  (_ count: Int, _ lot: @Sendable (Int) -> [ReportFile]) -> [[ReportFile]]

/// Hands over the files of `report` one after the other, large ones in parts, so that a large report
/// is never held whole.
///
/// - Parameter make: makes pages, or parts, that do not depend on each other, a few policies at a
///   time.
public func render(
  _ report: AuditReport, as format: ReportFormat, languages: [Language],
  make: FileMaker = { count, lot in (0..<count).map(lot) },
  each write: (ReportFile) throws -> Void
) rethrows {
  let asked = Language.judged.filter(languages.contains)
  let written = asked.isEmpty ? Language.judged : asked
  switch format {
  case .json:
    try ResultsJSON(report).write(make: make, each: write)
  case .csv:
    try policiesCSV(report).write(make: make, each: write)
    try verdictsCSV(report).write(make: make, each: write)
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
