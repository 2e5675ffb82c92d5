internal import ArgumentParser
internal import PolicyAssessment
internal import PolicyDocument
internal import PolicyRanking
internal import PolicyReport
internal import PolicyRubric
internal import PolicyText
internal import PolicyWorkspace

struct EvaluateCommand: Subcommand {
  enum Format: String, OptionValue, CaseIterable { case table, json, html }

  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Measure the verdicts against a reader's labels, or two readers against each other.",
    discussion: """
      GOLD holds one label a line: {"doc": …, "criterion": …, "verdict": …, "evidence": […]}, or is a \
      sheet (.csv) that --export wrote and a person filled in. The documents are the services of the \
      folder's manifest.csv by id, or the files <doc>.* in it. Two GOLD files without --documents are \
      held against each other. P, R and F1 are of the fault: a requirement lacking (not-met, \
      contradicted), a red flag raised.
      """)

  @Argument(
    help: ArgumentHelp("The labels, as JSON lines or a sheet; or two.", valueName: "gold"),
    completion: .file())
  var gold: [String] = []

  @Option(
    help: ArgumentHelp("The folder with the saved pages.", valueName: "dir"), completion: .directory
  )
  var documents: String?

  @Flag(help: "Print a sheet to fill in: a row for each policy of --documents and criterion.")
  var export = false

  @Option(
    help: ArgumentHelp(
      "table, json or html, a page to work through. (default: table)", valueName: "format"),
    completion: Format.completion, transform: Format.parse)
  var format: Format?

  @Option(
    help: ArgumentHelp(
      "The language of the page and of the sheet's questions: zh, en or both. (default: both; "
        + "questions in the policy's language)", valueName: "language"),
    completion: LanguageChoice.completion, transform: LanguageChoice.parse)
  var language: LanguageChoice?

  @Flag(help: "Show every cell in which label and verdict differ, with both sides' passages.")
  var disagreements = false

  @OptionGroup(title: "Input") var selection: SelectionOptions

  @OptionGroup(title: "Reading") var reading: ReadingOptions

  @OptionGroup(title: "Judging") var rubric: RubricOptions

  func run(in console: Console) throws -> ExitStatus {
    let settings = console.settings
    let directory = console.surroundings.directory
    let rubric = try RubricSource(rubric, settings, console).load()
    if export {
      try console.result(try sheet(rubric, settings, directory))
      return .fine
    }
    guard let first = gold.first, gold.count <= 2 else {
      throw CommandFailure("name one file of labels with --documents, or two without")
    }
    let labels = try labels(first, directory)
    let agreement: Agreement
    let sides: AgreementSides
    if let second = gold.dropFirst().first {
      guard documents == nil else {
        throw CommandFailure(
          "two files of labels are held against each other: leave --documents out")
      }
      agreement = Agreement(labels, try self.labels(second, directory), criteria: rubric.criteria)
      sides = .twoReaders
      guard agreement.all.cells > 0 else {
        throw CommandFailure("\(first) and \(second) have no policy and criterion in common")
      }
    } else {
      guard let documents else {
        throw CommandFailure(
          "name the folder of the saved pages with --documents, or a second file of labels")
      }
      let assessments = try assessments(labels, in: documents, rubric, settings, console)
      agreement = Agreement(labels, criteria: rubric.criteria, assessments: assessments)
      sides = .labelsAndCandor
      guard agreement.all.cells > 0 else {
        throw CommandFailure("none of the \(labels.count) labels is of a policy in \(documents)")
      }
    }
    switch try settings.value(format, "format", default: .table) {
    case .table: try console.result(agreementTable(agreement, showsDisagreements: disagreements))
    case .json: try console.result(agreementJSON(agreement))
    case .html:
      let languages = try settings.value(language, "language", default: .both).languages
      try console.result(
        agreementPage(
          agreement, criteria: rubric.criteria, sides: sides, languages: languages))
    }
    return .fine
  }

  /// The verdicts on the labelled policies, by the labels' names.
  private func assessments(
    _ labels: [GoldLabel], in documents: String, _ rubric: Rubric, _ settings: Settings,
    _ console: Console
  ) throws -> [String: Assessment] {
    let limits = try ReadingLimits(reading, settings)
    let assessor = Assessor(rubric)
    // A label names a policy; whether it would be judged at all is another question.
    let judge = PolicyJudge(
      reader: PolicyReader(limits: limits, in: console.surroundings), assessor: assessor,
      maxBytes: limits.maxBytes,
      profile: [], savedAt: nil, assumesPolicy: true)
    let wanted = Set(labels.map(\.document))
    let input = try selection.input(
      [documents], settings, from: console.surroundings.directory)
    let indices = input.items.indices.filter { wanted.contains(Self.name(of: input.items[$0])) }
    let ranker = Ranker(
      criteria: rubric.criteria, bands: .nanduLike, cohortCriteria: assessor.cohortCriteria,
      judgeCohort: { assessor.judgeCohort($0, $1) })
    let names = Dictionary(
      indices.map { (input.items[$0].subject.id, Self.name(of: input.items[$0])) },
      uniquingKeysWith: { first, _ in first })
    let jobs = console.surroundings.cores
    let feed = AuditFeed(input, maxBytes: limits.maxBytes, jobs: jobs, wanted: indices)
    let records = parallelMap(
      count: input.items.count, jobs: jobs, next: feed.next(for:),
      work: { judge.records(of: $0) }
    ).compactMap { $0 }
    var assessments: [String: Assessment] = [:]
    for policy in ranker.rank(records, by: Jobs(count: jobs)).ranked {
      assessments[names[policy.record.subject.id] ?? ""] = policy.record.assessment
    }
    return assessments
  }

  /// A sheet to fill in, policies in the order of their ids.
  private func sheet(
    _ rubric: Rubric, _ settings: Settings, _ directory: String
  ) throws -> [UInt8] {
    guard let documents, gold.isEmpty else {
      throw CommandFailure("--export needs --documents, and no file of labels")
    }
    let asked = try settings.value(language, "language", default: .both).languages
    let items = try selection.input([documents], settings, from: directory).items
    let policies = items.map { item in
      let declared = item.entry.declaredLanguage?.hasPrefix("en") == true
      let own: Language = declared ? .english : .chinese
      return (id: Self.name(of: item), language: asked.contains(own) ? own : asked.first ?? own)
    }
    return annotationSheet(
      policies: policies.sorted { $0.id < $1.id }, criteria: rubric.criteria)
  }

  private func labels(_ file: String, _ directory: String) throws(CommandFailure) -> [GoldLabel] {
    do throws(InputProblems) {
      return try GoldFile.labels(at: Location(file, from: directory))
    } catch {
      throw CommandFailure(error)
    }
  }

  /// The manifest's id, or a file's name without its ending.
  private static func name(of item: AuditItem) -> String {
    if item.entry.place != nil { return item.subject.id }
    let last = item.subject.files.first?.split(separator: "/").last ?? ""
    return last.split(separator: ".").dropLast().joined(separator: ".")
  }
}
