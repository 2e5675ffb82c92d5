internal import PolicyAssessment
internal import PolicyRanking
internal import PolicyRubric

/// A comparison for a terminal. No text of a page acts on it.
struct ComparisonLines {
  let context: ComparisonContext
  let width: Int
  let color: Bool
  private(set) var lines: [String] = []

  private var words: Wording { context.words }

  /// Rows of a list; all of them are in the JSON.
  private static let most = 40

  init(_ context: ComparisonContext, width: Int, color: Bool) {
    self.context = context
    self.width = width
    self.color = color
    switch context.report.subject {
    case .policies(let comparison): add(comparison)
    case .runs(let comparison): add(comparison)
    }
  }

  var text: String { lines.joined(separator: "\n") + "\n" }

  // MARK: - Policies

  private mutating func add(_ comparison: PolicyComparison) {
    let (old, new) = (comparison.old.policy, comparison.new.policy)
    add("\(context.report.oldName) → \(context.report.newName)")
    add(
      "\(words(Phrase.score))\(words.colon)\(points(old.tenths)) → \(points(new.tenths)) "
        + "(\(signed(comparison.change)))  \(words(Phrase.level))\(words.colon)"
        + "\(words(old.level.name)) → \(words(new.level.name))")
    let alignment = comparison.alignment
    add(
      "\(words(Phrase.clauses))\(words.colon)\(words.clauses(alignment)); "
        + "\(words(Phrase.sameText))\(words.colon)\(decimal(alignment.sharedText, places: 1))%")
    if alignment.sharedText < PolicyComparison.littleShared { add(words.littleInCommon) }
    for (title, flags) in [
      (Phrase.flagsNowRaised, comparison.flagsRaised),
      (Phrase.flagsNowCleared, comparison.flagsCleared),
    ] where !flags.isEmpty {
      let names = flags.map { context.name(of: $0.criterion) }
      add(words(title) + words.colon + names.joined(separator: words.comma))
    }
    head(words(Phrase.verdictChanges))
    if comparison.findings.isEmpty { add("  " + words.noVerdictChange) }
    for change in comparison.findings { add(change) }
    head(words(Phrase.clauseChanges))
    if alignment.isUnchanged { add("  " + words.noTextChange) }
    let told = ComparedPassage.told(in: comparison)
    for passage in told.prefix(Self.most) { add(passage) }
    rest(told.count)
  }

  private mutating func add(_ change: FindingChange) {
    let sign = change.direction > 0 ? "▲" : change.direction < 0 ? "▼" : "·"
    let gained = (change.newPoints?.tenths ?? 0) - (change.oldPoints?.tenths ?? 0)
    let line =
      "  \(sign) \(context.name(of: change.criterion))\(words.colon)"
      + "\(context.step(change.old?.verdict, change.new?.verdict)) (\(signed(gained)))"
    add(line, change.direction > 0 ? .good : change.direction < 0 ? .bad : .plain)
    for (title, finding) in [(Phrase.before, change.old), (Phrase.after, change.new)] {
      guard let first = finding?.evidence.first else { continue }
      add(
        "      \(words(title))\(words.colon)\(words.quoted(first.quote, in: first.language)) "
          + "(\(words.line(first.line)))")
    }
  }

  private mutating func add(_ passage: ComparedPassage) {
    let place = [passage.oldLine, passage.newLine].compactMap { $0 }.map(String.init)
      .joined(separator: "→")
    let mark = passage.isMoved && passage.change == .unchanged ? ">" : passage.change.sign
    let tint: Tint =
      switch passage.change {
      case .dropped: .bad
      case .added: .good
      case .changed, .unchanged: .plain
      }
    add("  \(mark) \(place)\(words.colon)\(passage.plainText)", tint)
    if !passage.criteria.isEmpty {
      let names = passage.criteria.map(context.name).joined(separator: words.comma)
      add("      \(words(Phrase.affects))\(words.colon)\(names)")
    }
  }

