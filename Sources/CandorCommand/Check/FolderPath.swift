internal import Glibc

/// A folder or file by its whole path, without `.` and `..`, as configurations are looked for.
struct FolderPath: Hashable, Sendable {
  private var parts: [Substring]

  /// - Parameter directory: empty for the directory the process works in.
  init(_ name: String, from directory: String) {
    let base = name.hasPrefix("/") ? "" : directory.isEmpty ? Self.working : directory
    let whole = directory.hasPrefix("/") || directory.isEmpty ? base : Self.working + "/" + base
    parts = []
    for part in (whole + "/" + name).split(separator: "/") where part != "." {
      if part == ".." { parts = parts.dropLast() } else { parts.append(part) }
    }
  }

  private init(parts: [Substring]) { self.parts = parts }

  var path: String { "/" + parts.joined(separator: "/") }
  var folder: FolderPath { FolderPath(parts: parts.dropLast()) }

  /// From the nearest up to the root.
  var upward: [FolderPath] {
    (0...parts.count).reversed().map { FolderPath(parts: Array(parts.prefix($0))) }
  }

  func appending(_ name: String) -> FolderPath { FolderPath(name, from: path) }

  /// How one says it standing in `folder`.
  func relative(to folder: FolderPath) -> String {
    let shared = zip(parts, folder.parts).prefix { $0 == $1 }.count
    let up = [Substring](repeating: "..", count: folder.parts.count - shared)
    return (up + parts.dropFirst(shared)).joined(separator: "/")
  }

  private static var working: String {
    guard let path = getcwd(nil, 0) else { return "" }
    defer { free(path) }
    return String(cString: path)
  }
}
