internal import PolicyDocument
internal import PolicyRanking
internal import PolicyWorkspace

/// One policy to be judged, and where its pages are.
struct AuditItem: Sendable {
  enum Source: Sendable {
    case folder(PolicyFolder)
    /// The index of the archive in the input, and of the entry in the archive.
    case archive(Int, entry: Int)
  }

  let source: Source
  let entry: PolicyEntry
  /// Set before file names when several folders are audited at once.
  let prefix: String
  /// Set before the id of a page that no manifest named; its file's prefix but for archives.
  let idPrefix: String

  /// As reports name it.
  var subject: PolicySubject {
    var subject = entry.subject
    subject.files = subject.files.map { prefix + $0 }
    if entry.place == nil { subject.id = idPrefix + subject.id }
    return subject
  }
}

/// A policy and the way to its pages: those of a folder are read by whoever judges them, those of
/// an archive come with it.
struct AuditTask: Sendable {
  let item: AuditItem
  let arrived: Result<[SavedPage], PageFailure>?

  func pages(maxBytes: Int) throws(PageFailure) -> [SavedPage] {
    do throws(PageFailure) {
      return try read(maxBytes).map { page in
        var page = page
        page.file = item.prefix + page.file
        return page
      }
    } catch {
      var failure = error
      failure.file = item.prefix + failure.file
      failure.place = failure.place.map { item.prefix + $0 }
      throw failure
    }
  }

  private func read(_ maxBytes: Int) throws(PageFailure) -> [SavedPage] {
    if let arrived { return try arrived.get() }
    guard case .folder(let folder) = item.source else { return [] }
    return try folder.pages(of: item.entry, maxBytes: maxBytes)
  }
}
