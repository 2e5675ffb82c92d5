/// Sentences as `candor topics` reads them: one JSON object with a `text` a line.
public enum SentenceFile {
  /// More than a million sentences, and still held in memory.
  private static let mostBytes = 1_000_000_000

  /// The sentences in order; blank lines are left out.
  ///
  /// - Throws: that the file cannot be read, or every line that has no text.
  public static func sentences(at location: Location) throws(InputProblems) -> [String] {
    try sentences(in: JSONLines.bytes(at: location, limit: mostBytes), name: location.name)
  }

  /// - Throws: every line that has no text, with its number.
  public static func sentences(
    in bytes: [UInt8], name: String
  ) throws(InputProblems) -> [String] {
    var sentences: [String] = []
    try JSONLines.read(
      bytes, name: name, else: "not a sentence: write {\"text\": \"…\"}, one object a line"
    ) { (row: Row) in
      sentences.append(row.text)
      return nil
    }
    return sentences
  }

  private struct Row: Decodable { var text: String }
}
