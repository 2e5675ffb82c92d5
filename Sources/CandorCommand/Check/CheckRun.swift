internal import PolicyAssessment
internal import PolicyDocument
internal import PolicyGate
internal import PolicyReport
internal import PolicyRubric
internal import PolicyText
internal import PolicyWorkspace

/// Reads and judges the drafts of a check, and holds them to what their configurations ask.
struct CheckRun {
  let plan: CheckPlan
  private(set) var sources = SourceLines()
  private var drafts: [CheckReport.Draft] = []
  private var findings: [DraftFinding] = []
  private var failures: [Bilingual] = []
  private var notes: [CheckReport.Note] = []

  init(_ plan: CheckPlan) { self.plan = plan }

  /// Drafts that have one configuration.
  private struct Group {
    var configuration: PlacedConfiguration
    var drafts: [JudgedDraft] = []
    var settings: [CheckSettings] = []
  }

  mutating func report() throws(CommandFailure) -> CheckReport {
    var groups: [Group] = []
    do throws(RubricErrors) {
      try read(into: &groups)
    } catch {
      // Nothing is checked by half a configuration.
      (drafts, findings, sources) = ([], [], SourceLines())
      notes = error.errors.map { error in
        let start = DraftPlace.Position(line: error.line, column: error.column, unit: error.column)
        return .init(
          kind: .configuration, severity: .error,
          text: Bilingual(chinese: error.message, english: error.message),
          place: DraftPlace(file: error.file, start: start, end: start))
      }
      return made(.incomplete)
    }
    for group in groups { try check(group) }
    let isWhole = drafts.allSatisfy { $0.level != nil }
    let fails = findings.contains { $0.severity == .error && $0.suppression == nil }
    return made(isWhole ? fails || !failures.isEmpty ? .failed : .passed : .incomplete)
  }

  private func made(_ outcome: CheckReport.Outcome) -> CheckReport {
    CheckReport(
      origin: plan.origin, drafts: drafts, findings: findings, rules: plan.rules,
      outcome: outcome, failures: failures, notes: notes)
  }

  private mutating func note(
    _ chinese: String, _ english: String, _ severity: DraftFinding.Severity = .note,
    _ kind: CheckReport.Note.Kind = .execution
  ) {
    let text = Bilingual(chinese: chinese, english: english)
    notes.append(.init(kind: kind, severity: severity, text: text))
  }

  // MARK: - Reading

  private mutating func read(into groups: inout [Group]) throws(RubricErrors) {
    var search = ConfigurationSearch(plan)
    for name in plan.files {
      let named = try search.draft(plan.input.shown(name))
      let (shown, placed, key) = (named.shown, named.placed, named.key)
      if named.isExcluded {
        note("\(shown)：按配置不检查", "\(shown): left out by the configuration")
        continue
      }
      var settings = placed.configuration.settings { Glob($0).matches(key) }
      plan.override(&settings)
      guard let draft = judge(name, shown: shown, key: key, settings) else { continue }
      let index = groups.firstIndex {
        $0.configuration.folder == placed.folder
          && $0.configuration.configuration.file == placed.configuration.file
      }
      if index == nil { groups.append(Group(configuration: placed)) }
      groups[index ?? groups.count - 1].drafts.append(draft)
      groups[index ?? groups.count - 1].settings.append(settings)
    }
  }

  private mutating func judge(
    _ name: String, shown: String, key: String, _ settings: CheckSettings
  ) -> JudgedDraft? {
    let page: SavedPage
    do throws(CommandFailure) {
      page = try plan.input.page(name)
    } catch {
      for message in error.messages { note(message, message, .error) }
      drafts.append(CheckReport.Draft(file: shown))
      return nil
    }
    do throws(DraftFailure) {
      let draft = try plan.judge.judge(page, key: key, context: settings.context)
      sources.add(draft.text, file: draft.file)
      drafts.append(CheckReport.Draft(draft))
      return draft
    } catch {
      drafts.append(CheckReport.Draft(file: shown))
      let reason = error.reason.text
      note("\(shown)：\(reason.chinese)", "\(shown): \(reason.english)", .error)
      return nil
    }
  }

  // MARK: - Checking

  private mutating func check(_ group: Group) throws(CommandFailure) {
    let criteria = CriterionFindings(plan.rubric.criteria)
    var found: [DraftFinding] = []
    for (draft, settings) in zip(group.drafts, group.settings) {
      found += criteria.findings(of: draft.assessment, gains: draft.gains, in: draft.source)
      found += TextChecker(settings.sentenceLength, today: plan.today)
        .remarks(
          on: draft.document, assessment: draft.assessment, source: Array(draft.text.utf8)
        ).map { DraftFinding($0, in: draft) }
    }
    let names = Dictionary(plan.rubric.criteria.map { ($0.id, $0.name) }) { first, _ in first }
    found += LanguageCheck(assessor: plan.judge.assessor, names: names).findings(in: group.drafts)
    let known = try KnownBefore(plan, group.configuration, group.drafts)
    for text in known.notes { note(text.chinese, text.english, .warning, .configuration) }
    var gate = DraftGate(
      group.configuration.configuration, criteria: plan.rubric.criteria,
      rules: plan.rubric.criteria.map(\.id.rawValue) + DraftGate.ownRules,
      baseline: known.baseline, before: known.before, today: plan.today,
      matches: { Glob($0).matches($1) })
    var result = gate.evaluate(found, of: group.drafts, group.settings)
    if plan.updatesBaseline, let baseline = known.baseline {
      let updated = baseline.updated(result.findings, in: group.drafts)
      try known.files.write(updated.text, to: known.files.baselinePlace)
      gate.baseline = updated
      result = gate.evaluate(found, of: group.drafts, group.settings)
      let name = known.files.name(known.files.baselinePlace)
      note("已写入 \(name)", "\(name): written, \(updated.entries.count) findings")
    }
    if plan.updatesLock {
      try known.files.write(known.updatedLock(plan, group.drafts).text, to: known.files.lockPlace)
      let name = known.files.name(known.files.lockPlace)
      note("已写入 \(name)", "\(name): written")
    }
    findings += result.findings
    failures += result.failures
    if let place = known.files.againstPlace {
      let corpus = try corpus(named: known.files.name(place))
      if let digest = corpus.rubricDigest, digest != plan.rubric.digest {
        note(
          "\(corpus.name) 依据的是另一版评价标准，名次不可直接比较",
          "\(corpus.name) is of another rubric: ranks do not compare", .warning, .configuration)
      }
      for draft in group.drafts {
        guard let standing = DraftStanding(draft, in: corpus) else { continue }
        for text in standing.sentences(about: draft, in: corpus, names: names) {
          note(text.chinese, text.english)
        }
      }
    }
    for text in result.slack { note(text.chinese, text.english, .note, .configuration) }
  }

  private func corpus(named name: String) throws(CommandFailure) -> Corpus {
    do throws(InputProblem) {
      return Corpus(
        name: name, try ResultsFile.snapshot(at: Location(name, from: plan.surroundings.directory)))
    } catch {
      throw CommandFailure("--against \(error.description)")
    }
  }
}
