internal import PolicyRanking

/// Pages found without a manifest as policies: each needs an id that no other has.
struct NamedPages {
  private(set) var entries: [PolicyEntry] = []
  /// Shown name to path, where they differ: a name that is not UTF-8, or one shown like another.
  private(set) var oddPaths: [String: FilePath] = [:]

  init(_ pages: [FilePath]) {
    let names = Self.unique(pages.map(\.displayed))
    let short = pages.map { Self.identifier($0).displayed }
    var count: [String: Int] = [:]
    for id in short { count[id, default: 0] += 1 }
    // `a.html` beside `a.md`: both keep their endings.
    let ids = Self.unique(zip(short, names).map { count[$0] == 1 ? $0 : $1 })
    for (index, page) in pages.enumerated() {
      if FilePath(names[index]) != page { oddPaths[names[index]] = page }
      entries.append(
        PolicyEntry(subject: PolicySubject(id: ids[index], name: "", files: [names[index]])))
    }
  }

  /// The path without its ending; `qq/index.html` is `qq`.
  private static func identifier(_ page: FilePath) -> FilePath {
    let stem = page.withoutEnding
    guard PageForm(name: page) == .page else { return page }
    let index = Array("/index".utf8)
    guard stem.bytes.count > index.count, stem.bytes.suffix(index.count) == index[...] else {
      return stem
    }
    return FilePath(bytes: Array(stem.bytes.dropLast(index.count)))
  }

  private static func unique(_ names: [String]) -> [String] {
    var taken = Set(names)
    var seen: Set<String> = []
    return names.map { name in
      if seen.insert(name).inserted { return name }
      var number = 2
      while taken.contains("\(name)~\(number)") { number += 1 }
      taken.insert("\(name)~\(number)")
      return "\(name)~\(number)"
    }
  }
}
