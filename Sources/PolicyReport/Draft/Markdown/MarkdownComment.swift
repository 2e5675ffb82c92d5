internal import PolicyGate
internal import PolicyRubric
internal import PolicyText

/// A check as Markdown: the comment under a pull request, and the summary of a job.
struct MarkdownComment {
  let report: CheckReport
  let words: Wording
  /// Bytes of the whole; GitHub takes 65,536 characters of a comment and 1 MiB of a summary.
  let limit: Int

  static let commentLimit = 60_000
  static let summaryLimit = 900_000

  /// Whoever posts comments finds the former one by it.
  static let marker = "<!-- candor check -->"

  var bytes: [UInt8] {
    var blocks = [Self.marker, heading(2, title), table]
    blocks += [list(report.failures.map { "**\(markdownText(words($0)))**" })]
    var room = limit - blocks.reduce(0) { $0 + $1.utf8.count } - 2000
    let notes = list(
      report.notes.map { markdownText(words($0.severity.name) + words.colon + words($0.text)) },
      room: &room)
    for severity in DraftFinding.Severity.allCases {
      let findings = report.counted.filter { $0.severity == severity }
      guard !findings.isEmpty else { continue }
      let name = words.pick(severity.name.chinese, severity.name.english.capitalizedFirst + "s")
      blocks.append(heading(3, "\(name) (\(findings.count))"))
      blocks.append(list(findings.map(item), room: &room))
    }
    let suppressed = report.findings.filter { $0.suppression != nil }
    if !suppressed.isEmpty {
      let title = words.pick(
        "不计入的问题（\(suppressed.count)）", "Findings that do not count (\(suppressed.count))")
      blocks.append(
        "<details><summary>\(markdownText(title))</summary>\n\n"
          + list(suppressed.map(item), room: &room) + "\n\n</details>")
    }
    if !notes.isEmpty { blocks += [heading(3, words.pick("说明", "Remarks")), notes] }
    blocks.append(markdownText(origin))
    return Array((blocks.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n").utf8)
  }

  private var title: String {
    let sign =
      switch report.outcome {
      case .passed: "✓"
      case .failed: "✕"
      case .incomplete: "?"
      }
    return words.pick(
      "\(sign) Candor 检查\(report.outcome.name.chinese)：\(words.counts(report))",
      "\(sign) Candor \(report.outcome.name.english): \(words.counts(report))")
  }

  private var table: String {
    guard !report.drafts.isEmpty else { return "" }
    let header = [
      words.pick("文件", "Draft"), words.pick("得分", "Score"), words.pick("等级", "Level"),
      words.pick("已判断", "Judged"), words.pick("不适用", "Not applicable"),
      words.pick("无法判断", "Cannot tell"),
    ]
    let rows = report.drafts.map { draft in
      let cannotTell = draft.checks.count { $0.verdict == .undetermined }
      let notApplicable = draft.checks.count { $0.verdict == .notApplicable }
      return [
        draft.file, draft.tenths.map(points) ?? "–", draft.level.map { words($0.name) } ?? "–",
        String(draft.checks.count - cannotTell - notApplicable), String(notApplicable),
        String(cannotTell),
      ]
    }
    let line = { (cells: [String]) in "| " + cells.map(markdownText).joined(separator: " | ") + " |"
    }
    return ([line(header), "| --- | ---: | --- | ---: | ---: | ---: |"] + rows.map(line))
      .joined(separator: "\n")
  }

  private var origin: String {
    "candor \(report.origin.toolVersion), \(report.origin.rubricID) \(report.origin.rubricVersion)"
  }

  private func item(_ finding: DraftFinding) -> String {
    let place = finding.place
    var lines = [
      "**\(markdownText(finding.rule))** \(markdownText("\(place.file):\(place.start.line):\(place.start.column)"))\(words.colon)\(markdownText(words(finding.message)))"
    ]
    if let quote = finding.quote, !quote.isEmpty {
      lines.append("> " + markdownText(quote.shortened(to: 300)))
    }
    if let advice = finding.advice { lines.append(markdownText(words(advice))) }
    for related in finding.related.filter({ !$0.isFaint }).prefix(3) {
      lines.append(
        markdownText(
          "\(related.place.file):\(related.place.start.line)" + words.colon + words(related.message)
        ))
    }
    if let suppression = finding.suppression {
      lines.append(markdownText(words.suppressed(suppression)))
    }
    return lines.joined(separator: "\n\n  ")
  }

  private func heading(_ level: Int, _ text: String) -> String {
    String(repeating: "#", count: level) + " " + markdownText(text)
  }

  private func list(_ items: [String]) -> String {
    items.map { "- " + $0 }.joined(separator: "\n")
  }

  /// As many items as there is room for, and how many there are besides.
  private func list(_ items: [String], room: inout Int) -> String {
    var taken: [String] = []
    for item in items {
      guard item.utf8.count + 3 <= room else { break }
      room -= item.utf8.count + 3
      taken.append(item)
    }
    let rest = items.count - taken.count
    if rest > 0 { taken.append(words.pick("另有 \(rest) 项", "and \(rest) more")) }
    return list(taken)
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
