internal import ArgumentParser
internal import PolicyReport

struct WatchCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "watch",
    abstract: "Check drafts again whenever they, or their configuration, are saved.",
    discussion: "Takes the options of candor check; ends with Ctrl-C.")

  @OptionGroup var check: CheckCommand

  /// For tests.
  @Option(help: .hidden)
  var rounds: Int?

  func run(in console: Console) throws -> ExitStatus {
    guard !check.files.contains("-") else {
      throw CommandFailure("standard input cannot be watched; name files")
    }
    let directory = console.surroundings.directory
    let named = [check.gate.config, check.gate.lock, check.gate.baseline, check.gate.against]
    var watch = DraftWatch(
      check.files.map { FolderPath($0, from: directory) },
      others: named.compactMap { $0 }.map { FolderPath($0, from: directory) })
    var round = 1
    while true {
      if console.surroundings.outputIsTerminal { try console.result("\u{1B}[2J\u{1B}[H") }
      let status: ExitStatus
      do {
        status = try check.run(in: console)
      } catch let failure as CommandFailure {
        // A fault may be mended by the next save.
        for message in failure.messages { console.fail(message) }
        status = .unusable
      }
      if let rounds, round >= rounds { return status }
      console.note("watching \(check.files.joined(separator: ", ")); Ctrl-C ends it")
      watch.waitForChange()
      round += 1
    }
  }
}
