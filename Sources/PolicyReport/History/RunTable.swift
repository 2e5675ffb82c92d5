public import PolicyRanking
internal import PolicyRubric
public import PolicyText

/// The runs of a database for a terminal, oldest first.
public func runTable(_ runs: [RunRecord], language: Language) -> String {
  let words = Wording(language: language)
  let levels = Level.allCases.map { words($0.name) }
  var rows = [
    [
      "#", words(Phrase.run), words.pick("评估对象", "Cohort"), words(Phrase.rankedPolicies),
      words(Phrase.mean),
    ] + levels + [words.pick("说明", "Notes")]
  ]
  // Judged by something else than the last run of the same cohort.
  var last: [String: RunSnapshot.Basis] = [:]
  for run in runs {
    var notes: [String] = []
    if let basis = last[run.title], basis != run.basis { notes.append(words(Phrase.otherBasis)) }
    if let repeats = run.repeats {
      notes.append(words.pick("与 #\(repeats) 相同", "same as #\(repeats)"))
    }
    last[run.title] = run.basis
    rows.append(
      [
        String(run.number), run.began ?? "–", run.title.shortened(to: 40).visible,
        "\(run.ranked)/\(run.policies)", run.meanTenths.map(points) ?? "–",
      ] + Level.allCases.map { String(run.levels[$0, default: 0]) }
        + [notes.joined(separator: words.comma)])
  }
  return aligned(rows, numeric: [0, 3, 4, 5, 6, 7, 8, 9])
}

/// One policy over the runs of its cohort, with the verdicts that changed.
public func trendTable(_ trend: PolicyTrend, language: Language) -> String {
  let words = Wording(language: language)
  var rows = [
    [
      "#", words(Phrase.run), words(Phrase.score), words(Phrase.level), words(Phrase.rank),
      words.pick("变化的判断", "Changed verdicts"),
    ]
  ]
  for step in trend.steps {
    let place = step.standing?.place
    let state =
      place.map { words($0.level.name) } ?? step.standing?.status ?? words.pick("未收录", "not in it")
    rows.append([
      String(step.run.number), step.run.began ?? "–", place.map { points($0.tenths) } ?? "–",
      state, place.map { String($0.rank) } ?? "–",
      step.changes.isEmpty ? "" : String(step.changes.count),
    ])
    // One line each: a cell of its own, without the others.
    for change in step.changes {
      let (old, new) = (name(change.old, words), name(change.new, words))
      rows.append(["", "", "", "", "", "  \(change.criterion.rawValue.visible): \(old) → \(new)"])
    }
  }
  let isNamed = !trend.name.isEmpty && trend.name != trend.id
  let name = isNamed ? " (\(trend.name.shortened(to: 80)))" : ""
  return (trend.id + name).visible + "\n\n" + aligned(rows, numeric: [0, 2, 4])
}

private func name(_ verdict: Verdict?, _ words: Wording) -> String {
  verdict.map { words($0.name) } ?? "–"
}

/// Columns as wide as their widest cell, the first row as their heads.
private func aligned(_ rows: [[String]], numeric: Set<Int>) -> String {
  let columns = rows.first?.count ?? 0
  let widths = (0..<columns).map { column in rows.map { $0[column].columns }.max() ?? 0 }
  return rows.map { row in
    var line = ""
    for (column, cell) in row.enumerated() {
      let isLast = column == columns - 1
      line +=
        isLast ? cell : cell.fitted(to: widths[column], trailing: numeric.contains(column)) + "  "
    }
    while line.last == " " { line.removeLast() }
    return line + "\n"
  }.joined()
}
