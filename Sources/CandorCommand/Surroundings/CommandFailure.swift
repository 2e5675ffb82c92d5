internal import PolicyRubric
internal import PolicyWorkspace

/// Nothing could be done: what is wrong, a line each. The command ends with status 2.
struct CommandFailure: Error, Sendable {
  var messages: [String]

  init(_ messages: [String]) { self.messages = messages }
  init(_ message: String) { messages = [message] }
  init(_ problems: InputProblems) { messages = problems.problems.map(\.description) }
  init(_ errors: RubricErrors) { messages = errors.errors.map(\.description) }
}

/// How a command ends.
enum ExitStatus: Int32, Sendable {
  case fine = 0
  /// The gate failed: `--fail-under`, an example of a rubric that does not give its verdict.
  case gateFailed = 1
  /// A usage, configuration or input error.
  case unusable = 2
}
