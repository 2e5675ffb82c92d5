import Testing

/// Habits that reviewers would otherwise have to watch.
struct SourceTests {
  /// Files above 250 lines, each with the reason why it is one file.
  static let longFiles: [String: String] = [:]

  @Test func filesAreShort() throws {
    for file in Repository.swiftFiles(below: "Sources") where Self.longFiles[file] == nil {
      let lines = try Repository.text(file).split(separator: "\n", omittingEmptySubsequences: false)
      #expect(
        lines.count <= 251, "\(file) has \(lines.count - 1) lines: split it, or give a reason here")
    }
  }

  @Test func exceptionsAreStillNeeded() throws {
    for file in Self.longFiles.keys.sorted() {
      let lines = try Repository.text(file).split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count > 251, "\(file) is short now: take it off the list")
    }
  }

  @Test func nothingTrapsOrHidesByHabit() throws {
    // Written in pieces, so that this file does not find itself.
    let forbidden = [
      "try" + "!", "as" + "!", "@unchecked " + "Sendable", "nonisolated(" + "unsafe)",
    ]
    for file in Repository.swiftFiles(below: "Sources") {
      for (index, line) in try Repository.text(file).split(
        separator: "\n", omittingEmptySubsequences: false
      ).enumerated() {
        for word in forbidden where line.contains(word) {
          Issue.record("\(file):\(index + 1): \(word)")
        }
      }
    }
  }

  /// Paths of the machine it was written on and hosts of package registries have no place in the
  /// repository.
  @Test func noTraceOfTheMachine() throws {
    guard let files = try Repository.trackedFiles() else { return }
    let forbidden = [
      "/wo" + "rk/", "/ro" + "ot/", "/op" + "t/swift", "/tm" + "p/briefs", "py" + "pi.org",
      "files.python" + "hosted.org", "deb." + "debian.org", "registry." + "npmjs",
      "proxy." + "golang",
    ]
    for file in files {
      // Saved pages are bytes of any kind; a path in one would be no trace of ours.
      guard !file.hasPrefix("Corpus/pages/"), let text = try? Repository.text(file) else {
        continue
      }
      for word in forbidden where text.contains(word) {
        Issue.record("\(file): holds \(word)")
      }
    }
  }
}
