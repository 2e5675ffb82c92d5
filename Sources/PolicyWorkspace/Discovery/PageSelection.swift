/// Which files of a folder are wanted.
public struct PageSelection: Sendable {
  /// When not empty, only files that one of these fits; such a file is taken whatever its name or
  /// form.
  public var include: [Glob]
  /// Files and folders that one of these fits are left out.
  public var exclude: [Glob]

  public init(include: [Glob] = [], exclude: [Glob] = []) {
    self.include = include
    self.exclude = exclude
  }

  func accepts(_ path: String) -> Bool {
    (include.isEmpty || include.contains { $0.matches(path) }) && !excludes(path)
  }

  func excludes(_ path: String) -> Bool { exclude.contains { $0.matches(path) } }
}
