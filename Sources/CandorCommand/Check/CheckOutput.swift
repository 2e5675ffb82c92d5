internal import PolicyGate
internal import PolicyReport
internal import PolicyText
internal import PolicyWorkspace

/// Writes a check in every format asked for, before the command ends.
struct CheckOutput: Sendable {
  let formats: CheckFormats
  let language: Language
  let console: Console

  func write(_ report: CheckReport, sources: SourceLines) throws(CommandFailure) {
    for output in formats.outputs {
      guard let path = output.path else {
        try console.result(bytes(report, sources, output))
        continue
      }
      do throws(InputProblem) {
        let place = Location(path, from: console.surroundings.directory)
        try replaceFile(place, bytes: bytes(report, sources, output))
      } catch {
        throw CommandFailure("\(error)")
      }
    }
    try writeJobSummary(report)
    tell(report)
  }

  /// What kept a draft from being checked is said even where no report goes to the terminal.
  private func tell(_ report: CheckReport) {
    let isShown = formats.outputs.contains { $0.format == nil && $0.path == nil }
    if isShown, !console.isQuiet { return }
    for note in report.notes where note.severity == .error {
      let place = note.place.map { "\($0.file):\($0.start.line):\($0.start.column): " } ?? ""
      console.fail(place + note.text.text(in: language))
    }
  }

  private func bytes(
    _ report: CheckReport, _ sources: SourceLines, _ output: CheckFormats.Output
  ) -> [UInt8] {
    if let format = output.format { return render(report, as: format, language: language) }
    let isFile = output.path != nil
    let text = terminalCheck(
      report, sources: sources, language: language, width: console.surroundings.width,
      color: !isFile && console.usesColor)
    if console.isQuiet, !isFile { return [] }
    let isLog = !isFile && console.surroundings.environment["GITHUB_ACTIONS"] == "true"
    return Array((isLog ? withoutWorkflowCommands(text) : text).utf8)
  }

  /// What GitHub shows on the page of the run.
  private func writeJobSummary(_ report: CheckReport) throws(CommandFailure) {
    guard formats.outputs.contains(where: { $0.format == .github }),
      let path = console.surroundings.environment["GITHUB_STEP_SUMMARY"], !path.isEmpty
    else { return }
    do throws(InputProblem) {
      let place = Location(path, from: console.surroundings.directory)
      try appendToFile(place, bytes: jobSummary(report, language: language))
    } catch {
      // The log has it all.
      console.warn("GITHUB_STEP_SUMMARY: \(error)")
    }
  }
}
