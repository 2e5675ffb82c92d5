internal import PolicyGate
internal import PolicyRubric
internal import PolicyWorkspace

/// What a check would do, without doing it: the drafts it would judge, what counts for each.
struct CheckListing {
  let plan: CheckPlan

  /// A draft a line, without those the configuration leaves out.
  func files() throws(CommandFailure) -> String {
    try drafts().filter { !$0.isExcluded }.map { $0.shown.visible + "\n" }.joined()
  }

  /// A YAML document for each draft, under a comment with its name and its configuration's.
  func configurations() throws(CommandFailure) -> String {
    try drafts().map { draft in
      let source = draft.isConfigured ? draft.placed.configuration.file : "no configuration"
      let apart = draft.isExcluded ? ", left out" : ""
      return "# \(draft.shown): \(source)\(apart)".visible + "\n"
        + draft.placed.configuration.text { Glob($0).matches(draft.key) }
    }.joined(separator: "---\n")
  }

  private func drafts() throws(CommandFailure) -> [PlacedDraft] {
    var search = ConfigurationSearch(plan)
    var drafts: [PlacedDraft] = []
    do throws(RubricErrors) {
      for name in plan.files { drafts.append(try search.draft(plan.input.shown(name))) }
    } catch {
      throw CommandFailure(error)
    }
    return drafts
  }
}
