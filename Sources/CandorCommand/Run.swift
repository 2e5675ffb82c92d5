internal import ArgumentParser

/// Runs `candor` as `surroundings` ask for it.
///
/// - Returns: the exit status: 0 fine, 1 a gate failed, 2 a usage, configuration or input error.
public func runCandor(in surroundings: Surroundings) -> Int32 {
  let console = Console(surroundings)
  do {
    var command = try CandorCommand.parseAsRoot(surroundings.arguments)
    if let command = command as? any Subcommand {
      return try command.run(in: console).rawValue
    }
    try command.run()
    return ExitStatus.fine.rawValue
  } catch let failure as CommandFailure {
    for message in failure.messages { console.fail(message) }
    return ExitStatus.unusable.rawValue
  } catch {
    let text = CandorCommand.fullMessage(for: error, columns: min(surroundings.width, 100)) + "\n"
    guard CandorCommand.exitCode(for: error).isSuccess else {
      surroundings.error(Array(text.utf8))
      return ExitStatus.unusable.rawValue
    }
    return surroundings.output(Array(text.utf8))
      ? ExitStatus.fine.rawValue : ExitStatus.unusable.rawValue
  }
}

/// A command that runs on injected surroundings, not on the process's own.
protocol Subcommand: ParsableCommand {
  func run(in console: Console) throws -> ExitStatus
}
