internal import PolicyText

/// The pages of a folder, and what was left out.
struct FoundPages: Sendable {
  /// Relative to the folder, sorted by their bytes.
  var pages: [FilePath] = []
  /// Likewise.
  var archives: [FilePath] = []
  var leftOut: [InputProblem] = []
  /// Those that may be `X_files`, among them what turned out to be another folder.
  var partFolders: Set<FilePath> = []
  /// Files of Candor's own reports.
  fileprivate var reported: Set<FilePath> = []
}

/// Walks a folder tree for saved pages.
///
/// Links are not followed, pipes and devices never opened; hidden files, `X_files` beside `X.html`,
/// and the files of Candor's own reports are passed over.
struct FolderWalk: Sendable {
  let root: FilePath
  let selection: PageSelection

  func pages() throws(FileFailure) -> FoundPages {
    var found = FoundPages()
    let top = try entries(of: root)
    var waiting: [FilePath] = []
    visit(FilePath(bytes: []), top, &found, &waiting)
    while let folder = waiting.popLast() {
      do throws(FileFailure) {
        visit(folder, try entries(of: root.appending(folder)), &found, &waiting)
      } catch {
        leaveOut(folder, error.notice, &found)
      }
    }
    found.pages.sort()
    found.archives.sort()
    found.leftOut.sort { $0.file < $1.file }
    return found
  }

  private func visit(
    _ folder: FilePath, _ entries: [FolderEntry], _ found: inout FoundPages,
    _ waiting: inout [FilePath]
  ) {
    if entries.contains(where: { $0.name == FilePath(ReportList.name) }) {
      let list = try? readFile(
        root.appending(folder).appending(FilePath(ReportList.name)), limit: ReportList.mostBytes)
      // Of a list that cannot be read nobody knows which files are the report's.
      guard let list = list.flatMap(ReportList.init) else { return }
      for path in list.paths { found.reported.insert(folder.appending(FilePath(path))) }
    }
    let stems = Set(
      entries.filter { $0.kind == .file && PageForm(name: $0.name) == .page }
        .map(\.name.withoutEnding))
    for entry in entries where entry.name.bytes.first != UInt8(ascii: ".") {
      let path = folder.appending(entry.name)
      let page = entry.kind == .file ? nil : SavedParts.page(of: entry.name)
      if page != nil { found.partFolders.insert(path) }
      if selection.excludes(path.displayed) { continue }
      switch entry.kind {
      case .file: judge(path, &found)
      case .folder:
        if page.map(stems.contains) != true { waiting.append(path) }
      case .link: leaveOut(link: path, &found)
      case .other(let kind):
        leaveOut(
          path, Notice("not-a-file", "是 \(kind)，没有打开", "is \(kind) and was not opened"), &found)
      }
    }
  }

  private func judge(_ path: FilePath, _ found: inout FoundPages) {
    if found.reported.contains(path) { return }
    if ArchiveForm(name: path) != nil {
      found.archives.append(path)
      return
    }
    guard selection.accepts(path.displayed) else { return }
    if !selection.include.isEmpty {
      found.pages.append(path)
      return
    }
    switch PageForm(name: path) {
    case .page: if !NoteFile.isNote(path.name) { found.pages.append(path) }
    case .unread:
      leaveOut(path, PageForm.unreadWords, &found)
    case .asset: break
    case .unknown:
      if PageForm.startsAsPage(readStart(of: root.appending(path), count: 1_024)) {
        found.pages.append(path)
      }
    }
  }

  private func leaveOut(_ path: FilePath, _ why: Notice, _ found: inout FoundPages) {
    found.leftOut.append(InputProblem(file: path.displayed, why))
  }

  private func leaveOut(link path: FilePath, _ found: inout FoundPages) {
    let top = try? realPath(root)
    let target = try? realPath(root.appending(path))
    guard let top, let target, !target.isBelow(top) else {
      leaveOut(
        path,
        Notice(
          "link", "是链接，不予跟随；请直接指明它指向的文件",
          "is a link, and links are not followed; name its target itself"), &found)
      return
    }
    found.leftOut.append(
      InputProblem(
        file: path.displayed,
        Notice(
          "link", "是指向文件夹之外的链接，未读取；请直接指明它指向的文件，或用 --exclude 排除",
          "is a link that leads out of the folder and was not read; name its target itself, or"
            + " leave it out with --exclude"),
        isRefusal: true))
  }
}

/// A path below a folder as messages name it.
func displayed(_ folder: String, _ path: FilePath) -> String {
  folder.isEmpty || folder == "." ? path.displayed : FilePath(folder).appending(path).displayed
}
