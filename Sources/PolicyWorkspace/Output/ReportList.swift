/// The list that a report leaves in its folder: its files, one a line, so that the next report can replace it as a whole,
/// and so that no audit takes a report's pages for policies.
struct ReportList {
  static let name = ".candor-report"
  static let mostBytes = 64 << 20
  private static let heading = "Files written by candor audit; the next report replaces them."

  /// Relative to the list's folder, with forward slashes.
  let paths: [String]

  init(_ paths: [String]) { self.paths = paths }

  /// Nil where these bytes are no such list; paths that look unsafe are not believed.
  init?(_ bytes: [UInt8]) {
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    guard lines.first == Self.heading else { return nil }
    paths = lines.dropFirst().filter { OutputFile(path: $0, bytes: []).isSafe }
  }

  var bytes: [UInt8] { Array((([Self.heading] + paths).joined(separator: "\n") + "\n").utf8) }
}
