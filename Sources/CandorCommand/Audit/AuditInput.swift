internal import PolicyDocument
internal import PolicyRanking
internal import PolicyWorkspace

/// One policy to be judged, and where its pages are.
struct AuditItem: Sendable {
  let folder: PolicyFolder
  let entry: PolicyEntry
  /// Set before file names when several folders are audited at once.
  let prefix: String

  /// As reports name it.
  var subject: PolicySubject {
    var subject = entry.subject
    subject.files = subject.files.map { prefix + $0 }
    if entry.place == nil { subject.id = prefix + subject.id }
    return subject
  }

  func pages(maxBytes: Int) throws(PageFailure) -> [SavedPage] {
    do throws(PageFailure) {
      return try folder.pages(of: entry, maxBytes: maxBytes).map { page in
        var page = page
        page.file = prefix + page.file
        for index in page.parts.indices { page.parts[index].file = prefix + page.parts[index].file }
        return page
      }
    } catch {
      var failure = error
      failure.file = prefix + failure.file
      failure.place = failure.place.map { prefix + $0 }
      throw failure
    }
  }
}

/// Everything the paths of the command line name.
struct AuditInput: Sendable {
  var items: [AuditItem] = []
  /// What was left out or looks odd, named as reports name it.
  var notices: [InputProblem] = []

  /// - Throws: what is wrong with any of the paths, or an id that two of them use.
  init(
    paths: [Location], manifest: Location?, selection: PageSelection
  ) throws(CommandFailure) {
    // What is not there at all is taken for a folder: that message names the mend.
    let folders = paths.filter { !$0.isOther }
    let files = paths.filter(\.isOther)
    if manifest != nil, folders.count != 1 || !files.isEmpty {
      throw CommandFailure("--manifest needs exactly one folder to go with it")
    }
    var problems: [InputProblem] = []
    let several = folders.count + (files.isEmpty ? 0 : 1) > 1
    let prefixes = several ? Self.prefixes(of: folders.map(\.name)) : folders.map { _ in "" }
    for (folder, prefix) in zip(folders, prefixes) {
      do throws(InputProblems) {
        add(try PolicyFolder(folder, manifest: manifest, selection: selection), prefix)
      } catch {
        problems += error.problems
      }
    }
    if !files.isEmpty {
      do throws(InputProblems) {
        add(try PolicyFolder(files: files), "")
      } catch {
        problems += error.problems
      }
    }
    guard problems.isEmpty else { throw CommandFailure(InputProblems(problems)) }
    try refuseSharedIDs()
  }

  private mutating func add(_ folder: PolicyFolder, _ prefix: String) {
    items += folder.entries.map { AuditItem(folder: folder, entry: $0, prefix: prefix) }
    notices += folder.notices.map { notice in
      var notice = notice
      notice.file = prefix + notice.file
      return notice
    }
  }

  /// The last component of each path, made unique.
  private static func prefixes(of names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.map { name in
      let last =
        name.split(separator: "/").last { $0 != "." && $0 != ".." }.map(String.init) ?? "folder"
      var prefix = last
      var number = 2
      while !seen.insert(prefix).inserted {
        prefix = "\(last)-\(number)"
        number += 1
      }
      return prefix + "/"
    }
  }

  private func refuseSharedIDs() throws(CommandFailure) {
    var places: [String: String] = [:]
    for item in items {
      let place = item.entry.place.map { item.prefix + $0 } ?? item.subject.files.first ?? ""
      if let other = places.updateValue(place, forKey: item.subject.id) {
        throw CommandFailure(
          "\(place): id \"\(item.subject.id)\" is also used in \(other); give each an id of its own"
        )
      }
    }
  }
}
