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

  /// What is wanted of an archive in the folder: all its pages when it is named itself.
  func inside(_ archive: FilePath) -> PageSelection {
    let isNamed = include.contains { $0.matches(archive.displayed) }
    return PageSelection(include: isNamed ? [] : include, exclude: exclude)
  }

  func excludes(_ path: String) -> Bool { exclude.contains { $0.matches(path) } }
}
