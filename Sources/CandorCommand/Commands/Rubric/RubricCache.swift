internal import BuiltInRubric
internal import PolicyRubric
internal import PolicyText
internal import PolicyWorkspace
internal import RubricCompilation

/// What was made of the rubrics of `--rubric`, so that one that did not change starts as fast as the built-in one.
///
/// It lies in the folder that `CANDOR_CACHE` names (`no` for none), else in `candor` below `XDG_CACHE_HOME` or
/// `~/.cache` (XDG Base Directory Specification). A rubric is found by the bytes of its files, their names as messages
/// show them, and those of the built-in archive: another program that compiles otherwise writes that otherwise too.
struct RubricCache {
  private let folder: CacheFolder

  /// Nil where there is no place for it.
  init?(_ surroundings: Surroundings) {
    let environment = surroundings.environment
    if let named = environment["CANDOR_CACHE"], !named.isEmpty {
      guard !["0", "false", "no"].contains(named.lowercased()) else { return nil }
      folder = CacheFolder(Location(named, from: surroundings.directory))
    } else if let caches = environment["XDG_CACHE_HOME"], caches.hasPrefix("/") {
      folder = CacheFolder(Location(caches + "/candor"))
    } else if let home = environment["HOME"], home.hasPrefix("/") {
      folder = CacheFolder(Location(home + "/.cache/candor"))
    } else {
      return nil
    }
  }

  /// The rubric in `files` as an audit needs it; `load` is asked for it where it was not kept.
  func archive(
    of files: [RubricFile], _ load: () throws(CommandFailure) -> Rubric
  ) throws(CommandFailure) -> RubricArchive {
    let name = Self.name(of: files)
    if let bytes = folder.bytes(named: name), let archive = RubricArchive(bytes) { return archive }
    let archive = RubricArchive(try load())
    folder.keep(archive.bytes, named: name)
    return archive
  }

  private static func name(of files: [RubricFile]) -> String {
    var writer = BinaryWriter()
    writer.write(BuiltInRubric.archiveDigest)
    for file in files {
      writer.write(file.path)
      writer.write(file.text)
    }
    return "rubric-" + SHA256.hexadecimal(of: writer.bytes)
  }
}
