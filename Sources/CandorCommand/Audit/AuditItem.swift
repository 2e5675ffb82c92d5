internal import PolicyDocument
internal import PolicyRanking
internal import PolicyWorkspace

/// One policy to be judged, and where its pages are. Small: a folder may have 100,000.
struct AuditItem: Sendable {
  enum Source: Sendable {
    case folder(PolicyFolder)
    case archive(PolicyArchive)
  }

  /// What the items of a folder or an archive have in common.
  final class Origin: Sendable {
    let source: Source
    /// Set before file names when several folders are audited at once.
    let prefix: String
    /// Set before the id of a page that no manifest named; its file's prefix but for archives.
    let idPrefix: String

    init(_ source: Source, prefix: String, idPrefix: String) {
      (self.source, self.prefix, self.idPrefix) = (source, prefix, idPrefix)
    }
  }

  private let origin: Origin
  /// Of the entry in the folder or archive.
  let index: Int

  init(_ origin: Origin, entry index: Int) {
    (self.origin, self.index) = (origin, index)
  }

  var source: Source { origin.source }

  var entry: PolicyEntry {
    switch source {
    case .folder(let folder): folder.entries[index]
    case .archive(let archive): archive.entries[index]
    }
  }

  var prefix: String { origin.prefix }

  /// As reports name it.
  var subject: PolicySubject {
    let entry = entry
    var subject = entry.subject
    if !prefix.isEmpty { subject.files = subject.files.map { prefix + $0 } }
    if entry.place == nil, !origin.idPrefix.isEmpty { subject.id = origin.idPrefix + subject.id }
    return subject
  }

  /// Whether its pages can be read again at little cost, and not by walking an archive to them.
  var isQuickToRead: Bool {
    switch source {
    case .folder: true
    case .archive(let archive): archive.isAddressed(entry: index)
    }
  }

  /// Reads the pages it was saved as, main page first; those of an archive have to be looked for.
  func pages(maxBytes: Int) throws(PageFailure) -> [SavedPage] {
    do throws(PageFailure) {
      switch source {
      case .folder(let folder):
        return named(try folder.pages(of: entry, maxBytes: maxBytes))
      case .archive(let archive):
        return named(try archive.pages(ofEntry: index, maxBytes: maxBytes))
      }
    } catch {
      throw named(error)
    }
  }

  fileprivate func named(_ pages: [SavedPage]) -> [SavedPage] {
    pages.map { page in
      var page = page
      page.file = prefix + page.file
      for index in page.parts.indices { page.parts[index].file = prefix + page.parts[index].file }
      return page
    }
  }

  fileprivate func named(_ failure: PageFailure) -> PageFailure {
    var failure = failure
    failure.file = prefix + failure.file
    failure.place = failure.place.map { prefix + $0 }
    return failure
  }
}

/// A policy with its pages where they came by in an archive; others are read by whoever judges
/// them.
struct AuditTask: Sendable {
  let item: AuditItem
  let arrived: Result<[SavedPage], PageFailure>?

  init(_ item: AuditItem, arrived: Result<[SavedPage], PageFailure>? = nil) {
    (self.item, self.arrived) = (item, arrived)
  }

  /// Of the pages that are in memory.
  var arrivedBytes: Int {
    guard case .success(let pages) = arrived else { return 0 }
    return pages.reduce(0) { $0 + $1.bytes.count }
  }

  func pages(maxBytes: Int) throws(PageFailure) -> [SavedPage] {
    switch arrived {
    case nil: return try item.pages(maxBytes: maxBytes)
    case .success(let pages): return item.named(pages)
    case .failure(let failure): throw item.named(failure)
    }
  }
}
