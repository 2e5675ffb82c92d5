internal import PolicyDocument

/// What browsers save beside `X.html`: a folder `X_files` or `X.files` with its pictures, styles and
/// the pages of its frames.
enum SavedParts {
  static let endings = ["_files", ".files"]
  /// More frames than a page shows.
  private static let maxPages = 50

  /// The pages in the folder saved with a page, for its frames, and the files elsewhere beside it
  /// that its frames name.
  ///
  /// - Parameters:
  ///   - file: the page as reports name it.
  ///   - path: the page below `root`.
  ///   - limit: bytes that all of them together may have.
  ///   - isListed: whether a file is audited by itself, and so not a part of another.
  ///   - mayBeThere: false of a folder that is known not to be.
  static func pages(
    of saved: SavedPage, at path: FilePath, in root: FilePath, _ files: EnclosedFiles, limit: Int,
    isListed: (String) -> Bool, mayBeThere: (FilePath) -> Bool
  ) -> [SavedPage] {
    let file = saved.file
    var pages: [SavedPage] = []
    var left = limit
    for ending in endings {
      let folder = FilePath(bytes: path.withoutEnding.bytes + Array(ending.utf8))
      guard mayBeThere(folder), let found = try? entries(of: root.appending(folder)) else {
        continue
      }
      for entry in found where entry.kind == .file && pages.count < maxPages {
        let part = folder.appending(entry.name)
        guard isPage(root.appending(part)), let bytes = try? files.read(part, limit: left) else {
          continue
        }
        left -= bytes.count
        // As the page's frames name it: beside the page.
        let name = folder.name.appending(entry.name).displayed
        pages.append(SavedPage(file: self.folder(of: file) + name, bytes: bytes))
      }
    }
    // Frames show pages with frames.
    var known = Set(pages.map(\.file) + [file])
    var next = 0
    var waiting = saved.frameFiles + pages.flatMap(\.frameFiles)
    while next < waiting.count, next < 10 * maxPages, pages.count < maxPages {
      defer { next += 1 }
      for name in waiting[next] where !isListed(name) && known.insert(name).inserted {
        let part = FilePath(name)
        guard isPage(root.appending(part)), let bytes = try? files.read(part, limit: left) else {
          continue
        }
        left -= bytes.count
        let page = SavedPage(file: name, bytes: bytes)
        pages.append(page)
        waiting += page.frameFiles
        break
      }
    }
    return pages
  }

  /// The name, without its ending, of the page a folder belongs to by its name; nil where that is none of these.
  static func page(of folder: FilePath) -> FilePath? {
    let ending = endings.first { folder.bytes.reversed().starts(with: $0.utf8.reversed()) }
    return ending.map { FilePath(bytes: Array(folder.bytes.dropLast($0.utf8.count))) }
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
