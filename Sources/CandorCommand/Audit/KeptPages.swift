internal import PolicyDocument
internal import PolicyWorkspace
internal import Synchronization

/// The judged pages of archives that have to be walked from their beginning to a page: kept beside
/// the passages, for the report that shows their texts, so that no archive is walked again for each
/// policy.
final class KeptPages: Sendable {
  private struct Kept {
    /// Without its bytes.
    var page: SavedPage
    var place: Int
    var count: Int
  }

  private let file: PassageFile
  private let pages = Mutex<[String: [Kept]]>([:])

  init(in file: PassageFile) { self.file = file }

  /// - Parameter policy: its id.
  func keep(_ pages: [SavedPage], of policy: String) {
    let kept = pages.map { page in
      var bare = page
      bare.bytes = []
      return Kept(page: bare, place: file.keep(page.bytes), count: page.bytes.count)
    }
    self.pages.withLock { $0[policy] = kept }
  }

  func pages(of policy: String) -> [SavedPage]? {
    pages.withLock { $0[policy] }?.map { kept in
      var page = kept.page
      page.bytes = file.bytes(at: kept.place, count: kept.count)
      return page
    }
  }
}
