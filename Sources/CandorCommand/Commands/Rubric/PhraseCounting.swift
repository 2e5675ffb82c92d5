internal import PolicyAssessment
internal import PolicyDocument
internal import PolicyRanking
internal import PolicyText
internal import PolicyWorkspace

/// How often each phrase and pattern of a rubric occurs in a folder: one that never does is dead
/// weight, or misspelled.
struct PhraseCounting {
  let assessor: Assessor
  let limits: ReadingLimits

  func run(
    on folder: String, _ options: SelectionOptions, _ settings: Settings, _ console: Console
  ) throws(CommandFailure) {
    let directory = console.surroundings.directory
    let input = try AuditInput(
      paths: [Location(folder, from: directory)],
      manifest: options.manifest.map { Location($0, from: directory) },
      selection: options.selection(settings))
    let use = count(input, console)
    let phrases = use.phrases.map { Row(count: $0.documents, text: $0.text) }
    // Patterns of a language no document is in cannot occur.
    let patterns = use.patterns.filter { use.languages.contains($0.language) }.map { pattern in
      Row(
        count: pattern.documents,
        text:
          "\(pattern.criterion) \(pattern.clause) \(pattern.language.rawValue)\t\(pattern.written)"
          + "\t\(pattern.file):\(pattern.line)",
        reason: pattern.rare)
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
    var use = PhraseUse(assessor)
    for (index, item) in input.items.enumerated() where !item.entry.subject.files.isEmpty {
      console.progress("\(index + 1) of \(input.items.count) read")
      do {
        let subject = item.subject
        let document = try reader.read(try item.pages(maxBytes: limits.maxBytes))
        use.count(
          document,
          context: AssessmentContext(
            name: subject.name, operatorName: subject.operatorName ?? "", kind: subject.kind,
            savedAt: subject.savedAt))
      } catch {
        console.warn("\(item.subject.id): \(error)")
      }
    }
    console.endProgress()
    return use
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
        "\(row.count)\t\(row.text)\(row.reason.map { "\trare: \($0)" } ?? "")\n"
      }.joined()
  }
}
