internal import PolicyRanking
internal import PolicyRubric
internal import PolicyText

/// How a ranking is cut into pages: one up to `mostOnOnePage`, several of `pageLength` beyond.
struct RankingPages {
  static let mostOnOnePage = 2_000
  static let pageLength = 1_000

  let count: Int
  private let total: Int

  init(policies: Int) {
    total = policies
    count =
      policies <= Self.mostOnOnePage ? 1 : (policies + Self.pageLength - 1) / Self.pageLength
  }

  /// Places in the ranking of a page, from 0.
  func range(of part: Int) -> Range<Int> {
    guard count > 1 else { return 0..<total }
    let start = min(total, part * Self.pageLength)
    return start..<min(total, start + Self.pageLength)
  }
}

/// The rows of one page of the ranking, and the way to the others.
func rankingPart(_ part: Int, _ context: PageContext) -> [HTMLNode] {
  let ranked = context.model.ranking.ranked
  let pages = RankingPages(policies: ranked.count)
  let table = rankingTable(Array(ranked[pages.range(of: part)]), context)
  guard pages.count > 1 else { return table }
  let words = context.words
  let pager = h(.nav, .class("contents pager"), .init(.ariaLabel, words(Phrase.pages))) {
    h(.ul) {
      (0..<pages.count).map { other in
        let range = pages.range(of: other)
        let text = words.ranks(range.lowerBound + 1, range.upperBound)
        return h(.li) {
          other == part
            ? h(.span, .init(.ariaCurrent, "page")) { text }
            : h(.a, .href(.page(.rankingPart(other)))) { text }
        }
      }
    }
  }
  let note = h(.p, .class("why")) {
    words.splitNote + " "
    h(.a, .href(.page(.namesPart(0)))) { words(Phrase.byName) }
  }
  return [note, pager] + table
}

/// `zh/ranking-2.html` and on.
func furtherRankingPage(_ part: Int, _ context: PageContext) -> HTMLNode {
  let words = context.words
  let title = "\(words(Phrase.allPolicies)) \(part + 1) · \(context.title)"
  return page(
    context, place: .ranking(part: part), title: title, kind: .class("cohort"),
    scripts: [.pageScript, .tableScript], styles: [.styleSheet, .rankingStyle]
  ) {
    h(.header, .class("opening")) {
      h(.p, .class("crumb")) {
        h(.a, .href(.page(.file("index.html")))) { "← " + words(Phrase.backToRanking) }
      }
      h(.h1) { words(Phrase.allPolicies) }
    }
    h(.section, .id("ranking"), .init(.ariaLabel, words(Phrase.allPolicies))) {
      rankingPart(part, context)
    }
  }
}
