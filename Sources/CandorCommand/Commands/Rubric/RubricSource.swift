internal import BuiltInRubric
internal import PolicyRubric
internal import PolicyWorkspace

/// Where the rubric comes from: the binary, or the folder of `--rubric`.
struct RubricSource {
  let folder: Location?

  init(_ options: RubricOptions?, _ settings: Settings, _ console: Console) {
    folder = settings.string(options?.rubric, "rubric")
      .map { Location($0, from: console.surroundings.directory) }
  }

  /// - Throws: every fault of the rubric, each with file, line and column.
  func load() throws(CommandFailure) -> Rubric {
    let files = try self.files()
    do throws(RubricErrors) {
      return try Rubric(files: files)
    } catch {
      throw CommandFailure(error.errors.map(\.description))
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

extension CommandFailure {
  init(_ problems: InputProblems) { messages = problems.problems.map(\.description) }
}
