public import PolicyDocument
internal import PolicyRanking

/// An archive to be audited: which policies are in it, and a stream of their pages.
///
/// Names alone are kept; `stream(maxBytes:)` walks the archive a second time and gives the pages as
/// it comes by them.
public struct PolicyArchive: Sendable {
  /// In the manifest's order, or by path or address. `files` are named `x.zip#a.html`.
  public let entries: [PolicyEntry]
  /// What was left out or looks odd, named likewise.
  public let notices: [InputProblem]
  /// Whether ids are addresses, which are unique in the world and need no archive's name before
  /// them.
  public let isWeb: Bool
  /// What reports call it.
  public let name: String
  let place: FilePath
  let root: FilePath?
  /// For each entry and each of its files where in the archive it is; nil when it is not there.
  let places: [[ArchivePlace?]]

  /// An archive named by the user, with the manifest inside it, another one, or none.
  ///
  /// - Throws: that it is no archive, holds no page, or what is wrong with its manifest.
  public init(
    _ location: Location, manifest: Location? = nil, selection: PageSelection = PageSelection()
  ) throws(InputProblems) {
    let name = FilePath(location.name).name.displayed
    var rows: Manifest?
    if let manifest { rows = try Manifest(at: manifest) }
    try self.init(
      location.path, below: nil, name: name, shown: location.name, manifest: rows,
      selection: selection)
  }

  /// - Parameters:
  ///   - name: what reports call it.
  ///   - shown: what messages about the whole of it call it.
  init(
    _ path: FilePath, below root: FilePath?, name: String, shown: String, manifest: Manifest?,
    selection: PageSelection
  ) throws(InputProblems) {
    (place, self.root, self.name) = (path, root, name)
    isWeb = ArchiveForm(name: path) == .web
    let index: ArchiveIndex
    do throws(FileFailure) {
      index = try Self.index(path, below: root, selection: selection)
    } catch {
      throw InputProblems([InputProblem(file: shown, message: "\(error)")])
    }
    let listed: ListedPages
    let found = index.notices.named(name)
    if let manifest {
      listed = ListedPages(manifest.entries, of: index, in: name, folder: FilePath(""))
      notices = manifest.notices + found
    } else if let inner = index.manifest {
      let place = inner.folder.appending(FilePath("manifest.csv")).displayed
      let rows = try Manifest(inner.bytes, name: "\(name)#\(place)")
      listed = ListedPages(rows.entries, of: index, in: name, folder: inner.folder)
      notices = rows.notices + found
    } else {
      listed = ListedPages(found: index, in: name)
      notices = found
    }
    (entries, places) = (listed.entries, listed.places)
    guard !entries.isEmpty else {
      throw InputProblems(
        notices.prefix(20) + [
          InputProblem(
            file: shown,
            message:
              "holds no saved page that is wanted; give an archive of .html, .md or .txt files"
          )
        ])
    }
  }

  private static func index(
    _ path: FilePath, below root: FilePath?, selection: PageSelection
  ) throws(FileFailure) -> ArchiveIndex {
    switch ArchiveForm(name: path) {
    case .packed: PackedIndex.read(try PackedReader(path, below: root), selection: selection)
    case .web: WebIndex.read(try WARCReader(path, below: root), selection: selection)
    case nil: throw .unsupported("it is no archive that is read")
    }
  }

  /// - Parameter offset: where to begin, if not at the first entry.
  func open(at offset: Int = 0) throws(FileFailure) -> any ArchiveReading {
    isWeb
      ? try WARCReader(place, below: root, at: offset) : try PackedReader(place, below: root)
  }

  /// All pages in the order of the archive, each read when it is asked for.
  public func stream(maxBytes: Int) -> ArchiveStream { ArchiveStream(self, maxBytes: maxBytes) }

  /// The pages of one policy: at once where records can be told apart in the file, else by walking
  /// the archive to them.
  ///
  /// - Throws: the page that cannot be read.
  public func pages(of entry: PolicyEntry, maxBytes: Int) throws(PageFailure) -> [SavedPage] {
    guard let index = entries.firstIndex(of: entry) else { return [] }
    return try pages(ofEntry: index, maxBytes: maxBytes)
  }

  /// Whether a policy's pages can be read without walking the archive to them.
  public func isAddressed(entry index: Int) -> Bool {
    places.indices.contains(index) && places[index].allSatisfy { $0?.offset != nil }
  }

  /// - Parameter index: of an entry.
  public func pages(ofEntry index: Int, maxBytes: Int) throws(PageFailure) -> [SavedPage] {
    let offsets = places[index].map { $0?.offset }
    guard !offsets.contains(nil) else {
      return try ArchiveStream(self, maxBytes: maxBytes, only: [index]).next()?.pages.get() ?? []
    }
    let entry = entries[index]
    var pages: [SavedPage] = []
    for (number, offset) in offsets.enumerated() {
      do throws(FileFailure) {
        let page = try page(at: offset ?? 0, maxBytes)
        pages.append(entry.named(page, number))
      } catch {
        throw PageFailure(
          file: entry.subject.files[number], place: entry.place, failure: error)
      }
    }
    return pages
  }

  private func page(at offset: Int, _ maxBytes: Int) throws(FileFailure) -> SavedPage {
    let reader = try open(at: offset)
    do throws(ArchiveDamage) {
      guard try reader.advance() else { throw ArchiveDamage("has changed while it was read") }
    } catch {
      throw .damaged("in an archive that \(error)")
    }
    return try reader.page(limit: maxBytes)
  }

  /// Whether both are the same file, found in the same place.
  public func isSame(as other: PolicyArchive) -> Bool { place == other.place && name == other.name }

  /// Whether a file's name is that of an archive.
  public static func isArchive(_ location: Location) -> Bool {
    ArchiveForm(name: location.path) != nil
  }

  /// `x.zip#a.html`, as evidence names it: the archive and the page; nil when no archive is named.
  public static func split(_ file: String) -> (archive: String, page: String?)? {
    ArchiveForm.split(file).map { ($0.archive, $0.inner) }
  }

  /// The entry whose first page is called `page` in the archive.
  public func entry(named page: String) -> PolicyEntry? {
    entries.first { $0.subject.files.first == "\(name)#\(page)" }
  }
}
