internal import PolicyAssessment
internal import PolicyDocument
internal import PolicyRanking
internal import PolicyRubric
internal import PolicyText
internal import PolicyWorkspace

/// How often each phrase and pattern of a rubric occurs in saved pages: one that never does is dead
/// weight, or misspelled.
struct PhraseCounting {
  let assessor: Assessor
  let rubric: Rubric
  let limits: ReadingLimits

  func run(
    on folders: [String], _ options: SelectionOptions, _ settings: Settings, _ console: Console
  ) throws(CommandFailure) {
    let input = try options.input(folders, settings, from: console.surroundings.directory)
    let use = count(input, console)
    // What is of a language no document is in cannot occur.
    let phrases = use.phrases.filter { use.languages.contains($0.language) }
      .map { Row(count: $0.documents, text: $0.text, reason: $0.reason) }
    let patterns = use.patterns.filter { use.languages.contains($0.language) }.map { pattern in
      Row(
        count: pattern.documents,
        text:
          "\(pattern.criterion) \(pattern.clause) \(pattern.language.rawValue)\t\(pattern.written)"
          + "\t\(pattern.file):\(pattern.line)",
        reason: pattern.rare.map { "rare: " + $0 })
    }
    try console.result(
      "# \(use.documents) documents\n" + table("phrases", phrases) + table("patterns", patterns))
  }

  private struct Row {
    var count: Int
    var text: String
    /// Why it may never occur.
    var reason: String?
  }

  private func count(_ input: AuditInput, _ console: Console) -> PhraseUse {
    let reader = PolicyReader(limits: limits, in: console.surroundings)
    var use = PhraseUse(assessor, of: rubric)
    let feed = AuditFeed(input, maxBytes: limits.maxBytes)
    var done = 0
    while let tasks = feed.next(for: 0) {
      for (_, task) in tasks {
        done += 1
        console.progress("\(done) of \(input.items.count) read")
        count(task, in: &use, reader, console)
      }
    }
    console.endProgress()
    return use
  }

  private func count(
    _ task: AuditTask, in use: inout PhraseUse, _ reader: PolicyReader, _ console: Console
  ) {
    let subject = task.item.subject
    if subject.files.isEmpty { return }
    do {
      let document = try reader.read(try task.pages(maxBytes: limits.maxBytes))
      use.count(
        document,
        context: AssessmentContext(
          name: subject.name, operatorName: subject.operatorName ?? "", kind: subject.kind,
          savedAt: subject.savedAt))
    } catch {
      console.warn("\(subject.id): \(error)")
    }
  }

  /// Rarest first; equal counts in the order they came.
  private func table(_ name: String, _ rows: [Row]) -> String {
    let sorted = rows.enumerated().sorted {
      ($0.element.count, $0.offset) < ($1.element.count, $1.offset)
    }
    let never = rows.filter { $0.count == 0 }
    let justified = never.count { $0.reason != nil }
    let known = justified == 0 ? "" : ", \(justified) of these with a reason"
    return "# \(rows.count) \(name), \(never.count) of them never\(known)\n"
      + sorted.map { _, row in
        "\(row.count)\t\(row.text)\(row.count > 0 ? "" : row.reason.map { "\t" + $0 } ?? "")\n"
      }.joined()
  }
}
