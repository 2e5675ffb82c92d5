internal import ArgumentParser
internal import PolicyRubric
internal import PolicyText

struct RubricListCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the criteria: id, dimension, kind, weight and name.")

  @Option(
    help: ArgumentHelp("zh, en or both. (default: en)", valueName: "language"),
    completion: LanguageChoice.completion, transform: LanguageChoice.parse)
  var language: LanguageChoice?

  @OptionGroup var rubric: RubricOptions

  func run(in console: Console) throws -> ExitStatus {
    let settings = console.settings
    let languages = try settings.value(language, "language", default: .english).languages
    let criteria = try RubricSource(rubric, settings, console).loadCompiled().rubric.criteria
    let rows = criteria.map { criterion in
      let names = languages.map { criterion.name.text(in: $0) }.joined(separator: " / ")
      let preview = criterion.status == .preview ? " (preview)" : ""
      // A red flag costs its weight.
      let weight = criterion.isRedFlag ? "-\(criterion.weight)" : "\(criterion.weight)"
      return [
        criterion.id.rawValue, criterion.dimension.rawValue, criterion.kind.rawValue, weight,
        (names + preview).visible,
      ]
    }
    try console.result(aligned(rows))
    return .fine
  }

  /// Columns two blanks apart; the last one, which may be Chinese, is not padded.
  private func aligned(_ rows: [[String]]) -> String {
    let columns = rows.first?.count ?? 0
    let widths = (0..<columns).map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      let cells = row.enumerated().map { column, cell in
        column == columns - 1
          ? cell : cell + String(repeating: " ", count: widths[column] + 2 - cell.count)
      }
      return cells.joined() + "\n"
    }.joined()
  }
}
