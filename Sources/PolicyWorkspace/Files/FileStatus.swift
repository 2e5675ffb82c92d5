internal import Glibc

/// What stands at a path.
struct FileStatus: Sendable {
  enum Kind: Sendable, Hashable {
    case file, folder, link
    case other(String)
  }

  var kind: Kind
  var size: Int
  /// When it was last written: nanoseconds since 1970.
  var written: Int
  /// Device and file number: two paths with the same identity are one file.
  var identity: [UInt64]

  /// Follows links only when asked to; opens nothing, so a pipe or device cannot block it.
  static func of(_ path: FilePath, followingLinks: Bool) throws(FileFailure) -> FileStatus {
    var status = stat()
    let flags = followingLinks ? 0 : AT_SYMLINK_NOFOLLOW
    let result = path.withCString { fstatat(AT_FDCWD, $0, &status, flags) }
    guard let result else { throw .missing }
    guard result == 0 else { throw .number(errno) }
    return FileStatus(status)
  }

  /// Of a file in an open folder; links are not followed.
  static func of(
    _ name: FilePath, in folder: borrowing Descriptor
  ) throws(FileFailure) -> FileStatus {
    var status = stat()
    let result = name.withCString { fstatat(folder.number, $0, &status, AT_SYMLINK_NOFOLLOW) }
    guard let result else { throw .missing }
    guard result == 0 else { throw .number(errno) }
    return FileStatus(status)
  }

  /// Number, size and the times of the last changes of a file; another mark means another file, or
  /// that something was done to it.
  static func mark(of path: FilePath) -> String? {
    var status = stat()
    let result = path.withCString { fstatat(AT_FDCWD, $0, &status, AT_SYMLINK_NOFOLLOW) }
    guard result == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    let (changed, touched) = (status.st_mtim, status.st_ctim)
    return [
      Int(status.st_ino), Int(status.st_size), changed.tv_sec, changed.tv_nsec, touched.tv_sec,
      touched.tv_nsec,
    ].map(String.init).joined(separator: " ")
  }

  init(_ status: stat) {
    size = Int(status.st_size)
    written = status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
    identity = [UInt64(status.st_dev), UInt64(status.st_ino)]
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      case S_IFIFO: .other("a named pipe")
      case S_IFSOCK: .other("a socket")
      case S_IFCHR, S_IFBLK: .other("a device")
      default: .other("something else")
      }
  }
}
