internal import PolicyRanking
internal import PolicyRubric
public import PolicyText

/// The ranking for a terminal: a table no wider than `width` columns, the levels and the commonest
/// problems. Long rankings show their head and tail. No text of a page acts on the terminal.
///
/// - Parameter width: columns; below 40 counts as 40.
public func terminalTable(
  _ report: AuditReport, language: Language, width: Int, color: Bool
) -> String {
  let table = TerminalTable(
    report: report, words: Wording(language: language), width: min(max(width, 40), 400),
    color: color)
  return table.lines.joined(separator: "\n") + "\n"
}

struct TerminalTable {
  let report: AuditReport
  let words: Wording
  let width: Int
  let color: Bool
  let namesakes: Namesakes

  init(report: AuditReport, words: Wording, width: Int, color: Bool) {
    (self.report, self.words, self.width, self.color) = (report, words, width, color)
    namesakes = Namesakes(report.ranking)
  }

  /// Rows shown at each end of a ranking that is longer than both together.
  static let ends = 20

  var lines: [String] {
    let ranking = report.ranking
    var lines: [String] = []
    if !report.title.isEmpty { lines.append(cut(report.title)) }
    lines += wrapped(
      words.headline(
        low: ranking.lowOrRelativelyLow, ranked: ranking.ranked.count, noPolicy: ranking.noPolicy))
    if !ranking.ranked.isEmpty {
      lines.append("")
      lines += rows(ranking.ranked)
      lines.append("")
      lines += levels(ranking)
    }
    if !ranking.problems.isEmpty {
      lines += ["", words(Phrase.problems)]
      lines += ranking.problems.prefix(5).map(problem)
    }
    if ranking.overrideCount > 0 {
      lines += [""] + wrapped(words.decided(ranking.overrideCount))
    }
    let unranked = ranking.unrankedByID
    if !unranked.isEmpty {
      lines += ["", "\(words(Phrase.notAssessed)) (\(unranked.count))"]
      lines += unranked.prefix(Self.ends).map { record in
        let reason = words(record.status.reason?.text ?? record.status.shownName)
        return cut("  " + namesakes.name(of: record.subject, to: 120) + words.colon + reason)
      }
      let rest = unranked.count - Self.ends
      if rest > 0 { lines.append("  " + words.more(rest, in: "results.json")) }
    }
    return lines
  }

  private func rows(_ ranked: [RankedPolicy]) -> [String] {
    let columns = Columns(
      width: width, ranked: ranked, namesakes: namesakes,
      levelNames: Level.allCases.map { words($0.name) },
      headings: (words(Phrase.rank), words(Phrase.sector), words(Phrase.score)))
    var lines = [
      columns.line(
        rank: words(Phrase.rank), name: words(Phrase.service), sector: words(Phrase.sector),
        score: words(Phrase.score), level: words(Phrase.level))
    ]
    lines.append(String(repeating: "─", count: min(width, columns.total)))
    func append(_ policies: some Sequence<RankedPolicy>) {
      for policy in policies {
        let level = words(policy.level.name)
        lines.append(
          columns.line(
            rank: String(policy.rank),
            name: namesakes.name(of: policy.record.subject, to: 200).visible,
            sector: (policy.record.subject.sector ?? "").shortened(to: 60).visible,
            score: points(policy.tenths),
            level: color ? policy.level.terminalColor + level + "\u{1B}[0m" : level))
      }
    }
    if ranked.count <= 2 * Self.ends {
      append(ranked)
    } else {
      append(ranked.prefix(Self.ends))
      lines.append("  … " + words.more(ranked.count - 2 * Self.ends, in: "results.json"))
      append(ranked.suffix(Self.ends))
    }
    return lines
  }

  private func levels(_ ranking: Ranking) -> [String] {
    let nameWidth = Level.allCases.map { words($0.name).columns }.max() ?? 0
    let room = max(4, min(40, width - nameWidth - 16))
    return Level.allCases.map { level in
      let count = ranking.levels[level, default: 0]
      let bar = share(count, of: ranking.ranked.count, parts: room)
      let figures = "\(count)  \(percentage(count, of: ranking.ranked.count))"
      let blocks = String(repeating: "█", count: count > 0 ? max(1, bar) : 0)
      return words(level.name).fitted(to: nameWidth) + "  "
        + (color && !blocks.isEmpty ? level.terminalColor + blocks + "\u{1B}[0m" : blocks)
        + (blocks.isEmpty ? "" : " ") + figures
    }
  }

  private func problem(_ problem: Problem) -> String {
    let name =
      report.criteria.first { $0.id == problem.criterion }.map { words($0.name) }
      ?? problem.criterion.rawValue
    return cut(
      "  \(percentage(problem.count, of: problem.of).fitted(to: 4, trailing: true))  \(name)")
  }

  private func cut(_ text: String) -> String {
    let visible = text.shortened(to: 800).visible
    return visible.columns > width ? visible.fitted(to: width) : visible
  }

  /// Our own sentences, broken between words, or anywhere in Chinese.
  private func wrapped(_ text: String) -> [String] {
    var lines = [""]
    var used = 0
    let pieces = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    for (index, piece) in pieces.enumerated() {
      let space = index > 0 ? 1 : 0
      if used > 0, used + space + piece.columns > width, piece.columns <= width {
        lines.append(piece)
        used = piece.columns
        continue
      }
      for character in (space > 0 ? " " : "") + piece {
        let columns = String(character).columns
        if used + columns > width {
          lines.append("")
          used = 0
        }
        lines[lines.count - 1].append(character)
        used += columns
      }
    }
    return lines
  }
}

extension Level {
  /// 256-color escape of the level's color in the HTML report, as near as the palette allows.
  fileprivate var terminalColor: String {
    switch self {
    case .high: "\u{1B}[38;5;32m"
    case .relativelyHigh: "\u{1B}[38;5;74m"
    case .medium: "\u{1B}[38;5;179m"
    case .relativelyLow: "\u{1B}[38;5;173m"
    case .low: "\u{1B}[38;5;167m"
    }
  }
}
