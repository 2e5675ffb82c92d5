internal import Glibc
internal import Synchronization

/// Reads files below a folder and none outside it, wherever links lead.
///
/// Where a file really lies is asked of the system once for its folder, which is held open; what is found in it and is
/// no link lies there too, whatever is done to the path meanwhile.
final class EnclosedFiles: Sendable {
  private final class OpenFolder: Sendable {
    let path: FilePath
    let descriptor: Descriptor

    init(_ path: FilePath, _ descriptor: consuming Descriptor) {
      self.path = path
      self.descriptor = descriptor
    }
  }

  private let root: FilePath
  /// The root with every link resolved.
  private let realRoot: FilePath
  /// Of the file that was read last.
  private let lastFolder = Mutex<OpenFolder?>(nil)

  init(below root: FilePath, real realRoot: FilePath) {
    (self.root, self.realRoot) = (root, realRoot)
  }

  /// - Parameter path: below the root.
  func read(_ path: FilePath, limit: Int) throws(FileFailure) -> [UInt8] {
    guard let folder = folder(of: path),
      (try? FileStatus.of(path.name, in: folder.descriptor))?.kind == .file,
      let file = try? Descriptor(path.name, in: folder.descriptor, flags: O_NOFOLLOW)
    else {
      // A link, or nothing that can be read.
      return try readFile(root.appending(path), below: realRoot, limit: limit)
    }
    return try file.readFile(limit: limit)
  }

  /// Nil where it does not lie below the root, or the system does not say so.
  private func folder(of path: FilePath) -> OpenFolder? {
    let path = path.folder.map(root.appending) ?? root
    return lastFolder.withLock { last in
      if let last, last.path == path { return last }
      guard let opened = try? Descriptor(path, flags: O_RDONLY | O_DIRECTORY),
        opened.realPath()?.isBelow(realRoot) == true
      else { return nil }
      last = OpenFolder(path, opened)
      return last
    }
  }
}
