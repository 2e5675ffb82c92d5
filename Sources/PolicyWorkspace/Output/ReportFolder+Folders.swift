internal import Glibc

extension ReportFolder {
  func makeFolder(_ path: FilePath, named shown: String) throws(InputProblem) {
    do throws(FileFailure) {
      try createFolders(path)
    } catch {
      throw problem(shown, "the folder cannot be made: \(error)")
    }
  }

  /// The folders above `file` inside `top`, none of them a link that leads elsewhere.
  func makeFolders(of file: String, in top: FilePath) throws(InputProblem) {
    var path = FilePath(bytes: [])
    try makeFolder(top, named: "")
    for part in file.split(separator: "/").dropLast() {
      path = path.appending(FilePath(String(part)))
      let folder = top.appending(path)
      if (try? FileStatus.of(folder, followingLinks: false))?.kind == .link {
        throw problem(path.displayed, "is a link; move it away")
      }
      try makeFolder(folder, named: path.displayed)
    }
  }

  func remove(_ path: String) {
    _ = root.appending(FilePath(path)).withCString { unlink($0) }
  }

  /// Folders that held the former report alone; a folder with anything else in it stays.
  func removeEmptyFolders(of former: [String]) {
    var folders: Set<String> = []
    for path in former {
      var parts = path.split(separator: "/").dropLast()
      while !parts.isEmpty {
        folders.insert(parts.joined(separator: "/"))
        parts = parts.dropLast()
      }
    }
    for folder in folders.sorted(by: { $0.utf8.count > $1.utf8.count }) {
      _ = root.appending(FilePath(folder)).withCString { rmdir($0) }
    }
  }

  /// What runs that were killed left behind.
  func removeAbandoned() {
    for entry in (try? entries(of: root)) ?? [] where [.folder, .file].contains(entry.kind) {
      let parts = entry.name.displayed.split(separator: "-")
      guard parts.count == 3, parts[0] == ".candor",
        parts[2] == (entry.kind == .folder ? "new" : "kept"),
        let process = pid_t(parts[1]),
        process > 0, kill(process, 0) != 0, errno == ESRCH
      else { continue }
      removeTree(root.appending(entry.name))
    }
  }

  func removeTree(_ path: FilePath) {
    guard let status = try? FileStatus.of(path, followingLinks: false) else { return }
    if status.kind == .folder {
      for entry in (try? entries(of: path)) ?? [] { removeTree(path.appending(entry.name)) }
      _ = path.withCString { rmdir($0) }
    } else {
      _ = path.withCString { unlink($0) }
    }
  }
}
