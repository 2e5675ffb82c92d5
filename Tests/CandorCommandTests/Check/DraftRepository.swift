internal import Foundation
internal import PolicyTestSupport
internal import Testing

/// The sample repository of `Drafts`, copied for one test: two language versions, a configuration
/// and a small rubric of its own.
struct DraftRepository {
  let folder: TemporaryFolder
  static let tests = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()

  init() throws {
    folder = try TemporaryFolder()
    let drafts = Self.tests.appending(path: "Drafts")
    for name in try FileManager.default.subpathsOfDirectory(atPath: drafts.path) {
      let file = drafts.appending(path: name)
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder)
      if !isFolder.boolValue { try folder.write(name, bytes: Array(try Data(contentsOf: file))) }
    }
  }

  func check(
    _ arguments: String..., today: String = "2026-06-01", environment: [String: String] = [:],
    terminal: Bool = false, input: [UInt8] = []
  ) -> Session {
    let own = ["CANDOR_RUBRIC": "rubric", "CANDOR_TODAY": today]
    return Session(
      ["check"] + arguments, in: folder, environment: own.merging(environment) { $1 },
      terminal: terminal, input: input)
  }

  func edit(_ name: String, _ change: (String) -> String) throws {
    try folder.write(name, change(try #require(folder.text(name))))
  }

  /// Takes the paragraph that begins so out of a draft.
  func drop(_ start: String, from name: String) throws {
    try edit(name) { text in
      let paragraphs = text.components(separatedBy: "\n\n")
      return paragraphs.filter { !$0.hasPrefix(start) }.joined(separator: "\n\n")
    }
  }

  /// What a person has read and found right; `CANDOR_RECORD=1` writes it anew, never on CI.
  static func expect(
    _ text: String, equals name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let file = tests.appending(path: "Golden/\(name)")
    let environment = ProcessInfo.processInfo.environment
    if environment["CANDOR_RECORD"] == "1", environment["CI"] == nil {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    } else {
      #expect(
        try String(contentsOf: file, encoding: .utf8) == text,
        "\(name) differs from what was recorded; see it with CANDOR_RECORD=1 and git diff",
        sourceLocation: sourceLocation)
    }
  }
}
