public import PolicyDocument
internal import PolicyRanking
public import PolicyText

/// A folder, or some files, to be audited: which policies there are, and their pages when they are
/// wanted.
///
/// Nothing is read but the manifest and names until `pages(of:maxBytes:)` is called, so a folder of
/// 100,000 pages costs no more memory than their names.
public struct PolicyFolder: Sendable {
  /// In the manifest's order, or by path.
  public let entries: [PolicyEntry]
  /// What was left out or looks odd, for a person to read; files are named relative to the folder.
  public let notices: [InputProblem]
  /// The archives in the folder, whose policies are not among `entries`.
  public let archives: [PolicyArchive]
  private let root: FilePath
  /// Those below the root; nothing outside it is read.
  private let files: EnclosedFiles
  /// The folders that may hold parts of pages; nil where none was looked for.
  private let partFolders: Set<FilePath>?
  /// Paths that differ from the name they are shown by.
  private let oddPaths: [String: FilePath]
  /// The files of all entries.
  private let listed: Set<String>

  /// A folder with `manifest.csv`, or with another manifest, or with pages alone.
  ///
  /// - Throws: what is wrong with the folder or its manifest.
  public init(
    _ folder: Location, manifest: Location? = nil, selection: PageSelection = PageSelection()
  ) throws(InputProblems) {
    guard folder.isFolder else { throw InputProblems([Self.noFolder(folder)]) }
    root = folder.path
    let realRoot = try Self.real(folder)
    files = EnclosedFiles(below: root, real: realRoot)
    let usual = folder.path.appending(FilePath("manifest.csv"))
    if manifest != nil || (try? FileStatus.of(usual, followingLinks: true)) != nil {
      let place =
        manifest ?? Location(displayed(folder.name, FilePath("manifest.csv")), path: usual)
      let read = try Manifest(at: place)
      let wanted = read.entries.filter { entry in
        guard let file = entry.subject.files.first else { return selection.include.isEmpty }
        return selection.accepts(file)
      }
      let packed = try FolderArchives(named: wanted, by: place, below: realRoot)
      (entries, archives) = (packed.rest, packed.archives)
      notices = read.notices + packed.notices
      oddPaths = [:]
      partFolders = nil
      try Self.refuseEscapes(entries, of: place, root: root, realRoot: realRoot)
    } else {
      let walk = FolderWalk(root: root, selection: selection)
      let found: FoundPages
      do throws(FileFailure) {
        found = try walk.pages()
      } catch {
        throw InputProblems([folder.problem(error)])
      }
      let named = NamedPages(found.pages)
      let packed = FolderArchives(found.archives, below: realRoot, selection: selection)
      (entries, oddPaths, archives) = (named.entries, named.oddPaths, packed.archives)
      notices = found.leftOut + packed.notices
      partFolders = found.partFolders
    }
    listed = Set(entries.flatMap(\.subject.files))
    guard !entries.isEmpty || !archives.isEmpty else {
      throw InputProblems(notices.prefix(20) + [Self.noPage(folder, selection)])
    }
  }

  /// Single files, taken whatever their name. They are shown relative to the folder that holds all
  /// of them.
  public init(files: [Location]) throws(InputProblems) {
    var paths: [FilePath] = []
    var seen: Set<FilePath> = []
    var problems: [InputProblem] = []
    for file in files {
      do throws(FileFailure) {
        let status = try FileStatus.of(file.path, followingLinks: true)
        if case .other(let kind) = status.kind { throw .notAFile(kind: kind) }
        let real = try PolicyWorkspace.realPath(file.path)
        if seen.insert(real).inserted { paths.append(real) }
      } catch {
        problems.append(file.problem(error))
      }
    }
    guard problems.isEmpty else { throw InputProblems(problems) }
    root = FilePath.deepestFolder(of: paths)
    self.files = EnclosedFiles(below: root, real: root)
    partFolders = nil
    let named = NamedPages(paths.map { $0.relative(to: FilePath.deepestFolder(of: paths)) })
    (entries, oddPaths, notices, archives) = (named.entries, named.oddPaths, [], [])
    listed = Set(entries.flatMap(\.subject.files))
  }

