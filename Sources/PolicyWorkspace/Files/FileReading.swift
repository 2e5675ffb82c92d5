internal import Glibc

/// Reads the file at `path`, at most `limit` bytes of it.
///
/// Only regular files are opened: a pipe would wait for ever. With `root`, a folder's real path,
/// the file must really lie below it.
func readFile(
  _ path: FilePath, below root: FilePath? = nil, limit: Int
) throws(FileFailure) -> [UInt8] {
  try openFile(path, below: root, limit: limit).readFile(limit: limit)
}

/// Opens the regular file at `path`; with `root`, one that really lies below it.
func openFile(
  _ path: FilePath, below root: FilePath? = nil, limit: Int = .max
) throws(FileFailure) -> Descriptor {
  try requireFile(FileStatus.of(path, followingLinks: true), limit: limit)
  let file = try Descriptor(path, flags: O_RDONLY | O_NONBLOCK | O_NOCTTY)
  try requireFile(file.status(), limit: limit)
  if let root {
    // What is really open, so that no link can be put in between; without /proc the path must do.
    var real = file.realPath()
    if real == nil { real = try realPath(path) }
    guard real?.isBelow(root) == true else { throw .outside }
  }
  return file
}

/// The first bytes of a file found in a folder, enough to tell what it is.
func readStart(of path: FilePath, count: Int) -> [UInt8] {
  guard let file = try? Descriptor(path, flags: O_RDONLY | O_NONBLOCK | O_NOCTTY | O_NOFOLLOW),
    let status = try? file.status(), status.kind == .file
  else { return [] }
  var start = [UInt8](repeating: 0, count: count)
  let got = file.readOnce(into: &start)
  return Array(start.prefix(max(0, got)))
}

/// The path with every link resolved.
func realPath(_ path: FilePath) throws(FileFailure) -> FilePath {
  let resolved = path.withCString { realpath($0, nil) }
  guard let resolved else { throw .missing }
  guard let pointer = resolved else { throw .number(errno) }
  defer { free(pointer) }
  return FilePath(bytes: Array(UnsafeRawBufferPointer(start: pointer, count: strlen(pointer))))
}

extension Descriptor {
  /// All of a regular file.
  func readFile(limit: Int) throws(FileFailure) -> [UInt8] {
    let status = try status()
    try requireFile(status, limit: limit)
    return try read(limit: limit, expected: status.size)
  }
}

private func requireFile(_ status: FileStatus, limit: Int) throws(FileFailure) {
  switch status.kind {
  case .file: break
  case .folder: throw .notAFile(kind: "a folder")
  case .link: throw .missing
  case .other(let kind): throw .notAFile(kind: kind)
  }
  guard status.size <= limit else { throw .tooLarge(bytes: status.size, limit: limit) }
}

extension FilePath {
  /// Whether a real path lies below, or is, the real path `root`.
  func isBelow(_ root: FilePath) -> Bool {
    if root.bytes == [UInt8(ascii: "/")] { return true }
    return bytes == root.bytes || bytes.starts(with: root.bytes + [UInt8(ascii: "/")])
  }
}
