internal import PolicyGate
internal import PolicyRubric
public import PolicyText

/// A check for a terminal: each finding with its line and what would pass, the drafts with score and
/// level, and what was checked. No text of a draft acts on the terminal.
///
/// - Parameter width: columns; below 40 counts as 40.
public func terminalCheck(
  _ report: CheckReport, sources: SourceLines, language: Language, width: Int, color: Bool
) -> String {
  let view = TerminalCheck(
    report: report, sources: sources,
    words: Wording(language: language == .chinese ? .chinese : .english),
    width: min(max(width, 40), 200), color: color)
  return view.lines.map { $0 + "\n" }.joined()
}

struct TerminalCheck {
  let report: CheckReport
  let sources: SourceLines
  let words: Wording
  let width: Int
  let color: Bool

  var lines: [String] {
    var lines: [String] = []
    var shown: SourceLines.Line?
    for finding in inReadingOrder { lines += self.lines(of: finding, &shown) + [""] }
    for draft in report.drafts { lines += summary(of: draft) }
    lines += report.failures.map { paint("error", .error) + ": " + words($0).visible }
    lines += report.notes.map { note in
      let place = note.place.map { self.place($0) + ": " } ?? ""
      return place + paint(words(note.severity.name), note.severity) + ": "
        + words(note.text).visible
    }
    lines.append(words.outcome(report))
    return lines
  }

  /// As people mend a file: from its top, file by file.
  private var inReadingOrder: [DraftFinding] {
    let order = Dictionary(
      report.drafts.enumerated().map { ($1.file, $0) }, uniquingKeysWith: { first, _ in first })
    return report.counted.enumerated().sorted { one, other in
      let files = [one, other].map { order[$0.element.place.file] ?? Int.max }
      if files[0] != files[1] { return files[0] < files[1] }
      let places = [one.element.place, other.element.place]
      return places[0] == places[1] ? one.offset < other.offset : places[0] < places[1]
    }.map(\.element)
  }

  private func lines(of finding: DraftFinding, _ shown: inout SourceLines.Line?) -> [String] {
    var lines = [
      place(finding.place) + ": " + paint(words(finding.severity.name), finding.severity) + ": "
        + words(finding.message).visible + " [\(finding.rule)]"
    ]
    let number = String(finding.place.start.line)
    let margin = String(repeating: " ", count: number.count + 1)
    if let excerpt = sources.excerpt(finding.place, width: width - margin.count - 3, &shown) {
      lines.append(" \(number) | \(excerpt.text)")
      lines.append("\(margin) | " + tint(excerpt.marks, "32"))
    }
    if let advice = finding.advice {
      lines.append("\(margin) = " + words.pick("怎样做到：", "to pass: ") + words(advice).visible)
    }
    lines += finding.related.filter { !$0.isFaint }.map {
      "\(margin) = " + place($0.place) + ": " + words($0.message).visible
    }
    return lines
  }

  private func summary(of draft: CheckReport.Draft) -> [String] {
    guard let tenths = draft.tenths, let level = draft.level else {
      return [draft.file.visible + ": " + words.pick("未能判断", "not judged")]
    }
    return [
      "\(draft.file.visible): " + words.pick("\(points(tenths)) 分", "\(points(tenths)) points")
        + words.pick("，", ", ") + words(level.name) + words.pick("；", "; ")
        + words.checked(draft.checks)
    ] + reasons(.undetermined, in: draft)
  }

  /// What could not be told, and why: silence is no success.
  private func reasons(_ verdict: Verdict, in draft: CheckReport.Draft) -> [String] {
    let names = Dictionary(
      report.rules.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    return draft.checks.filter { $0.verdict == verdict }.map { check in
      let name = names[check.rule].map { words($0) } ?? check.rule
      let reason = check.reason.map { words.colon + words($0) } ?? ""
      return "  ? \(name) [\(check.rule)]\(reason)".visible
    }
  }

  private func place(_ place: DraftPlace) -> String {
    "\(place.file):\(place.start.line):\(place.start.column)".visible
  }

  private func paint(_ text: String, _ severity: DraftFinding.Severity) -> String {
    switch severity {
    case .error: tint(text, "1;31")
    case .warning: tint(text, "1;33")
    case .note: tint(text, "1;36")
    }
  }

  private func tint(_ text: String, _ code: String) -> String {
    color ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}

extension Wording {
  /// What became of the criteria, each once.
  fileprivate func checked(_ checks: [CheckReport.Check]) -> String {
    let skipped = checks.count { $0.verdict == .notApplicable }
    let open = checks.count { $0.verdict == .undetermined }
    let judged = checks.count - skipped - open
    let good = checks.count { $0.verdict == .met || $0.verdict == .clear }
    return pick(
      "检查了 \(judged) 项标准，\(good) 项无问题；\(skipped) 项不适用，\(open) 项无法判断",
      "\(judged) criteria checked, \(good) without fault; \(skipped) not applicable, "
        + "\(open) cannot be told")
  }

  fileprivate func outcome(_ report: CheckReport) -> String {
    let hidden = report.findings.count - report.counted.count
    let apart =
      hidden == 0 ? "" : pick("；另有 \(hidden) 项已豁免或在基线中", "; \(hidden) waived or in the baseline")
    return self(report.outcome.name) + colon + counts(report) + apart
  }
}