  /// Reads the pages a policy was saved as, main page first.
  ///
  /// - Throws: the first page that cannot be read; a policy is judged whole or not at all.
  public func pages(of entry: PolicyEntry, maxBytes: Int) throws(PageFailure) -> [SavedPage] {
    var pages: [SavedPage] = []
    for file in entry.subject.files {
      do throws(FileFailure) {
        let path = oddPaths[file] ?? FilePath(file)
        let bytes = try files.read(path, limit: maxBytes)
        var page = SavedPage(
          file: file, bytes: bytes, address: pages.isEmpty ? entry.subject.address : nil,
          savedAt: entry.subject.savedAt)
        page.parts = SavedParts.pages(
          of: page, at: path, in: root, files, limit: maxBytes, isListed: listed.contains,
          mayBeThere: { partFolders?.contains($0) ?? true })
        pages.append(page)
      } catch {
        throw PageFailure(file: file, place: entry.place, failure: error)
      }
    }
    return pages
  }
}

/// A page of a policy that could not be read.
public struct PageFailure: Error, Sendable, Hashable, CustomStringConvertible {
  public var file: String
  /// Where it is named, such as `manifest.csv:12`.
  public var place: String?
  public var failure: FileFailure

  /// `file pages/a.html named in manifest.csv:12 does not exist`
  public var description: String { notice.description }

  public var notice: Notice {
    let reason = failure.notice
    return Notice(
      reason.code,
      (place.map { "\($0) 所列的" } ?? "") + "文件 \(file) \(reason.text.chinese)",
      "file \(file)\(place.map { " named in \($0)" } ?? "") \(reason.text.english)")
  }
}

// MARK: - What can be wrong

extension PolicyFolder {
  private static func real(_ folder: Location) throws(InputProblems) -> FilePath {
    do throws(FileFailure) {
      return try PolicyWorkspace.realPath(folder.path)
    } catch {
      throw InputProblems([folder.problem(error)])
    }
  }

  /// A link out of the folder is an error of the manifest; it is found before anything is judged.
  private static func refuseEscapes(
    _ entries: [PolicyEntry], of manifest: Location, root: FilePath, realRoot: FilePath
  ) throws(InputProblems) {
    var problems: [InputProblem] = []
    for entry in entries {
      for file in entry.subject.files {
        guard let real = try? PolicyWorkspace.realPath(root.appending(FilePath(file))),
          !real.isBelow(realRoot)
        else { continue }
        problems.append(
          InputProblem(
            file: manifest.name, line: entry.line,
            message: "file \"\(file)\" \(FileFailure.outside); copy the page into the folder"))
      }
    }
    guard problems.isEmpty else { throw InputProblems(problems) }
  }

  private static func noFolder(_ folder: Location) -> InputProblem {
    do throws(FileFailure) {
      _ = try FileStatus.of(folder.path, followingLinks: true)
      return folder.problem(.notAFolder)
    } catch {
      let mend = error == .missing ? "; give the folder that holds the saved pages" : ""
      return InputProblem(file: folder.name, message: "\(error)\(mend)")
    }
  }

  private static func noPage(_ folder: Location, _ selection: PageSelection) -> InputProblem {
    let filtered = !selection.include.isEmpty || !selection.exclude.isEmpty
    return InputProblem(
      file: folder.name,
      message: filtered
        ? "holds no page that --include and --exclude leave; widen the patterns"
        : "holds no saved page; put .html, .mhtml, .pdf, .docx, .odt, .md or .txt files in it, or list them in manifest.csv"
    )
  }
}

extension Location {
  init(_ name: String, path: FilePath) {
    self.name = name
    self.path = path
  }
}
