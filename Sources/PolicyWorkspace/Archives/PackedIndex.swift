internal import PolicyText

/// Finds the pages of a `.zip` or `.tar` by the rules that hold for a folder.
struct PackedIndex {
  let selection: PageSelection
  let limits: ArchiveLimits
  private var index = ArchiveIndex()
  private var candidates: [FilePath: Int] = [:]
  private var unread: [FilePath] = []
  /// Every safe file, whatever it is, for a manifest and for what stands beside what.
  private var files: [FilePath: Int] = [:]
  private var manifests: [FilePath: [UInt8]] = [:]
  /// The lists of former reports; nil for one that cannot be read.
  private var reports: [FilePath: ReportList?] = [:]
  /// The entry of which only the next one shows that it is whole.
  private var last: FilePath?

  private static let manifestName = FilePath("manifest.csv")

  static func read(
    _ reader: PackedReader, selection: PageSelection, limits: ArchiveLimits = ArchiveLimits()
  ) -> ArchiveIndex {
    var walk = PackedIndex(selection: selection, limits: limits)
    walk.walk(reader)
    return walk.finished()
  }

  private init(selection: PageSelection, limits: ArchiveLimits) {
    (self.selection, self.limits) = (selection, limits)
  }

  private mutating func walk(_ reader: PackedReader) {
    var ordinal = 0
    do throws(ArchiveDamage) {
      while try reader.advance() {
        guard ordinal < limits.entries else {
          index.notices.add(
            "",
            Notice(
              "too-many-entries", "条目超过 \(limits.entries) 个，其余未读取",
              "holds more than \(limits.entries) entries; the rest was left out"))
          return
        }
        last = nil
        visit(reader, ordinal)
        ordinal += 1
      }
    } catch {
      if let last, reader.whole < ordinal {
        candidates[last] = nil
        files[last] = nil
      }
      index.notices.add(
        "",
        Notice(
          "archive-cut", "\(error.chinese)；此前 \(reader.whole) 个完整条目已读取",
          "\(error); the \(reader.whole) whole entries before were read"),
        isRefusal: error.isRefusal)
    }
  }

  private mutating func visit(_ reader: PackedReader, _ ordinal: Int) {
    let entry = reader.entry
    if entry.kind == .folder { return }
    let shown = entry.name.displayed
    guard let path = EntryName.safe(entry.name) else {
      let name = shown.isEmpty ? "entry \(ordinal + 1)" : shown
      index.notices.add(
        name,
        Notice(
          "outside-archive", "名称指向压缩包之外，未读取",
          "has a name that leads out of the archive; it was not read"),
        isRefusal: true)
      return
    }
    guard EntryName.couldBeFile(path) else {
      index.notices.add(
        "entry \(ordinal + 1)",
        Notice(
          "name-too-long", "名称比任何文件的都长，未读取",
          "has a name longer than that of any file; it was not read"),
        isRefusal: true)
      return
    }
    let parts = path.bytes.split(separator: UInt8(ascii: "/"))
    if parts.contains(where: { $0.first == UInt8(ascii: ".") }) {
      if path.name == FilePath(ReportList.name) {
        let bytes = try? reader.contents(limit: ReportList.mostBytes)
        reports.updateValue(bytes.flatMap(ReportList.init), forKey: path)
      }
      return
    }
    let above = EntryName.folders(above: path)
    if (above + [path]).contains(where: { selection.excludes($0.displayed) }) { return }
    switch entry.kind {
    case .folder: break
    case .link:
      index.notices.add(
        path.displayed,
        entry.leadsOut
          ? Notice(
            "link", "是指向压缩包之外的链接，未读取", "is a link that leads out of the archive; it was not read")
          : Notice("link", "是链接，压缩包中的链接不予跟随", "is a link, and links in archives are not followed"),
        isRefusal: entry.leadsOut)
    case .other(let kind):
      index.notices.add(
        path.displayed, Notice("not-a-file", "是 \(kind)，未读取", "is \(kind) and was not read"))
    case .file:
      if let size = entry.size, size > reader.mostBytes {
        index.notices.add(
          path.displayed,
          Notice(
            "bomb", "解压后有 \(size) 字节，如同解压炸弹；未读取",
            "unpacks to \(size) bytes, as a decompression bomb does; it was not read"),
          isRefusal: true)
        return
      }
      if files.updateValue(ordinal, forKey: path) != nil {
        index.notices.add(
          path.displayed,
          Notice(
            "stands-twice", "在压缩包中出现两次；取最后一个", "stands twice in the archive; the last one is taken")
        )
      }
      last = path
      judge(path, ordinal, depth: above.count, reader)
    }
  }

