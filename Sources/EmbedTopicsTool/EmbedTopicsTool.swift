internal import Foundation

/// `EmbedTopicsTool TOPICS OUTPUT`: writes the models of the folder TOPICS as string literals in
/// base64 into the Swift file OUTPUT.
@main struct EmbedTopicsTool {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 3 else {
      throw UsageError(description: "usage: EmbedTopicsTool TOPICS OUTPUT")
    }
    let folder = URL(fileURLWithPath: arguments[1])
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".topics") }.sorted()
    var source =
      "extension BuiltInTopics {\n  static let files: [(name: String, base64: String)] = [\n"
    for name in names {
      let text = try Data(contentsOf: folder.appending(path: name)).base64EncodedString()
      source += "    (name: \"\(name)\", base64: \"\(text)\"),\n"
    }
    source += "  ]\n}\n"
    try source.write(toFile: arguments[2], atomically: true, encoding: .utf8)
  }

  struct UsageError: Error, CustomStringConvertible { var description: String }
}
