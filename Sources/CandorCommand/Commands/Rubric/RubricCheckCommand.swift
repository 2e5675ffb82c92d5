internal import ArgumentParser
internal import PolicyAssessment
internal import PolicyDocument
internal import PolicyRubric

struct RubricCheckCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Load a rubric, run its examples, and report every fault with its place.",
    discussion: """
      Status 2 when the rubric cannot be loaded, 1 when an example does not give its verdict. With \
      --on the examples run too, and then each phrase and pattern is listed with the number of \
      documents of those folders it occurs in, rarest first; what never occurs is listed with what \
      speaks for it: an example, or the reason its pattern gives.
      """)

  @Option(
    help: ArgumentHelp(
      "Count phrases in the saved pages of this folder; may be repeated.", valueName: "folder"),
    completion: .directory)
  var on: [String] = []

  @OptionGroup var rubric: RubricOptions

  @OptionGroup(title: "With --on") var selection: SelectionOptions

  @OptionGroup(title: "With --on") var reading: ReadingOptions

  func run(in console: Console) throws -> ExitStatus {
    let settings = console.settings
    let rubric = try RubricSource(rubric, settings, console).load()
    let assessor = Assessor(rubric)
    let failures = assessor.failures(ofExamplesIn: rubric)
    for failure in failures { console.fail("\(failure)") }
    let examples = rubric.criteria.reduce(0) { $0 + (rubric.rules[$1.id]?.examples.count ?? 0) }
    if !on.isEmpty {
      let counting = PhraseCounting(
        assessor: assessor, rubric: rubric, limits: try ReadingLimits(reading, settings))
      try counting.run(on: on, selection, settings, console)
    }
    let checked = "\(rubric.criteria.count) criteria, \(examples) examples"
    let outcome =
      failures.isEmpty ? "all give their verdict" : "\(failures.count) do not give their verdict"
    try console.result("\(checked): \(outcome)\n")
    return failures.isEmpty ? .fine : .gateFailed
  }
}
