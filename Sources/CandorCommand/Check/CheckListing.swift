internal import PolicyGate
internal import PolicyRubric
internal import PolicyWorkspace

/// What a check would do, without doing it: the drafts it would judge, what counts for each.
struct CheckListing {
  let plan: CheckPlan

  /// A draft a line, without those the configuration leaves out.
  func files() throws(CommandFailure) -> String {
    try drafts().filter { !$0.isExcluded }.map { $0.name.visible + "\n" }.joined()
  }

  /// A YAML document for each draft, under a comment with its name and its configuration's.
  func configurations() throws(CommandFailure) -> String {
    try drafts().map { draft in
      let source = draft.hasFile ? draft.placed.configuration.file : "no configuration"
      let apart = draft.isExcluded ? ", left out" : ""
      return "# \(draft.name): \(source)\(apart)".visible + "\n"
        + draft.placed.configuration.text { Glob($0).matches(draft.key) }
    }.joined(separator: "---\n")
  }

  private struct Draft {
    var name: String
    /// Its path from the configuration's folder.
    var key: String
    var placed: PlacedConfiguration
    var hasFile: Bool
    var isExcluded: Bool
  }

  private func drafts() throws(CommandFailure) -> [Draft] {
    var search = ConfigurationSearch(plan)
    var drafts: [Draft] = []
    do throws(RubricErrors) {
      for name in plan.files {
        let shown = plan.input.shown(name)
        let path = FolderPath(shown, from: plan.surroundings.directory)
        let placed = try search.configuration(for: path)
        let key = path.relative(to: placed.folder)
        drafts.append(
          Draft(
            name: shown, key: key, placed: placed, hasFile: search.hasFile(for: path),
            isExcluded: placed.configuration.exclude.contains { Glob($0).matches(key) }))
      }
    } catch {
      throw CommandFailure(error.errors.map(\.description))
    }
    return drafts
  }
}
