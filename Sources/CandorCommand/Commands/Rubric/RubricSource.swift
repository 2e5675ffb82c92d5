internal import BuiltInRubric
internal import PolicyAssessment
internal import PolicyRubric
internal import PolicyWorkspace
internal import RubricCompilation

/// Where the rubric comes from: the binary, or the folder of `--rubric`.
struct RubricSource {
  let folder: Location?
  private let cache: RubricCache?

  init(_ options: RubricOptions?, _ settings: Settings, _ console: Console) {
    cache = RubricCache(console.surroundings)
    folder = settings.string(options?.rubric, "rubric")
      .map { Location($0, from: console.surroundings.directory) }
  }

  /// - Throws: every fault of the rubric, each with file, line and column.
  func load() throws(CommandFailure) -> Rubric { try Self.rubric(of: files()) }

  private static func rubric(of files: [RubricFile]) throws(CommandFailure) -> Rubric {
    do throws(RubricErrors) {
      return try Rubric(files: files)
    } catch {
      throw CommandFailure(error)
    }
  }

  /// What an audit needs, without reading YAML where the rubric is the built-in one or was read before.
  ///
  /// - Returns: a rubric whose clauses may have no patterns and criteria no examples.
  func loadCompiled() throws(CommandFailure) -> (rubric: Rubric, assessor: Assessor) {
    let archive = try self.archive()
    return (archive.outline, Assessor(archive.compiled))
  }

  private func archive() throws(CommandFailure) -> RubricArchive {
    if folder == nil, let archive = RubricArchive(BuiltInRubric.archive) { return archive }
    let files = try self.files()
    guard folder != nil, let cache else { return RubricArchive(try Self.rubric(of: files)) }
    return try cache.archive(of: files) { () throws(CommandFailure) in
      try Self.rubric(of: files)
    }
  }

  private func files() throws(CommandFailure) -> [RubricFile] {
    guard let folder else {
      return BuiltInRubric.files.map { RubricFile(path: "Rubric/\($0.path)", text: $0.text) }
    }
    do throws(InputProblems) {
      let name = folder.name.hasSuffix("/") ? String(folder.name.dropLast()) : folder.name
      let files = try textFiles(in: folder, ending: "yaml")
      guard !files.isEmpty else {
        throw InputProblems([
          InputProblem(
            file: folder.name,
            message: "holds no .yaml file; copy the project's Rubric folder and change it")
        ])
      }
      return files.map { RubricFile(path: "\(name)/\($0.path)", text: $0.text) }
    } catch {
      throw CommandFailure(error)
    }
  }
}
