internal import PolicyRanking
internal import PolicyRubric
internal import PolicyText

/// The services of a report whose ranking has several pages, in the order of their names: one list
/// that a browser's own search, or ours, goes through. Cut into parts that stay under 2 MB.
struct NamesList {
  struct Entry {
    let name: String
    /// Without the ending.
    let page: String
    /// Nil for what is listed apart.
    let rank: Int?
  }

  let parts: [[Entry]]

  /// Bytes of a part's entries.
  private static let mostBytes = 1_800_000

  init(_ model: ReportModel) {
    guard RankingPages(policies: model.ranking.ranked.count).count > 1 else {
      parts = []
      return
    }
    let ranked = model.ranking.ranked.map { Self.entry($0.record, rank: $0.rank, model) }
    let all = ranked + model.unranked.map { Self.entry($0, rank: nil, model) }
    let sorted = all.sorted {
      $0.name == $1.name
        ? $0.page < $1.page : $0.name.utf8.lexicographicallyPrecedes($1.name.utf8)
    }
    var parts: [[Entry]] = [[]]
    var bytes = 0
    for entry in sorted {
      // The markup of an entry takes about 50 bytes.
      let size = entry.name.utf8.count + entry.page.utf8.count + 56
      if bytes + size > Self.mostBytes {
        parts.append([])
        bytes = 0
      }
      parts[parts.count - 1].append(entry)
      bytes += size
    }
    self.parts = parts
  }

  private static func entry(_ record: PolicyRecord, rank: Int?, _ model: ReportModel) -> Entry {
    Entry(
      name: record.subject.shownName.shortened(to: 60), page: model.pageNames[record.subject.id],
      rank: rank)
  }
}

/// `zh/names.html` and on: every service with its rank.
func namesPage(_ part: Int, of list: NamesList, _ context: PageContext) -> HTMLNode {
  let words = context.words
  return page(
    context, place: .names(part: part), title: "\(words(Phrase.byName)) · \(context.title)",
    kind: .class("cohort"), scripts: [.pageScript, .namesScript]
  ) {
    h(.header, .class("opening")) {
      h(.p, .class("crumb")) {
        h(.a, .href(.page(.file("index.html")))) { "← " + words(Phrase.backToRanking) }
      }
      h(.h1) { words(Phrase.byName) }
      h(.p, .class("why")) { words.namesNote(parts: list.parts.count) }
    }
    if list.parts.count > 1 { namesPager(part, of: list, context) }
    h(.section, .id("names"), .init(.ariaLabel, words(Phrase.byName))) {
      h(.div, .class("filters"), .id("find"), .init(.hidden, "")) {
        h(.label) {
          words(Phrase.searchName)
          h(.input, .init(.type, "search"), .init(.name, "q"))
        }
        h(.output, .id("shown"), .role("status"), .init(.dataText, words(Phrase.shownRows)))
      }
      h(.ul, .class("names"), .id("names-list")) {
        list.parts[part].map { entry in
          h(.li) {
            h(.a, .href(.page(.policy(entry.page)))) { entry.name.visible }
            entry.rank.map { " " + String($0) } ?? " –"
          }
        }
      }
    }
  }
}

private func namesPager(_ part: Int, of list: NamesList, _ context: PageContext) -> HTMLNode {
  h(.nav, .class("contents pager"), .init(.ariaLabel, context.words(Phrase.byName))) {
    h(.ul) {
      list.parts.indices.map { other in
        let first = list.parts[other].first?.name.shortened(to: 12).visible ?? ""
        return h(.li) {
          other == part
            ? h(.span, .init(.ariaCurrent, "page")) { first + "…" }
            : h(.a, .href(.page(.namesPart(other)))) { first + "…" }
        }
      }
    }
  }
}
