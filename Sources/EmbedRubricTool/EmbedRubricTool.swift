internal import Foundation
internal import PolicyRubric
internal import PolicyText
internal import RubricCompilation

/// `EmbedRubricTool RUBRIC FILES ARCHIVE`: writes the YAML files below RUBRIC as raw string literals into the Swift file
/// FILES, and the compiled rubric, six bits a character, into the Swift file ARCHIVE.
@main struct EmbedRubricTool {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 4 else {
      throw UsageError(description: "usage: EmbedRubricTool RUBRIC FILES ARCHIVE")
    }
    let root = URL(fileURLWithPath: arguments[1]).standardizedFileURL.path
    let names = (FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? [])
      .filter { $0.hasSuffix(".yaml") }
      .sorted()
    let files = try names.map {
      RubricFile(path: $0, text: try String(contentsOfFile: root + "/" + $0, encoding: .utf8))
    }
    try literals(of: files).write(toFile: arguments[2], atomically: true, encoding: .utf8)
    try archive(of: files).write(toFile: arguments[3], atomically: true, encoding: .utf8)
  }

  static func literals(of files: [RubricFile]) -> String {
    var source =
      "extension BuiltInRubric {\n  public static let files: [(path: String, text: String)] = [\n"
    for file in files {
      let fence = String(repeating: "#", count: longestRunOfHashes(in: file.text) + 1)
      source +=
        "    (\n      path: \"\(file.path)\",\n      text: \(fence)\"\"\"\n\(file.text)\n"
        + "\"\"\"\(fence)),\n"
    }
    return source + "  ]\n}\n"
  }

  /// A rubric with a fault has an empty archive: the command reads its YAML then, and names the fault.
  static func archive(of files: [RubricFile]) -> String {
    // The paths under which the command knows the files.
    let named = files.map { RubricFile(path: "Rubric/\($0.path)", text: $0.text) }
    let bytes = (try? Rubric(files: named)).map { RubricArchive($0).bytes } ?? []
    // Characters that need no escape in a raw literal: 0x30 to 0x6F.
    var text = [UInt8](repeating: 0x30, count: (bytes.count + 2) / 3 * 4)
    for index in bytes.indices {
      let place = index / 3 * 4
      let byte = bytes[index]
      switch index % 3 {
      case 0:
        text[place] += byte & 0x3F
        text[place + 1] += byte >> 6
      case 1:
        text[place + 1] += byte << 2 & 0x3C
        text[place + 2] += byte >> 4
      default:
        text[place + 2] += byte << 4 & 0x30
        text[place + 3] += byte >> 2
      }
    }
    return """
      extension BuiltInRubric {
        public static let archiveDigest = "\(SHA256.hexadecimal(of: bytes))"
        static let archiveCount = \(bytes.count)
        static let archiveText: StaticString = #"\(String(decoding: text, as: UTF8.self))"#
      }

      """
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
