internal import PolicyGate
internal import PolicyText

/// Findings as workflow commands of GitHub Actions, one line each, which GitHub shows as annotations
/// beside the lines of a pull request.
struct GitHubAnnotations {
  let report: CheckReport
  let words: Wording

  /// GitHub keeps ten annotations of each kind from one step and drops the rest silently.
  static let mostOfAKind = 10
  /// GitHub cuts messages at 64 KiB; people stop earlier.
  static let longestMessage = 2000

  var lines: [String] {
    var lines: [String] = []
    var left = 0
    for severity in DraftFinding.Severity.allCases {
      // A place is kept for the line that says how many are left out.
      var room = Self.mostOfAKind - (severity == .note ? 1 : 0)
      if severity == .error {
        let unusable = report.notes.filter { $0.severity == .error }
        let whole =
          report.failures.map { command(.error, nil, nil, words($0)) }
          + unusable.map { command(.error, $0.place, nil, words($0.text)) }
        lines += whole.prefix(room)
        left += max(0, whole.count - room)
        room = max(0, room - whole.count)
      }
      let findings = report.counted.filter { $0.severity == severity }
      lines += findings.prefix(room).map(annotation)
      left += max(0, findings.count - room)
    }
    if left > 0 {
      lines.append(
        command(
          .note, nil, nil,
          words.pick(
            "另有 \(left) 项未作注释（GitHub 每步每类最多 \(Self.mostOfAKind) 条），见作业摘要",
            "and \(left) more: GitHub takes \(Self.mostOfAKind) annotations of a kind from a step; "
              + "the job summary has them all")))
    }
    return lines
  }

  private func annotation(_ finding: DraftFinding) -> String {
    var parts = [words(finding.message)]
    if let quote = finding.quote, !quote.isEmpty {
      parts.append(words.pick("「", "“") + quote.shortened(to: 300) + words.pick("」", "”"))
    }
    if let advice = finding.advice { parts.append(words(advice)) }
    return command(
      finding.severity, finding.place, finding.rule, parts.joined(separator: "\n"))
  }

  private func command(
    _ severity: DraftFinding.Severity, _ place: DraftPlace?, _ rule: String?, _ message: String
  ) -> String {
    var properties: [String] = []
    if let place {
      properties.append("file=" + Self.property(place.file))
      properties.append("line=\(max(1, place.start.line))")
      if place.start < place.end {
        properties.append("endLine=\(max(1, place.end.line))")
        // GitHub takes columns within one line only.
        if place.start.line == place.end.line {
          properties.append("col=\(max(1, place.start.column))")
          properties.append("endColumn=\(max(1, place.end.column))")
        }
      }
    }
    properties.append("title=" + Self.property(rule.map { "Candor: " + $0 } ?? "Candor"))
    return "::\(severity.command) \(properties.joined(separator: ","))::"
      + Self.data(message.shortened(to: Self.longestMessage))
  }

  /// Lines stay lines of one message; nothing can begin a command of its own.
  private static func data(_ text: String) -> String {
    SARIFText.lines(text).replacing("%", with: "%25").replacing("\n", with: "%0A")
  }

  private static func property(_ text: String) -> String {
    text.visible.replacing("%", with: "%25").replacing(":", with: "%3A")
      .replacing(",", with: "%2C")
  }
}

extension DraftFinding.Severity {
  fileprivate var command: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .note: "notice"
    }
  }
}
