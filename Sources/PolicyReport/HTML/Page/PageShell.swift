internal import PolicyRanking
internal import PolicyRubric
internal import PolicyText

/// Where a page stands in the report.
enum PagePlace {
  /// `zh/index.html`, and `zh/ranking-2.html` where a large ranking goes on.
  case ranking(part: Int)
  /// `zh/names.html` and on, beside a ranking of several pages.
  case names(part: Int)
  /// `zh/policies/<name>.html`
  case policy(name: String)

  var pathInLanguage: PagePath {
    switch self {
    case .ranking(let part): .rankingPart(part)
    case .names(let part): .namesPart(part)
    case .policy(let name): .policy(name)
    }
  }

  var depth: Int {
    switch self {
    case .ranking, .names: 1
    case .policy: 2
    }
  }
}

/// The frame of every page in one language: head, masthead, main part, colophon.
func page(
  _ context: PageContext, place: PagePlace, title: String, kind: HTMLAttribute,
  scripts: [InlineAsset] = [.pageScript], styles: [InlineAsset] = [.styleSheet],
  @HTMLBuilder main: () -> [HTMLNode]
) -> HTMLNode {
  let words = context.words
  let others = context.languages.filter { $0 != words.language }
  return h(.html, .lang(words.language)) {
    head(title: title, scripts: scripts, styles: styles) {
      others.map { language in
        h(
          .link, .init(.rel, "alternate"), .init(.hreflang, language.rawValue),
          .href(.page(sibling(place, in: language))))
      }
    }
    h(.body, kind) {
      h(.a, .class("skip"), .href(.anchor("main"))) { words(Phrase.skip) }
      h(.header, .class("masthead")) {
        h(.p, .class("brand")) {
          h(.a, .href(.page(.file("index.html").up(place.depth - 1)))) {
            "Candor"
            h(.span) { words(Phrase.publication) }
          }
        }
        if !others.isEmpty {
          h(.nav, .init(.ariaLabel, words(Phrase.language)), .class("languages")) {
            others.map { language in
              h(
                .a, .href(.page(sibling(place, in: language))), .lang(language),
                .init(.hreflang, language.rawValue)
              ) { Wording.name(of: language) }
            }
          }
        }
      }
      h(.main, .id("main"), .init(.tabindex, "-1"), content: main)
      colophon(context)
    }
    scripts.map { HTMLNode.asset($0) }
  }
}

private func sibling(_ place: PagePlace, in language: Language) -> PagePath {
  place.pathInLanguage.inside(language.rawValue).up(place.depth)
}

/// - Parameter links: more elements for the head.
func head(
  title: String, scripts: [InlineAsset] = [], styles: [InlineAsset] = [.styleSheet],
  @HTMLBuilder links: () -> [HTMLNode] = { [] }
) -> HTMLNode {
  // Nothing is ever requested; only our own style sheet and script may act.
  let script =
    scripts.isEmpty ? "'none'" : scripts.map(\.policyDigest).joined(separator: " ")
  let policy =
    "default-src 'none'; style-src \(styles.map(\.policyDigest).joined(separator: " ")); "
    + "script-src \(script); img-src data:; base-uri 'none'; form-action 'none'"
  return h(.head) {
    h(.meta, .init(.httpEquiv, "Content-Security-Policy"), .init(.content, policy))
    h(.meta, .init(.charset, "utf-8"))
    h(.meta, .init(.name, "viewport"), .init(.content, "width=device-width, initial-scale=1"))
    h(.meta, .init(.name, "color-scheme"), .init(.content, "light dark"))
    h(.meta, .init(.name, "referrer"), .init(.content, "no-referrer"))
    h(.title) { title.shortened(to: 200).visible }
    h(.link, .init(.rel, "icon"), .href(.noIcon))
    links()
    styles.map { HTMLNode.asset($0) }
  }
}

private func colophon(_ context: PageContext) -> HTMLNode {
  let words = context.words
  let report = context.model.report
  return h(.footer, .class("colophon")) {
    h(.p) { words.judgesTexts }
    h(.p) {
      "Candor \(report.toolVersion) · \(words(Phrase.rubric)) \(report.rubricID) "
      "\(report.rubricVersion) · "
      h(.span, .class("digest")) { report.rubricDigest }
    }
  }
}

/// The first page: what was audited, and the way to each language.
func landingPage(_ model: ReportModel, languages: [Language]) -> HTMLNode {
  let title =
    model.report.title.isEmpty
    ? languages.map { Wording(language: $0)(Phrase.untitled) }.joined(separator: " · ")
    : model.report.title
  let ranking = model.ranking
  return h(.html, .lang(languages.first ?? .english)) {
    head(title: title)
    h(.body, .class("landing")) {
      h(.main, .id("main")) {
        h(.p, .class("brand")) { "Candor" }
        h(.h1) { h(.bdi) { title } }
        languages.map { language in
          let words = Wording(language: language)
          let path = PagePath.file("index.html").inside(language.rawValue)
          return h(.section, .lang(language), .class("door")) {
            h(.h2) { words(Phrase.publication) }
            h(.p) {
              words.headline(
                low: ranking.lowOrRelativelyLow, ranked: ranking.ranked.count,
                noPolicy: ranking.noPolicy)
            }
            h(.p) {
              h(.a, .class("enter"), .href(.page(path)), .init(.hreflang, language.rawValue)) {
                words.pick("打开中文报告", "Open the report in English")
              }
            }
          }
        }
      }
    }
  }
}
