internal import PolicyRanking

/// The policies of an archive, and where in it each of their pages is.
struct ListedPages {
  private(set) var entries: [PolicyEntry] = []
  private(set) var places: [[ArchivePlace?]] = []

  /// Every page is a policy.
  init(found index: ArchiveIndex, in archive: String) {
    let named = NamedPages(index.pages.map(\.path))
    for (page, entry) in zip(index.pages, named.entries) {
      var entry = entry
      // An address has no ending that would be none of the id.
      if page.address != nil { entry.subject.id = entry.subject.files[0] }
      entry.subject.files = entry.subject.files.map { "\(archive)#\(page.address ?? $0)" }
      entry.subject.address = page.address
      entry.subject.savedAt = page.savedAt
      entries.append(entry)
      places.append([page.place])
    }
  }

  /// What a manifest lists. Its `file` is a path in the archive (or an address), with or without
  /// the archive's name before it; the name alone stands for the row's `url`.
  init(
    _ rows: [PolicyEntry], of index: ArchiveIndex, in archive: String, folder: FilePath
  ) {
    for row in rows {
      var entry = row
      var found: [ArchivePlace?] = []
      entry.subject.files = row.subject.files.map { file in
        let inner = Self.inner(file, row, archive)
        let path = folder.appending(FilePath(inner)).displayed
        let page = index.named[path] ?? index.named[WebAddress(inner).key]
        if found.isEmpty, let page {
          entry.subject.address = row.subject.address ?? page.address
          entry.subject.savedAt = row.subject.savedAt ?? page.savedAt
        }
        found.append(page?.place)
        return "\(archive)#\(page.map { $0.address ?? $0.path.displayed } ?? path)"
      }
      entries.append(entry)
      places.append(found)
    }
  }

  private static func inner(_ file: String, _ row: PolicyEntry, _ archive: String) -> String {
    if file == archive { return row.subject.address ?? "" }
    let prefix = archive + "#"
    return file.hasPrefix(prefix) ? String(file.dropFirst(prefix.count)) : file
  }
}
