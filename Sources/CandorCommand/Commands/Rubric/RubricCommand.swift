internal import ArgumentParser

/// Groups the commands for people who write rubrics.
struct RubricCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rubric",
    abstract: "Check, list and extend a rubric.",
    subcommands: [RubricCheckCommand.self, RubricListCommand.self, RubricNewCommand.self])
}
