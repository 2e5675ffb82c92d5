internal import Glibc

/// An entry of a folder.
struct FolderEntry: Sendable {
  var name: FilePath
  var kind: FileStatus.Kind
}

/// What a folder holds, `.` and `..` left out, sorted by name. Links are told as links.
func entries(of folder: FilePath) throws(FileFailure) -> [FolderEntry] {
  let opened = folder.withCString { opendir($0) }
  guard let opened else { throw .missing }
  guard let stream = opened else { throw .number(errno) }
  defer { closedir(stream) }
  var found: [FolderEntry] = []
  while let entry = readdir(stream) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
      tuple.withMemoryRebound(to: CChar.self, capacity: 256) { start in
        FilePath(bytes: Array(UnsafeRawBufferPointer(start: start, count: strnlen(start, 256))))
      }
    }
    if name.bytes == Array(".".utf8) || name.bytes == Array("..".utf8) { continue }
    let kind: FileStatus.Kind =
      switch Int(entry.pointee.d_type) {
      case Int(DT_REG): .file
      case Int(DT_DIR): .folder
      case Int(DT_LNK): .link
      default: kindByStatus(folder.appending(name))
      }
    found.append(FolderEntry(name: name, kind: kind))
  }
  return found.sorted { $0.name < $1.name }
}

/// Not every file system tells the kind of an entry with its name.
private func kindByStatus(_ path: FilePath) -> FileStatus.Kind {
  (try? FileStatus.of(path, followingLinks: false))?.kind ?? .other("unreadable")
}
