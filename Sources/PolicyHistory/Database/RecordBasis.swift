/// What judges, as far as it can change a record.
public struct RecordBasis: Sendable, Hashable {
  public var toolVersion: String
  public var rubricDigest: String
  /// One `name=value` a line, always in the same order.
  public var settings: String

  public init(toolVersion: String, rubricDigest: String, settings: [(String, String)]) {
    self.toolVersion = toolVersion
    self.rubricDigest = rubricDigest
    self.settings =
      (settings + [("record", "\(Self.format)")]).map { "\($0)=\($1)" }.joined(separator: "\n")
  }

  /// Raised whenever `StoredRecord` changes, or what a signature's hashes are, so that no record is read as what it is not.
  static let format = 3
}
