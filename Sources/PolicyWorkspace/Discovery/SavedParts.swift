internal import PolicyDocument

/// What browsers save beside `X.html`: a folder `X_files` or `X.files` with its pictures, styles and
/// the pages of its frames.
enum SavedParts {
  static let endings = ["_files", ".files"]
  /// More frames than a page shows.
  private static let maxPages = 50

  /// The pages in the folder saved with a page, for its frames.
  ///
  /// - Parameters:
  ///   - file: the page as reports name it.
  ///   - path: the page below `root`.
  ///   - limit: bytes that all of them together may have.
  static func pages(
    of file: String, at path: FilePath, in root: FilePath, realRoot: FilePath, limit: Int
  ) -> [SavedPage] {
    var pages: [SavedPage] = []
    var left = limit
    for ending in endings {
      let folder = FilePath(bytes: path.withoutEnding.bytes + Array(ending.utf8))
      guard let found = try? entries(of: root.appending(folder)) else { continue }
      for entry in found where entry.kind == .file && pages.count < maxPages {
        let part = root.appending(folder).appending(entry.name)
        guard isPage(part), let bytes = try? readFile(part, below: realRoot, limit: left) else {
          continue
        }
        left -= bytes.count
        // As the page's frames name it: beside the page.
        let name = folder.name.appending(entry.name).displayed
        pages.append(SavedPage(file: self.folder(of: file) + name, bytes: bytes))
      }
    }
    return pages
  }

  private static func folder(of file: String) -> String {
    file.lastIndex(of: "/").map { String(file[...$0]) } ?? ""
  }

  private static func isPage(_ part: FilePath) -> Bool {
    switch PageForm(name: part) {
    case .page: true
    case .unknown: PageForm.startsAsPage(readStart(of: part, count: 1_024))
    case .asset, .unread: false
    }
  }
}
