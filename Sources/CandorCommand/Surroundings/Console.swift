internal import Synchronization

/// Where a command writes: results to standard output, everything else to standard error.
struct Console: Sendable {
  let surroundings: Surroundings
  var isQuiet = false
  var color = ColorChoice.auto
  /// Where all but progress is written down too, while that is wanted.
  var transcript: Transcript?

  init(_ surroundings: Surroundings) { self.surroundings = surroundings }

  var settings: Settings { Settings(environment: surroundings.environment) }

  /// A result.
  ///
  /// - Throws: when it could not be written, such as to a full disk.
  func result(_ text: String) throws(CommandFailure) { try result(Array(text.utf8)) }

  func result(_ bytes: [UInt8]) throws(CommandFailure) {
    guard surroundings.output(bytes) else {
      throw CommandFailure("standard output cannot be written; is the disk full?")
    }
    transcript?.note(output: bytes)
  }

  /// What went well, for a person; not with `--quiet`.
  func note(_ text: String) {
    if !isQuiet { line(text) }
  }

  /// What a person should look at.
  func warn(_ text: String) { line("warning: \(text)") }

  /// Many warnings of one kind: the first few, and how many more.
  func warn(_ texts: [String], limit: Int = 20) {
    for text in texts.prefix(limit) { warn(text) }
    if texts.count > limit { line("warning: and \(texts.count - limit) more like these") }
  }

  func fail(_ text: String) { line("error: \(text)") }

  /// What is of this run alone, and not said again when nothing has changed.
  func measured(_ text: String) { surroundings.error(Array((text + "\n").utf8)) }

  private func line(_ text: String) {
    say(Array((text.visible + "\n").utf8))
  }

  /// Bytes that were made for the person before.
  func say(_ bytes: [UInt8]) {
    surroundings.error(bytes)
    transcript?.note(error: bytes)
  }

  // MARK: - Terminal

  var usesColor: Bool { color.applies(in: surroundings) }

  /// A terminal that understands it, and nobody asked for silence.
  var showsProgress: Bool {
    surroundings.errorIsTerminal && !isQuiet && !surroundings.isSet("CI")
      && surroundings.environment["TERM"] != "dumb"
  }

  /// One line that is written over by the next.
  func progress(_ text: String) {
    if showsProgress { surroundings.error(Array("\r\(text.visible)\u{1B}[K".utf8)) }
  }

  func endProgress() {
    if showsProgress { surroundings.error(Array("\r\u{1B}[K".utf8)) }
  }
}

extension Surroundings {
  /// Whether a variable is there and not empty.
  func isSet(_ variable: String) -> Bool { environment[variable].map { !$0.isEmpty } ?? false }
}

/// What a command has said.
final class Transcript: Sendable {
  private let said = Mutex<(output: [UInt8], error: [UInt8])>(([], []))

  var output: [UInt8] { said.withLock { $0.output } }
  var error: [UInt8] { said.withLock { $0.error } }

  func note(output bytes: [UInt8]) { said.withLock { $0.output += bytes } }
  func note(error bytes: [UInt8]) { said.withLock { $0.error += bytes } }
}
