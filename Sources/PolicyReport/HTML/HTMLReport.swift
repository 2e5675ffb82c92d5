internal import PolicyRanking
internal import PolicyRubric
internal import PolicyText

/// The static HTML report: a page that points to the languages, and for each language the ranking
/// and a scorecard of every policy.
struct HTMLReport {
  private let model: ReportModel
  private let languages: [Language]

  init(_ report: AuditReport, languages: [Language]) {
    model = ReportModel(report)
    self.languages = languages
  }

  func write(each write: (ReportFile) throws -> Void) rethrows {
    try write(file("index.html", landingPage(model, languages: languages)))
    for language in languages {
      let context = PageContext(model: model, language: language, languages: languages)
      let folder = language.rawValue + "/"
      try write(file(folder + "index.html", rankingPage(context)))
      for policy in model.ranking.ranked {
        let path = PagePath.policy(model.pageNames[policy.record.subject.id])
        try write(file(folder + path.text, scorecardPage(policy, context)))
      }
      for record in model.unranked {
        let path = PagePath.policy(model.pageNames[record.subject.id])
        try write(file(folder + path.text, unrankedPage(record, context)))
      }
    }
  }

  private func file(_ path: String, _ page: HTMLNode) -> ReportFile {
    ReportFile(path: path, bytes: HTMLWriter.page(page))
  }
}

/// What the parts of a page need to know: the report, the language and the way to other pages.
struct PageContext {
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

  func name(of criterion: CriterionID) -> String {
    model.criteria[criterion].map { words($0.name) } ?? criterion.rawValue
  }
}
