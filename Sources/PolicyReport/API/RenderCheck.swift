public import PolicyText

/// A form a check of drafts can be written in.
public enum CheckFormat: String, Sendable, Hashable, CaseIterable {
  /// Schema version 1, docs/check.schema.json.
  case json
  /// SARIF 2.1.0, for code scanning.
  case sarif
  /// Workflow commands of GitHub Actions, for standard output.
  case github
  /// GitLab's code quality report.
  case gitlab
  case junit
  /// For a comment under a pull request.
  case markdown
}

/// `report` in one format, ending in a line break.
///
/// - Parameter language: of what people read; JSON has both. `other` counts as English.
public func render(
  _ report: CheckReport, as format: CheckFormat, language: Language
) -> [UInt8] {
  let words = Wording(language: language == .chinese ? .chinese : .english)
  switch format {
  case .json: return DraftJSON(report: report).bytes
  case .sarif: return SARIFLog(report: report, words: words).bytes
  case .github:
    let lines = GitHubAnnotations(report: report, words: words).lines
    return Array(lines.map { $0 + "\n" }.joined().utf8)
  case .gitlab: return CodeQuality(report: report, words: words).bytes
  case .junit: return JUnitReport(report: report, words: words).bytes
  case .markdown:
    return MarkdownComment(report: report, words: words, limit: MarkdownComment.commentLimit).bytes
  }
}

/// The summary of a job for the file `GITHUB_STEP_SUMMARY` names: the comment, with more room.
public func jobSummary(_ report: CheckReport, language: Language) -> [UInt8] {
  let words = Wording(language: language == .chinese ? .chinese : .english)
  return MarkdownComment(report: report, words: words, limit: MarkdownComment.summaryLimit).bytes
}
