internal import Glibc

/// The folder a report is written to.
///
/// All files are first written in full beside their places. Then, within moments, the files at the
/// top of the old report are taken away, the inner files are moved in, and last the files at the
/// top. A report that was cut short at any moment is the whole old one, the whole new one, or one
/// without an `index.html` and `results.json`; never a mixture that looks whole. Files that no
/// report of Candor put there stay untouched.
public struct ReportFolder: Sendable {
  /// Names the files of the report that is in place, one a line, so that the next one can replace
  /// it as a whole.
  static let listName = ".candor-report"
  private static let listHeading = "Files written by candor audit; the next report replaces them."

  private let root: FilePath
  /// How messages name it.
  private let name: String

  public init(_ folder: Location) {
    root = folder.path
    name = folder.name
  }

  /// Writes `files` and removes those of the former report that are not among them.
  ///
  /// - Throws: the file or folder that could not be written; what was there before is then still
  ///   there, unless the file system failed between two renames.
  public func replace(with files: [OutputFile]) throws(InputProblem) {
    for file in files where !file.isSafe || file.path == Self.listName {
      throw problem(file.path, "is not a name a report may have")
    }
    try makeFolder(root, named: "")
    removeAbandoned()
    let former = self.former()
    let staging = root.appending(FilePath(".candor-\(getpid())-new"))
    removeTree(staging)
    defer { removeTree(staging) }
    let files = files.sorted { $0.path < $1.path }
    let list = OutputFile(
      path: Self.listName,
      bytes: Array(([Self.listHeading] + files.map(\.path)).joined(separator: "\n").utf8) + [10])
    try stage(files + [list], in: staging)
    try checkPlaces(of: files)
    try commit(files, list: list, from: staging, former: former)
  }

  private func stage(_ files: [OutputFile], in staging: FilePath) throws(InputProblem) {
    for file in files {
      try makeFolders(of: file.path, in: staging)
      let path = staging.appending(FilePath(file.path))
      do throws(FileFailure) {
        let opened = try Descriptor(path, flags: O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW)
        try opened.write(file.bytes)
        // A report can be made again, so a power cut may cost one; but thousands of waits for the
        // disk are felt.
        if file.isEntry { try opened.synchronize() }
      } catch {
        throw problem(file.path, "\(error)")
      }
    }
  }

  /// Everything that could stop the renames is looked for before the first of them.
  private func checkPlaces(of files: [OutputFile]) throws(InputProblem) {
    for file in files {
      try makeFolders(of: file.path, in: root)
      let status = try? FileStatus.of(root.appending(FilePath(file.path)), followingLinks: false)
      if status?.kind == .folder { throw problem(file.path, "is a folder; move it away") }
    }
  }

  private func commit(
    _ files: [OutputFile], list: OutputFile, from staging: FilePath, former: [String]
  ) throws(InputProblem) {
    let written = Set(files.map(\.path))
    for path in former where !path.contains("/") { remove(path) }
    for file in files where file.isEntry { remove(file.path) }
    for path in former where path.contains("/") && !written.contains(path) { remove(path) }
    // Before the files: after a cut the next run still knows which files are Candor's.
    try move(list, from: staging)
    for file in files where !file.isEntry { try move(file, from: staging) }
    for file in files where file.isEntry { try move(file, from: staging) }
    removeEmptyFolders(of: former)
  }

  private func move(_ file: OutputFile, from staging: FilePath) throws(InputProblem) {
    let name = FilePath(file.path)
    let moved = staging.appending(name).withCString { old in
      root.appending(name).withCString { new in rename(old, new) }
    }
    guard let moved = moved ?? nil, moved == 0 else {
      throw problem(file.path, "\(FileFailure.number(errno))")
    }
  }

  /// The files of the report in place, as its list names them; what looks unsafe is not believed.
  private func former() -> [String] {
    let path = root.appending(FilePath(Self.listName))
    guard let bytes = try? readFile(path, limit: 64 << 20) else { return [] }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    guard lines.first == Self.listHeading else { return [] }
    return lines.dropFirst().filter { OutputFile(path: $0, bytes: []).isSafe }
  }

  private func problem(_ path: String, _ message: String) -> InputProblem {
    InputProblem(file: displayed(name, FilePath(path)), message: message)
  }
}

// MARK: - Folders

extension ReportFolder {
  private func makeFolder(_ path: FilePath, named shown: String) throws(InputProblem) {
    do throws(FileFailure) {
      try createFolders(path)
    } catch {
      throw problem(shown, "the folder cannot be made: \(error)")
    }
  }

  /// The folders above `file` inside `top`, none of them a link that leads elsewhere.
  private func makeFolders(of file: String, in top: FilePath) throws(InputProblem) {
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

  private func remove(_ path: String) {
    _ = root.appending(FilePath(path)).withCString { unlink($0) }
  }

  /// Folders that held the former report alone; a folder with anything else in it stays.
  private func removeEmptyFolders(of former: [String]) {
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
  private func removeAbandoned() {
    for entry in (try? entries(of: root)) ?? [] where entry.kind == .folder {
      let parts = entry.name.displayed.split(separator: "-")
      guard parts.count == 3, parts[0] == ".candor", parts[2] == "new",
        let process = pid_t(parts[1]),
        process > 0, kill(process, 0) != 0, errno == ESRCH
      else { continue }
      removeTree(root.appending(entry.name))
    }
  }

  private func removeTree(_ path: FilePath) {
    guard let status = try? FileStatus.of(path, followingLinks: false) else { return }
    if status.kind == .folder {
      for entry in (try? entries(of: path)) ?? [] { removeTree(path.appending(entry.name)) }
      _ = path.withCString { rmdir($0) }
    } else {
      _ = path.withCString { unlink($0) }
    }
  }
}
