internal import PolicyDocument
internal import PolicyWorkspace

/// Finds the drafts of a command line.
struct DraftInput: Sendable {
  let console: Console
  let limits: ReadingLimits
  var stdinFilename: String?
  /// What stands for standard input where an editor has the text.
  var given: SavedPage?

  /// What standard input is called where nobody named it.
  static let standardName = "<stdin>"

  /// What a draft is called in messages, and looked for configurations by.
  func shown(_ name: String) -> String {
    name == "-" ? stdinFilename ?? Self.standardName : name
  }

  func page(_ name: String) throws(CommandFailure) -> SavedPage {
    guard name == "-" else {
      guard !Location(name, from: console.surroundings.directory).isFolder else {
        throw CommandFailure("\(name): is a folder; name the drafts to check, such as \(name)/*.md")
      }
      var page = try SavedPages.page(name, limits, console)
      page.file = name
      return page
    }
    if let given { return given }
    var bytes: [UInt8] = []
    while case let more = console.surroundings.input(), !more.isEmpty {
      bytes += more
      guard bytes.count <= limits.maxBytes else {
        throw CommandFailure("standard input: more than --max-bytes (\(limits.maxBytes)) bytes")
      }
    }
    return SavedPage(file: stdinFilename ?? Self.standardName, bytes: bytes)
  }

  /// Every draft once, in the order they were named.
  static func names(_ files: [String]) -> [String] {
    var seen: Set<String> = []
    return files.filter { seen.insert($0.hasPrefix("./") ? String($0.dropFirst(2)) : $0).inserted }
  }
}
