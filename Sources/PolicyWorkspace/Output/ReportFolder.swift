internal import Glibc
internal import Synchronization

/// The folder a report is written to.
///
/// All files are first written in full beside their places. Then, within moments, the files at the
/// top of the old report are taken away, the inner files are moved in, and last the files at the
/// top. A report that was cut short at any moment is the whole old one, the whole new one, or one
/// without an `index.html` and `results.json`; never a mixture that looks whole. Files that no
/// report of Candor put there stay untouched.
public struct ReportFolder: Sendable {
  let root: FilePath
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
    try replace { write throws(InputProblem) in
      for file in files { try write(file) }
    }
  }

  /// Writes the files that `produce` hands over one after the other, by whatever thread, so that a large report is
  /// never held whole. Nothing is put in place before `produce` has returned.
  public func replace(
    writing produce: (
      _ write: @Sendable (OutputFile) throws(InputProblem) -> Void
    ) throws(InputProblem) -> Void
  ) throws(InputProblem) {
    try makeFolder(root, named: "")
    removeAbandoned()
    let former = self.former()
    let staging = root.appending(FilePath(".candor-\(getpid())-new"))
    removeTree(staging)
    defer { removeTree(staging) }
    let staged = Mutex(Staged())
    try produce { file throws(InputProblem) in
      try staged.withLock { staged throws(InputProblem) in try stage(file, in: staging, &staged) }
    }
    let paths = staged.withLock { $0.paths }.sorted()
    try write(
      ReportList(paths).bytes, to: begin(ReportList.name, in: staging), named: ReportList.name)
    try synchronize(paths + [ReportList.name], in: staging)
    try checkPlaces(of: paths, former: former)
    try commit(paths, from: staging, former: former)
  }

  /// The files so far, the last of which stays open for more of it.
  private struct Staged: ~Copyable {
    var paths: [String] = []
    var open: Descriptor?
    /// Bytes of the open file, and how many of them the disk was asked to begin on.
    var written = 0
    var asked = 0
  }

  /// The disk works beside what is still being made: a report's end would wait for all of it.
  private static let mostUnasked = 4 << 20

  private func stage(
    _ file: OutputFile, in staging: FilePath, _ staged: inout Staged
  ) throws(InputProblem) {
    guard file.isSafe, file.path != ReportList.name else {
      throw problem(file.path, "is not a name a report may have")
    }
    if file.continues {
      guard file.path == staged.paths.last else { throw problem(file.path, "was not begun") }
    } else {
      staged.paths.append(file.path)
      staged.open = nil
      staged.open = try begin(file.path, in: staging)
      (staged.written, staged.asked) = (0, 0)
    }
    switch staged.open {
    case .some(let open):
      try write(file.bytes, to: open, named: file.path)
      staged.written += file.bytes.count
      let unasked = staged.written - staged.asked
      guard file.isEntry, unasked >= Self.mostUnasked else { return }
      open.startSynchronizing(from: staged.asked, count: unasked)
      staged.asked = staged.written
    case nil: break
    }
  }

  private func begin(_ path: String, in staging: FilePath) throws(InputProblem) -> Descriptor {
    try makeFolders(of: path, in: staging)
    do throws(FileFailure) {
      return try Descriptor(
        staging.appending(FilePath(path)), flags: O_WRONLY | O_NOFOLLOW | O_CREAT | O_EXCL)
    } catch {
      throw problem(path, "\(error)")
    }
  }

  private func write(
    _ bytes: [UInt8], to file: borrowing Descriptor, named path: String
  ) throws(InputProblem) {
    do throws(FileFailure) { try file.write(bytes) } catch { throw problem(path, "\(error)") }
  }

  /// What people and programs open first is on the disk before it is put in place. A report can be
  /// made again, so a power cut may cost the rest; thousands of waits for the disk are felt.
  private func synchronize(_ paths: [String], in staging: FilePath) throws(InputProblem) {
    for path in paths where Self.isEntry(path) {
      do throws(FileFailure) {
        try Descriptor(staging.appending(FilePath(path)), flags: O_WRONLY | O_NOFOLLOW)
          .synchronize()
      } catch {
        throw problem(path, "\(error)")
      }
    }
  }

  /// Everything that could stop the renames is looked for before the first of them.
  private func checkPlaces(of paths: [String], former: [String]) throws(InputProblem) {
    let former = Set(former)
    for path in paths {
      try makeFolders(of: path, in: root)
      let status = try? FileStatus.of(root.appending(FilePath(path)), followingLinks: false)
      guard let status else { continue }
      if status.kind == .folder { throw problem(path, "is a folder; move it away") }
      if !former.contains(path) {
        throw problem(
          path, "is of no report of candor and is not replaced; name another folder with --output")
      }
    }
  }

  private func commit(
    _ paths: [String], from staging: FilePath, former: [String]
  ) throws(InputProblem) {
    let written = Set(paths)
    let entries = paths.filter(Self.isEntry).sorted { Self.rank($0) < Self.rank($1) }
    // What people and programs open first goes first and comes last.
    let old = Set(former.filter(Self.isEntry)).union(entries)
    for path in old.sorted(by: { Self.rank($0) > Self.rank($1) }) { remove(path) }
    for path in former where !Self.isEntry(path) && !written.contains(path) { remove(path) }
    // Before the files: after a cut the next run still knows which files are Candor's.
    try move(ReportList.name, from: staging)
    for path in paths where !Self.isEntry(path) { try move(path, from: staging) }
    for path in entries { try move(path, from: staging) }
    removeEmptyFolders(of: former)
  }

  private static func isEntry(_ path: String) -> Bool { OutputFile(path: path, bytes: []).isEntry }

  /// By name, `index.html` last.
  private static func rank(_ path: String) -> (Int, String) { (path == "index.html" ? 1 : 0, path) }

  private func move(_ path: String, from staging: FilePath) throws(InputProblem) {
    let name = FilePath(path)
    let moved = staging.appending(name).withCString { old in
      root.appending(name).withCString { new in rename(old, new) }
    }
    guard let moved = moved ?? nil, moved == 0 else {
      throw problem(path, "\(FileFailure.number(errno))")
    }
  }

  /// The files of the report in place, as its list names them; what looks unsafe is not believed.
  private func former() -> [String] {
    let path = root.appending(FilePath(ReportList.name))
    guard let bytes = try? readFile(path, limit: ReportList.mostBytes) else { return [] }
    return ReportList(bytes)?.paths ?? []
  }

  /// The files of the report in place, each with its size and times: the same again means that
  /// nobody has touched them. Nil when one of them is gone.
  public func state() -> [UInt8]? {
    let files = former()
    guard !files.isEmpty else { return nil }
    var lines: [String] = []
    for file in [ReportList.name] + files {
      guard let mark = FileStatus.mark(of: root.appending(FilePath(file))) else { return nil }
      lines.append("\(file) \(mark)")
    }
    return Array(lines.joined(separator: "\n").utf8)
  }

  func problem(_ path: String, _ message: String) -> InputProblem {
    InputProblem(file: displayed(name, FilePath(path)), message: message)
  }
}
