internal import Foundation

/// Sentences as `candor topics` reads them: one JSON object with a `text` a line.
public enum SentenceFile {
  /// More than a million sentences, and still held in memory.
  private static let mostBytes = 1_000_000_000

  /// The sentences in order; blank lines are left out.
  ///
  /// - Throws: that the file cannot be read, or every line that has no text.
  public static func sentences(at location: Location) throws(InputProblems) -> [String] {
    let bytes: [UInt8]
    do throws(FileFailure) {
      bytes = try readFile(location.path, limit: mostBytes)
    } catch {
      throw InputProblems([location.problem(error)])
    }
    return try sentences(in: bytes, name: location.name)
  }

  /// - Throws: every line that has no text, with its number.
  public static func sentences(
    in bytes: [UInt8], name: String
  ) throws(InputProblems) -> [String] {
    var sentences: [String] = []
    var problems: [InputProblem] = []
    let decoder = JSONDecoder()
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    for (index, line) in body.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
    where !line.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }) {
      if let row = try? decoder.decode(Row.self, from: Data(line)) {
        sentences.append(row.text)
      } else {
        problems.append(
          InputProblem(
            file: name, line: index + 1,
            message: "not a sentence: write {\"text\": \"…\"}, one object a line"))
      }
    }
    guard problems.isEmpty else { throw InputProblems(problems) }
    return sentences
  }

  private struct Row: Decodable { var text: String }
}
