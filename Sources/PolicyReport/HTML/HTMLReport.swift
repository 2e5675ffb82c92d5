internal import PolicyRanking
internal import PolicyRubric
internal import PolicyText

/// The static HTML report: a page that points to the languages, and for each language the ranking
/// and a scorecard of every policy.
struct HTMLReport: Sendable {
  private let model: ReportModel
  private let languages: [Language]

  init(_ report: AuditReport, languages: [Language]) {
    model = ReportModel(report)
    self.languages = languages
  }

  func write<Failure>(
    by workers: some Workers, each write: @Sendable (ReportFile) throws(Failure) -> Void
  ) throws(Failure) {
    try write(file("index.html", landingPage(model, languages: languages)))
    let contexts = languages.map {
      PageContext(model: model, language: $0, languages: languages)
    }
    let names = NamesList(model)
    for context in contexts {
      try write(file(context.path(of: .ranking(part: 0)), rankingPage(context)))
      for part in 1..<max(1, RankingPages(policies: model.ranking.ranked.count).count) {
        try write(file(context.path(of: .ranking(part: part)), furtherRankingPage(part, context)))
      }
      for part in names.parts.indices {
        let place = PagePlace.names(part: part)
        try write(file(context.path(of: place), namesPage(part, of: names, context)))
      }
      for record in model.unranked {
        let name = model.pageNames[record.subject.id]
        try write(file(context.path(of: .policy(name: name)), unrankedPage(record, context)))
      }
    }
    let ranked = model.ranking.ranked
    try workers.handOver(ranked.count, batch: Self.batch) {
      scorecards(of: ranked[$0], contexts)
    } to: { files throws(Failure) in
      for file in files { try write(file) }
    }
  }

  private static let batch = 32

  /// The text is read once for all languages.
  private func scorecards(of policy: RankedPolicy, _ contexts: [PageContext]) -> [ReportFile] {
    let name = model.pageNames[policy.record.subject.id]
    let document = policy.record.verdicts == nil ? nil : model.report.document(policy.record)
    return contexts.map { context in
      file(context.path(of: .policy(name: name)), scorecardPage(policy, document, context))
    }
  }

  private func file(_ path: String, _ page: HTMLNode) -> ReportFile {
    ReportFile(path: path, bytes: HTMLWriter.page(page))
  }
}

/// What the parts of a page need to know: the report, the language and the way to other pages.
struct PageContext: Sendable {
  let model: ReportModel
  let words: Wording
  /// All languages the report is written in.
  let languages: [Language]

  init(model: ReportModel, language: Language, languages: [Language]) {
    self.model = model
    words = Wording(language: language)
    self.languages = languages
  }

  var title: String {
    model.report.title.isEmpty ? words(Phrase.untitled) : model.report.title
  }

  /// Where a page in this language goes.
  func path(of place: PagePlace) -> String {
    place.pathInLanguage.inside(words.language.rawValue).text
  }

  func name(of criterion: CriterionID) -> String {
    model.criteria[criterion].map { words($0.name) } ?? criterion.rawValue
  }
}