  private mutating func judge(
    _ path: FilePath, _ ordinal: Int, depth: Int, _ reader: PackedReader
  ) {
    if path.name == Self.manifestName, depth <= 1 {
      do throws(FileFailure) {
        manifests[path] = try reader.contents(limit: 64 << 20)
      } catch {
        index.notices.add(path.displayed, error.notice)
      }
      return
    }
    if ArchiveForm(name: path) != nil {
      index.notices.add(
        path.displayed,
        Notice(
          "nested-archive", "是压缩包中的压缩包，没有打开；请单独给出",
          "is an archive in an archive and was not opened; give it by itself"),
        isRefusal: true)
      return
    }
    guard selection.accepts(path.displayed) else { return }
    if !selection.include.isEmpty {
      candidates[path] = ordinal
      return
    }
    switch PageForm(name: path) {
    case .page: if !NoteFile.isNote(path.name) { candidates[path] = ordinal }
    case .unread: unread.append(path)
    case .asset: break
    case .unknown:
      if let start = try? reader.start(count: 1_024), PageForm.startsAsPage(start) {
        candidates[path] = ordinal
      }
    }
  }

  /// What only the whole list tells: which folders are parts of a page, which files former reports.
  private mutating func finished() -> ArchiveIndex {
    let hidden = hiddenFolders()
    let reported = reportedFiles()
    func isHidden(_ path: FilePath) -> Bool {
      EntryName.folders(above: path).contains(where: hidden.contains)
        || hidden.contains(FilePath("")) || reported.contains(path)
    }
    for (path, ordinal) in files {
      index.named[path.displayed] = .init(path: path, place: .init(ordinal: ordinal))
    }
    index.pages = candidates.filter { !isHidden($0.key) }
      .map { ArchiveIndex.Page(path: $0.key, place: .init(ordinal: $0.value)) }
      .sorted { $0.path < $1.path }
    for path in unread.sorted() where !isHidden(path) {
      index.notices.add(path.displayed, PageForm.unreadWords)
    }
    index.manifest = manifest()
    return index
  }

  private func hiddenFolders() -> Set<FilePath> {
    var hidden: Set<FilePath> = []
    for (path, list) in reports where list == nil { hidden.insert(path.folder ?? FilePath("")) }
    for path in files.keys where PageForm(name: path) == .page {
      for ending in ["_files", ".files"] {
        hidden.insert(FilePath(bytes: path.withoutEnding.bytes + Array(ending.utf8)))
      }
    }
    return hidden
  }

  private func reportedFiles() -> Set<FilePath> {
    var reported: Set<FilePath> = []
    for (path, list) in reports {
      let folder = path.folder ?? FilePath("")
      for file in list?.paths ?? [] { reported.insert(folder.appending(FilePath(file))) }
    }
    return reported
  }

  /// That at the top, or in the one folder that holds everything, as `tar` makes of a folder.
  private func manifest() -> (bytes: [UInt8], folder: FilePath)? {
    if let bytes = manifests[Self.manifestName] { return (bytes, FilePath("")) }
    guard manifests.count == 1, let (path, bytes) = manifests.first,
      let folder = EntryName.folders(above: path).last,
      files.keys.allSatisfy({ $0.isBelow(folder) })
    else { return nil }
    return (bytes, folder)
  }
}
