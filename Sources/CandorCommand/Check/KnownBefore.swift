internal import PolicyAssessment
internal import PolicyDocument
internal import PolicyGate
internal import PolicyRubric
internal import PolicyText
internal import PolicyWorkspace

/// What was known of drafts before: the baseline's findings, and verdicts of the lock or a revision.
struct KnownBefore {
  let files: CheckFiles
  private(set) var baseline: Baseline?
  private(set) var before: [String: DraftGate.Before] = [:]
  private(set) var notes: [Bilingual] = []
  private var lock: VerdictLock?

  init(
    _ plan: CheckPlan, _ configuration: PlacedConfiguration, _ drafts: [JudgedDraft]
  ) throws(CommandFailure) {
    files = CheckFiles(
      configuration: configuration, directory: plan.surroundings.directory, given: plan.given)
    baseline = try files.baseline(isNew: plan.updatesBaseline)
    lock = try files.lock(isNew: plan.updatesLock)
    if let revision = plan.given.since ?? configuration.configuration.files.since {
      try compare(drafts, with: revision, plan, configuration)
    } else if let lock, !plan.updatesLock {
      compare(drafts, with: lock, plan)
    }
  }

  private mutating func compare(
    _ drafts: [JudgedDraft], with lock: VerdictLock, _ plan: CheckPlan
  ) {
    let name = files.name(files.lockPlace)
    if lock.rubricDigest != plan.rubric.digest {
      notes.append(
        Bilingual(
          chinese: "\(name) 依据的是另一版评价标准；运行 candor check --update-lock 更新",
          english: "\(name) is of another rubric; renew it with candor check --update-lock"))
    }
    for draft in drafts {
      if let known = lock[draft.key] {
        before[draft.key] = DraftGate.Before(known, source: name)
      } else {
        notes.append(
          Bilingual(
            chinese: "\(name) 中没有 \(draft.key)；运行 candor check --update-lock 加入",
            english: "\(name) does not have \(draft.key); add it with candor check --update-lock"))
      }
    }
  }

  private mutating func compare(
    _ drafts: [JudgedDraft], with name: String, _ plan: CheckPlan,
    _ configuration: PlacedConfiguration
  ) throws(CommandFailure) {
    do throws(InputProblem) {
      let revision = try GitRevision(
        name, in: configuration.folder.path, environment: plan.surroundings.environment)
      for draft in drafts {
        let limit = plan.judge.reader.limits.maxBytes
        guard let bytes = try revision.file(draft.key, maxBytes: limit) else {
          notes.append(
            Bilingual(
              chinese: "\(name) 中没有 \(draft.key)，无从比较",
              english: "\(draft.key) is new since \(name): nothing to compare it with"))
          continue
        }
        var settings = configuration.configuration.settings { Glob($0).matches(draft.key) }
        plan.override(&settings)
        let page = SavedPage(file: draft.file, bytes: bytes)
        do throws(DraftFailure) {
          let old = try plan.judge.judge(page, key: draft.key, context: settings.context)
          before[draft.key] = DraftGate.Before(VerdictLock.Draft(old), source: name)
        } catch {
          notes.append(
            Bilingual(
              chinese: "\(name) 中的 \(draft.key) 无法判断：\(error.reason.text.chinese)",
              english: "\(draft.key) of \(name) cannot be judged: \(error.reason.text.english)"))
        }
      }
    } catch {
      throw CommandFailure("--since: \(error)")
    }
  }

  /// The lock with the verdicts of these drafts.
  func updatedLock(_ plan: CheckPlan, _ drafts: [JudgedDraft]) -> VerdictLock {
    var lock = lock ?? VerdictLock(rubricDigest: plan.rubric.digest)
    lock.rubricDigest = plan.rubric.digest
    for draft in drafts { lock.update(VerdictLock.Draft(draft)) }
    return lock
  }
}
