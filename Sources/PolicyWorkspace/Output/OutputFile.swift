/// A file to be written into an output folder.
public struct OutputFile: Sendable, Hashable {
  /// Relative to the output folder, with forward slashes.
  public var path: String
  public var bytes: [UInt8]
  /// More of the file that was written last: a large file is handed over in parts.
  public var continues: Bool

  public init(path: String, bytes: [UInt8], continues: Bool = false) {
    self.path = path
    self.bytes = bytes
    self.continues = continues
  }

  /// A relative path that stays where it belongs.
  var isSafe: Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return !path.utf8.contains(0) && !parts.contains { $0.isEmpty || $0 == "." || $0 == ".." }
  }

  /// Files at the top are what people and programs open first.
  var isEntry: Bool { !path.contains("/") }
}
