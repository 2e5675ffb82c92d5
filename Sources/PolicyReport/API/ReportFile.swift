/// A form the results can be written in.
public enum ReportFormat: String, Sendable, Hashable, CaseIterable {
  case html, json, csv, markdown, xlsx, badge

  /// What is written when nothing else is asked for.
  public static let standard: [ReportFormat] = [.html, .json, .csv, .markdown]
}

/// One file of a report, or a part of one, not yet written.
public struct ReportFile: Sendable, Hashable {
  /// Relative to the report's folder, with forward slashes, ASCII only.
  public var path: String
  public var bytes: [UInt8]
  /// More of the file that was handed over last.
  public var continues: Bool

  public init(path: String, bytes: [UInt8], continues: Bool = false) {
    self.path = path
    self.bytes = bytes
    self.continues = continues
  }
}
