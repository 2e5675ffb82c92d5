internal import Glibc

/// Makes a folder and those above it; no fault when it is there already.
func createFolders(_ path: FilePath) throws(FileFailure) {
  if let status = try? FileStatus.of(path, followingLinks: true) {
    guard status.kind == .folder else { throw .notAFolder }
    return
  }
  if let folder = path.folder { try createFolders(folder) }
  let made = path.withCString { mkdir($0, 0o777) }
  guard let made else { throw .missing }
  guard made == 0 || errno == EEXIST else { throw .number(errno) }
}

/// Writes a new file, never over one that is there.
public func createFile(_ place: Location, bytes: [UInt8]) throws(InputProblem) {
  do throws(FileFailure) {
    if let folder = place.path.folder { try createFolders(folder) }
    let file = try Descriptor(place.path, flags: O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW)
    try file.write(bytes)
    try file.synchronize()
  } catch {
    throw place.problem(error)
  }
}
