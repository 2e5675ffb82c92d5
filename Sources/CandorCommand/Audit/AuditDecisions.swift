internal import PolicyAssessment
internal import PolicyRanking
internal import PolicyRubric
internal import PolicyWorkspace

extension AuditCommand {
  /// The decisions of `--decisions`, else of `decisions.yaml` beside the manifest or, without one,
  /// in the one folder that is audited.
  func decisions(
    on input: AuditInput, _ plan: AuditPlan, _ settings: Settings, _ directory: String
  ) throws(CommandFailure) -> [ReviewDecision] {
    guard let location = decisionsFile(settings, directory) else { return [] }
    let file: TextFile
    do throws(InputProblem) {
      file = try textFile(at: location)
    } catch {
      throw CommandFailure("\(error)")
    }
    do throws(RubricErrors) {
      return try ReviewDecisions(
        RubricFile(path: file.path, text: file.text), criteria: plan.rubric.criteria,
        policies: input.items.map(\.subject.id)
      ).decisions
    } catch {
      throw CommandFailure(error)
    }
  }

  private func decisionsFile(_ settings: Settings, _ directory: String) -> Location? {
    if let given = settings.string(judging.decisions, "decisions") {
      return Location(given, from: directory)
    }
    let folder: String
    if let manifest = settings.string(selection.manifest, "manifest") {
      folder = manifest.lastIndex(of: "/").map { String(manifest[...$0]) } ?? ""
    } else if paths.count == 1, let path = paths.first {
      folder = path.hasSuffix("/") ? path : path + "/"
    } else {
      return nil
    }
    let beside = Location(folder + "decisions.yaml", from: directory)
    return beside.isOther ? beside : nil
  }

  /// Where several paths are named, whose policies have other ids than decisions written beside one of them know.
  func unreadDecisions(_ settings: Settings, _ directory: String) -> [String] {
    guard paths.count > 1, settings.string(judging.decisions, "decisions") == nil else { return [] }
    return paths.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
      .filter { Location($0 + "decisions.yaml", from: directory).isOther }
      .map {
        "\($0)decisions.yaml: is not read when several paths are named; name it with --decisions"
      }
  }

  /// Decisions that found nothing to decide.
  func unused(_ decisions: [ReviewDecision], in ranking: Ranking) -> [String] {
    if decisions.isEmpty { return [] }
    let used = Set(ranking.ranked.flatMap(\.overridden).compactMap { $0.override?.decision })
    return decisions.filter { !used.contains($0) }.map {
      "the decision on \($0.criterion) of \($0.policy) changes nothing: the policy was not assessed"
    }
  }
}