  // MARK: - Runs

  private mutating func add(_ comparison: RunComparison) {
    let (old, new) = (comparison.old, comparison.new)
    add("\(context.report.oldName) → \(context.report.newName)")
    for change in comparison.basisChanges { add("! " + words.differs(change, old, new), .bad) }
    add(
      "\(words(Phrase.rankedPolicies))\(words.colon)\(old.ranked) → \(new.ranked)  "
        + "\(words(Phrase.meanScore))\(words.colon)"
        + [old, new].map { $0.meanTenths.map(points) ?? "–" }.joined(separator: " → "))
    let levels = Level.allCases.map { level in
      "\(words(level.name)) \(old.levels[level, default: 0])→\(new.levels[level, default: 0])"
    }
    add("\(words(Phrase.levels))\(words.colon)" + levels.joined(separator: words.comma))
    movements(words(Phrase.rose), comparison.rose, .good)
    movements(words(Phrase.fell), comparison.fell, .bad)
    standings(words(Phrase.appeared), comparison.added)
    standings(words(Phrase.gone), comparison.removed)
    if !comparison.statusChanges.isEmpty {
      head("\(words(Phrase.statusChanges)) (\(comparison.statusChanges.count))")
      for change in comparison.statusChanges.prefix(Self.most) {
        let (old, new) = (statusName(change.old.status), statusName(change.new.status))
        add("  \(change.new.shownName)\(words.colon)\(words(old)) → \(words(new))")
      }
      rest(comparison.statusChanges.count)
    }
    let faults = comparison.changedPrevalence
    if !faults.isEmpty {
      head(words(Phrase.prevalence))
      for fault in faults.prefix(Self.most) {
        let line = [fault.old, fault.new].map { $0.share.map(percent) ?? "–" }
        let both = fault.commonChange.map { " (\(signed($0)) \(words(Phrase.inBoth)))" } ?? ""
        add("  \(line.joined(separator: " → "))\(both)  \(context.name(of: fault.criterion))")
      }
      rest(faults.count)
    }
  }

  private mutating func movements(_ title: String, _ movements: [Movement], _ tint: Tint) {
    guard !movements.isEmpty else { return }
    head("\(title) (\(movements.count))")
    for movement in movements.prefix(Self.most) {
      let level =
        movement.old.level == movement.new.level
        ? "" : "  \(words(movement.old.level.name)) → \(words(movement.new.level.name))"
      add(
        "  \(signed(movement.change))  \(points(movement.old.tenths)) → "
          + "\(points(movement.new.tenths))  \(movement.shownName)  "
          + "#\(movement.old.rank)→#\(movement.new.rank)\(level)", tint)
    }
    rest(movements.count)
  }

  private mutating func standings(_ title: String, _ policies: [PolicyStanding]) {
    guard !policies.isEmpty else { return }
    head("\(title) (\(policies.count))")
    for policy in policies.prefix(Self.most) {
      let place = policy.place.map { "\(points($0.tenths)) \(words($0.level.name))" }
      add("  \(policy.shownName)\(words.colon)\(place ?? words(statusName(policy.status)))")
    }
    rest(policies.count)
  }

  // MARK: - Lines

  private enum Tint { case plain, good, bad }

  private mutating func head(_ title: String) { lines += ["", title.visible] }

  private mutating func rest(_ count: Int) {
    if count > Self.most {
      lines.append("  … " + words.more(count - Self.most, in: "--format json"))
    }
  }

  private mutating func add(_ text: String, _ tint: Tint = .plain) {
    let visible = text.shortened(to: 1200).visible
    let cut = visible.columns > 2 * width ? visible.fitted(to: 2 * width) : visible
    switch tint {
    case .good where color: lines.append("\u{1B}[32m" + cut + "\u{1B}[0m")
    case .bad where color: lines.append("\u{1B}[31m" + cut + "\u{1B}[0m")
    default: lines.append(cut)
    }
  }
}
