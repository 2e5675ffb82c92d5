internal import Glibc

/// Writes a file whole: under another name first, then moved into place, so that nobody meets half
/// of it. What is a link or no regular file, such as `/dev/stdout`, is written where it lies.
public func replaceFile(_ place: Location, bytes: [UInt8]) throws(InputProblem) {
  do throws(FileFailure) {
    let status = try? FileStatus.of(place.path, followingLinks: false)
    if let status, status.kind != .file {
      let file = try Descriptor(place.path, flags: O_WRONLY | O_TRUNC)
      try file.write(bytes)
      return
    }
    if let folder = place.path.folder { try createFolders(folder) }
    let new = FilePath(bytes: place.path.bytes + Array(".candor-\(getpid())-new".utf8))
    do throws(FileFailure) {
      let file = try Descriptor(new, flags: O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW)
      try file.write(bytes)
    } catch {
      _ = new.withCString { unlink($0) }
      throw error
    }
    let moved = new.withCString { from in place.path.withCString { rename(from, $0) } }
    guard moved == .some(.some(0)) else {
      let failure = FileFailure.number(errno)
      _ = new.withCString { unlink($0) }
      throw failure
    }
  } catch {
    throw place.problem(error)
  }
}

/// Adds to a file's end; makes the file where there is none.
public func appendToFile(_ place: Location, bytes: [UInt8]) throws(InputProblem) {
  do throws(FileFailure) {
    if let folder = place.path.folder { try createFolders(folder) }
    let file = try Descriptor(place.path, flags: O_WRONLY | O_CREAT | O_APPEND)
    try file.write(bytes)
  } catch {
    throw place.problem(error)
  }
}
