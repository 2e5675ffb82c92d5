internal import PolicyRanking
internal import PolicyText
internal import PolicyWorkspace

/// Everything the paths of the command line name.
struct AuditInput: Sendable {
  private(set) var items: [AuditItem] = []
  /// What was left out or looks odd, named as reports name it.
  private(set) var notices: [InputProblem] = []

  /// - Throws: what is wrong with any of the paths, or an id that two of them use.
  init(
    paths: [Location], manifest: Location?, selection: PageSelection
  ) throws(CommandFailure) {
    // What is not there at all is taken for a folder: that message names the mend.
    let sources = once(paths.filter { !$0.isOther || PolicyArchive.isArchive($0) })
    var files = once(paths.filter { $0.isOther && !PolicyArchive.isArchive($0) })
    if manifest != nil, sources.count != 1 || !files.isEmpty {
      throw CommandFailure("--manifest needs exactly one folder or archive to go with it")
    }
    var problems: [InputProblem] = []
    var ids: Set<String> = []
    let several = sources.count + (files.isEmpty ? 0 : 1) > 1
    let prefixes = several ? Self.prefixes(of: sources.map(\.name)) : sources.map { _ in "" }
    for (source, prefix) in zip(sources, prefixes) {
      do throws(InputProblems) {
        if source.isOther {
          let archive = try PolicyArchive(source, manifest: manifest, selection: selection)
          notices += archive.notices
          add(archive, "", idPrefix: prefix, &ids)
        } else {
          let folder = try PolicyFolder(source, manifest: manifest, selection: selection)
          files = files.filter { !isRepeated($0, in: folder, source) }
          add(folder, prefix, &ids)
        }
      } catch {
        problems += error.problems
      }
    }
    if !files.isEmpty {
      do throws(InputProblems) {
        add(try PolicyFolder(files: files), "", &ids)
      } catch {
        problems += error.problems
      }
    }
    guard problems.isEmpty else { throw CommandFailure(InputProblems(problems)) }
    try refuseSharedIDs()
  }

  /// A page counted twice would rank twice, and look like a template of itself.
  private mutating func once(_ paths: [Location]) -> [Location] {
    var seen: Set<String> = []
    return paths.filter { path in
      if seen.insert(path.identity).inserted { return true }
      noteRepeated(path)
      return false
    }
  }

  private mutating func isRepeated(
    _ file: Location, in folder: PolicyFolder, _ source: Location
  ) -> Bool {
    let (place, top) = (file.identity, source.identity)
    let isThere =
      place.hasPrefix(top)
      && folder.entries.contains { $0.subject.files.contains { "\(top)/\($0)" == place } }
    if isThere { noteRepeated(file) }
    return isThere
  }

  private mutating func noteRepeated(_ path: Location) {
    notices.append(
      InputProblem(
        file: path.name, Notice("named-twice", "已给出两次；只计一次", "is named twice and counted once")))
  }

  private mutating func add(_ folder: PolicyFolder, _ prefix: String, _ ids: inout Set<String>) {
    let origin = AuditItem.Origin(.folder(folder), prefix: prefix, idPrefix: prefix)
    items += folder.entries.indices.map { AuditItem(origin, entry: $0) }
    ids.formUnion(folder.entries.map { prefix + $0.subject.id })
    notices += folder.notices.map { notice in
      var notice = notice
      notice.file = prefix + notice.file
      return notice
    }
    for archive in folder.archives {
      add(archive, prefix, idPrefix: "\(prefix)\(archive.name)/", &ids)
    }
  }

  /// An address is an id by itself, unless another archive has the same page.
  private mutating func add(
    _ archive: PolicyArchive, _ prefix: String, idPrefix: String, _ ids: inout Set<String>
  ) {
    let own = AuditItem.Origin(
      .archive(archive), prefix: prefix, idPrefix: archive.isWeb ? "" : idPrefix)
    let apart = AuditItem.Origin(
      .archive(archive), prefix: prefix, idPrefix: "\(prefix)\(archive.name)/")
    for (index, entry) in archive.entries.enumerated() {
      let isTaken = archive.isWeb && ids.contains(entry.subject.id)
      let item = AuditItem(isTaken ? apart : own, entry: index)
      ids.insert(item.subject.id)
      items.append(item)
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
