internal import ArgumentParser
internal import PolicyRubric
internal import PolicyWorkspace

struct RubricNewCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Begin a criterion: write a file with everything it needs, to be filled in.")

  @Argument(
    help: "The criterion's id: lower-case letters, digits and hyphens, such as right-delete.")
  var id: String

  @Option(
    help: ArgumentHelp(
      "One of \(Dimension.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "dimension"),
    completion: Dimension.completion, transform: Dimension.parse)
  var dimension: Dimension

  @Option(
    help: ArgumentHelp("presence, quality or red-flag. (default: presence)", valueName: "kind"),
    completion: Criterion.Kind.completion, transform: Criterion.Kind.parse)
  var kind: Criterion.Kind?

  @Option(
    help: ArgumentHelp("The rubric's folder. (default: Rubric)", valueName: "dir"),
    completion: .directory)
  var rubric: String?

  func run(in console: Console) throws -> ExitStatus {
    let settings = console.settings
    let allowed =
      !id.isEmpty && id.utf8.count <= 60
      && id.allSatisfy { ("a"..."z").contains($0) || $0.isASCIIDigit || $0 == "-" }
    guard allowed, id.first != "-", id.last != "-" else {
      throw CommandFailure("'\(id)' is no id: use lower-case letters, digits and hyphens")
    }
    let folder = settings.string(rubric, "rubric") ?? "Rubric"
    let directory = console.surroundings.directory
    guard Location(folder, from: directory).isFolder else {
      throw CommandFailure("\(folder): is not a folder; name the rubric's folder with --rubric")
    }
    let name = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    let path = "\(name)/criteria/\(id).yaml"
    let kind = try settings.value(kind, "kind", default: .presence)
    let text = CriterionTemplate(id: id, dimension: dimension, kind: kind).text
    do throws(InputProblem) {
      try createFile(Location(path, from: directory), bytes: Array(text.utf8))
    } catch {
      throw CommandFailure("\(error)")
    }
    try console.result("\(path)\n")
    console.note("fill it in, then run: candor rubric check --rubric \(name)")
    return .fine
  }
}

extension Dimension: OptionValue {}
extension Criterion.Kind: OptionValue {}
