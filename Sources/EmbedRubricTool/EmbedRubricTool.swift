internal import Foundation

/// `EmbedRubricTool RUBRIC OUTPUT`: writes the YAML files below RUBRIC as raw string literals into
/// the Swift file OUTPUT.
@main struct EmbedRubricTool {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 3 else {
      throw UsageError(description: "usage: EmbedRubricTool RUBRIC OUTPUT")
    }
    let root = URL(fileURLWithPath: arguments[1]).standardizedFileURL.path
    let names = (FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? [])
      .filter { $0.hasSuffix(".yaml") }
      .sorted()
    var source =
      "extension BuiltInRubric {\n  public static let files: [(path: String, text: String)] = [\n"
    for name in names {
      let text = try String(contentsOfFile: root + "/" + name, encoding: .utf8)
      let fence = String(repeating: "#", count: longestRunOfHashes(in: text) + 1)
      source +=
        "    (\n      path: \"\(name)\",\n      text: \(fence)\"\"\"\n\(text)\n\"\"\"\(fence)),\n"
    }
    source += "  ]\n}\n"
    try source.write(toFile: arguments[2], atomically: true, encoding: .utf8)
  }

  /// The fence of a raw literal must be longer than any run of `#` in the text.
  static func longestRunOfHashes(in text: String) -> Int {
    var longest = 0
    var run = 0
    for byte in text.utf8 {
      run = byte == UInt8(ascii: "#") ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }

  struct UsageError: Error, CustomStringConvertible { var description: String }
}
