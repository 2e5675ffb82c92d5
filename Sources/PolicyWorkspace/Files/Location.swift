/// A place the user named, and where that is.
public struct Location: Sendable, Hashable {
  /// As the user wrote it; messages and reports use this, so that no absolute path leaks into them.
  public let name: String
  let path: FilePath

  /// - Parameters:
  ///   - name: a path, relative to `directory` unless it is absolute.
  ///   - directory: empty for the directory the process works in.
  public init(_ name: String, from directory: String = "") {
    self.name = name
    path =
      name.hasPrefix("/") || directory.isEmpty
      ? FilePath(name) : FilePath(directory).appending(FilePath(name))
  }

  /// Whether it is a folder, links followed.
  public var isFolder: Bool {
    (try? FileStatus.of(path, followingLinks: true))?.kind == .folder
  }

  /// Whether it is there and no folder: a file, or something that can only be refused by name.
  public var isOther: Bool {
    guard let status = try? FileStatus.of(path, followingLinks: true) else { return false }
    return status.kind != .folder
  }

  /// Where it really is, links resolved as far as it exists; never shown to anyone.
  public var identity: String { ((try? PolicyWorkspace.realPath(path)) ?? path).displayed }

  func problem(_ failure: FileFailure) -> InputProblem {
    InputProblem(file: name, message: "\(failure)")
  }
}
