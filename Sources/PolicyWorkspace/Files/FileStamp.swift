internal import Glibc

/// What changes when a file is written or replaced.
public struct FileStamp: Sendable, Hashable {
  private let node: UInt64
  private let size: Int64
  private let seconds: Int
  private let nanoseconds: Int

  /// Nil where there is no such file.
  public init?(_ location: Location) {
    var status = stat()
    let found = location.path.withCString { stat($0, &status) }
    guard found == .some(0) else { return nil }
    node = UInt64(status.st_ino)
    size = Int64(status.st_size)
    seconds = Int(status.st_mtim.tv_sec)
    nanoseconds = Int(status.st_mtim.tv_nsec)
  }
}
