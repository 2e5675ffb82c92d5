internal import PolicyRanking

/// The archives of a folder.
struct FolderArchives {
  private(set) var archives: [PolicyArchive] = []
  private(set) var notices: [InputProblem] = []
  /// What a manifest lists outside of archives.
  private(set) var rest: [PolicyEntry] = []

  /// Those found by walking: one that cannot be read is named, and the others are read.
  init(_ paths: [FilePath], below root: FilePath, selection: PageSelection) {
    for path in paths {
      let inside = selection.inside(path)
      do throws(InputProblems) {
        let archive = try PolicyArchive(
          root.appending(path), below: root, name: path.displayed, shown: path.displayed,
          manifest: nil, selection: inside)
        archives.append(archive)
        notices += archive.notices
      } catch  where inside.include.isEmpty {
        notices += error.problems
      } catch {
        // Nothing in it fits --include.
      }
    }
  }

  /// Those that rows of a manifest name, each with its rows.
  ///
  /// - Throws: rows whose pages lie partly in an archive and partly elsewhere.
  init(
    named rows: [PolicyEntry], by manifest: Location, below root: FilePath
  ) throws(InputProblems) {
    var names: [String] = []
    var grouped: [String: [PolicyEntry]] = [:]
    var problems: [InputProblem] = []
    for row in rows {
      let holders = row.subject.files.map { ArchiveForm.split($0)?.archive }
      guard let first = holders.first, let archive = first else {
        if holders.contains(where: { $0 != nil }) { problems.append(Self.mixed(row, manifest)) }
        rest.append(row)
        continue
      }
      if !holders.allSatisfy({ $0 == archive }) { problems.append(Self.mixed(row, manifest)) }
      if grouped[archive] == nil { names.append(archive) }
      grouped[archive, default: []].append(row)
    }
    guard problems.isEmpty else { throw InputProblems(problems) }
    for name in names {
      let rows = grouped[name] ?? []
      do throws(InputProblems) {
        let archive = try PolicyArchive(
          root.appending(FilePath(name)), below: root, name: name, shown: name,
          manifest: Manifest(entries: rows), selection: PageSelection())
        archives.append(archive)
        notices += archive.notices
      } catch {
        // Each of its pages will be missing, as one that the folder does not hold.
        rest += rows
        notices += error.problems
      }
    }
  }

  private static func mixed(_ row: PolicyEntry, _ manifest: Location) -> InputProblem {
    InputProblem(
      file: manifest.name, line: row.line,
      message: "the pages of \"\(row.subject.id)\" lie in different archives or partly in none; "
        + "put them into one archive, or beside it")
  }
}
