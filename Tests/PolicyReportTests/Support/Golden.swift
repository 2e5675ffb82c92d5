import Foundation
import Testing

/// Files a person has read and found right. `CANDOR_RECORD=1` writes them anew, never on CI.
enum Golden {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Golden")

  static var isRecording: Bool {
    let environment = ProcessInfo.processInfo.environment
    return environment["CANDOR_RECORD"] == "1" && environment["CI"] == nil
  }

  static func expect(
    _ bytes: [UInt8], equals name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let file = folder.appending(path: name)
    if isRecording {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: file)
      return
    }
    let recorded = try Data(contentsOf: file)
    #expect(
      Array(recorded) == bytes,
      "\(name) differs from what was recorded; see the difference with CANDOR_RECORD=1 and git diff",
      sourceLocation: sourceLocation)
  }
}
