internal import ArgumentParser
internal import PolicyAssessment
internal import PolicyDocument
internal import PolicyRanking
internal import PolicyReport
internal import PolicyRubric
internal import PolicyWorkspace

struct EvaluateCommand: Subcommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case table, json }

  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Measure the verdicts against a reader's labels.",
    discussion: """
      GOLD holds one label a line: {"doc": …, "criterion": …, "verdict": …, "evidence": […]}. The \
      documents are the services of the folder's manifest.csv by id, or the files <doc>.* in it. P, R \
      and F1 are of the fault: a requirement lacking (not-met, contradicted), a red flag raised.
      """)

  @Argument(help: ArgumentHelp("The labels, as JSON lines.", valueName: "gold"))
  var gold: String

  @Option(help: ArgumentHelp("The folder with the saved pages.", valueName: "dir"))
  var documents: String

  @Option(help: "table or json.")
  var format: Format = .table

  @Flag(help: "Show every cell in which label and verdict differ, with both sides' passages.")
  var disagreements = false

  @OptionGroup(title: "Input") var selection: SelectionOptions

  @OptionGroup(title: "Reading") var reading: ReadingOptions

  @OptionGroup(title: "Judging") var rubric: RubricOptions

  func run(in console: Console) throws -> ExitStatus {
    let settings = Settings(environment: console.surroundings.environment)
    let directory = console.surroundings.directory
    let labels = try labels(from: directory)
    let limits = try ReadingLimits(reading, settings)
    let rubric = try RubricSource(rubric, settings, console).load()
    let assessor = Assessor(rubric)
    let input = try AuditInput(
      paths: [Location(documents, from: directory)],
      manifest: selection.manifest.map { Location($0, from: directory) },
      selection: selection.selection(settings))
    // A label names a policy; whether it would be judged at all is another question.
    let judge = PolicyJudge(
      reader: PolicyReader(limits: limits, in: console.surroundings), assessor: assessor,
      maxBytes: limits.maxBytes,
      profile: [], savedAt: nil, assumesPolicy: true)
    let wanted = Set(labels.map(\.document))
    let indices = input.items.indices.filter { wanted.contains(Self.name(of: input.items[$0])) }
    let ranker = Ranker(
      criteria: rubric.criteria, bands: .nanduLike, cohortCriteria: assessor.cohortCriteria,
      judgeCohort: { assessor.judgeCohort($0, $1) })
    let names = Dictionary(
      indices.map { (input.items[$0].subject.id, Self.name(of: input.items[$0])) },
      uniquingKeysWith: { first, _ in first })
    let feed = AuditFeed(input, maxBytes: limits.maxBytes, wanted: indices)
    let records = parallelMap(
      count: input.items.count, jobs: console.surroundings.cores, next: feed.next,
      work: { judge.record(of: $0) }
    ).compactMap { $0 }
    var assessments: [String: Assessment] = [:]
    for policy in ranker.rank(records).ranked {
      assessments[names[policy.record.subject.id] ?? ""] = policy.record.assessment
    }
    let agreement = Agreement(labels, criteria: rubric.criteria, assessments: assessments)
    guard agreement.all.cells > 0 else {
      throw CommandFailure("none of the \(labels.count) labels is of a policy in \(documents)")
    }
    switch format {
    case .table: try console.result(agreementTable(agreement, showsDisagreements: disagreements))
    case .json: try console.result(String(decoding: agreementJSON(agreement), as: UTF8.self))
    }
    return .fine
  }

  private func labels(from directory: String) throws(CommandFailure) -> [GoldLabel] {
    do throws(InputProblems) {
      return try GoldFile.labels(at: Location(gold, from: directory))
    } catch {
      throw CommandFailure(error.problems.map(\.description))
    }
  }

  /// The manifest's id, or a file's name without its ending.
  private static func name(of item: AuditItem) -> String {
    if item.entry.place != nil { return item.subject.id }
    let last = item.subject.files.first?.split(separator: "/").last ?? ""
    return last.split(separator: ".").dropLast().joined(separator: ".")
  }
}
