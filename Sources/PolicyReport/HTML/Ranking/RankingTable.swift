internal import PolicyAssessment
internal import PolicyRanking
internal import PolicyRubric
internal import PolicyText

/// The ranking with its filters. Without a script the filters stay hidden and the table is whole.
func rankingTable(_ rows: [RankedPolicy], _ context: PageContext) -> [HTMLNode] {
  let words = context.words
  let heads: [(text: Bilingual, class: HTMLAttribute)] = [
    (Phrase.rank, .class("n")), (Phrase.service, .class("t")), (Phrase.sector, .class("minor")),
    (Phrase.kind, .class("minor")), (Phrase.level, .class("minor")),
    (Phrase.score, .class("n score")), (Phrase.redFlags, .class("n minor")),
  ]
  let hasSectors = rows.contains { !($0.record.subject.sector ?? "").isEmpty }
  return [
    filters(rows, context),
    h(.table, .class(hasSectors ? "ranking" : "ranking sectorless"), .id("ranking-table")) {
      h(.caption, .class("unseen")) { words(Phrase.allPolicies) }
      h(.thead) {
        h(.tr) {
          heads.map { head in h(.th, .scope("col"), head.class) { words(head.text) } }
        }
      }
      h(.tbody) { rows.map { row($0, context) } }
    },
  ]
}

/// One row has the fewest elements that hold it: a thousand rows are laid out before anything is
/// seen. Names and operators are isolated from their surroundings by the style sheet
/// (`unicode-bidi`), as what else stands in a cell of its own is by the cell; the bar of a score is the
/// background of its cell.
private func row(_ policy: RankedPolicy, _ context: PageContext) -> HTMLNode {
  let words = context.words
  let subject = policy.record.subject
  let raised = (policy.record.verdicts?.findings ?? []).filter {
    $0.verdict == .strong || $0.verdict == .weak
  }
  let strong = raised.count { $0.verdict == .strong }
  let sector = (subject.sector ?? "").shortened(to: 60)
  let sectorShown = words(sectorName(sector))
  let kind = words(kindName(subject.kind)).shortened(to: 60)
  let link = PagePath.policy(context.model.pageNames[subject.id])
  return h(
    .tr, .init(.dataLevel, policy.level.rawValue),
    .init(.dataKind, subject.kind.shortened(to: 60)),
    .init(.dataLanguage, policy.record.language.rawValue),
    .init(
      .dataFlags,
      ((strong > 0 ? ["yes"] : []) + raised.compactMap { context.model.flagKeys[$0.criterion] })
        .joined(separator: " "))
  ) {
    h(.td, .class("n")) { String(policy.rank) }
    h(.th, .scope("row")) {
      h(.a, .href(.page(link))) { subject.shownName.shortened(to: 120) }
      if policy.record.verdicts == nil {
        h(.small) { words(policy.record.status.shownName) }
      } else if let name = subject.operatorName, name != subject.name {
        h(.small, .class("operator")) { name.shortened(to: 80) }
      }
      if let id = context.model.namesakes.id(of: subject) {
        h(.small, .class("operator")) { id.shortened(to: 80) }
      }
      h(.small, .class("narrow badge")) {
        words(policy.level.name)
        sector.isEmpty ? "" : " · " + sectorShown
        " · " + kind
      }
    }
    h(.td, .class("minor"), .init(.dataText, sector)) { sectorShown }
    h(.td, .class("minor")) { kind }
    h(.td, .class("minor badge"), .init(.dataSort, String(1000 - policy.tenths))) {
      words(policy.level.name)
    }
    h(
      .td, .init(.class, "n score p\(min(max(policy.tenths, 0), 1000) / 10)"),
      .init(.dataSort, String(policy.tenths))
    ) { points(policy.tenths) }
    h(.td, .class("n minor")) { String(strong) }
  }
}

private func filters(_ rows: [RankedPolicy], _ context: PageContext) -> HTMLNode {
  let words = context.words
  let records = rows.map(\.record)
  let all = [("", words(Phrase.all))]
  let levels = Level.allCases.map { ($0.rawValue, words($0.name)) }
  let sectors = Set(records.compactMap(\.subject.sector)).map { $0.shortened(to: 60) }
  let kinds = Set(records.map(\.subject.kind)).sorted()
  let languages = Set(records.map(\.language)).sorted()
  return h(
    .fieldset, .class("filters"), .id("filters"), .init(.hidden, "")
  ) {
    h(.legend, .class("unseen")) { words(Phrase.filters) }
    h(.label) {
      words(Phrase.search)
      h(.input, .init(.type, "search"), .init(.name, "q"))
    }
    select("level", words(Phrase.level), all + levels)
    if sectors.count > 1 {
      select(
        "sector", words(Phrase.sector),
        all + Set(sectors).sorted().map { ($0, words(sectorName($0))) })
    }
    if kinds.count > 1 {
      select(
        "kind", words(Phrase.kind), all + kinds.map { ($0.shortened(to: 60), words(kindName($0))) })
    }
    if languages.count > 1 {
      select(
        "language", words(Phrase.language), all + languages.map { ($0.rawValue, words($0.name)) })
    }
    select(
      "flags", words(Phrase.redFlags),
      [
        ("", words(Phrase.anyFlags)), ("yes", words(Phrase.withFlags)),
        ("no", words(Phrase.withoutFlags)),
      ]
        + context.model.flags.map {
          (context.model.flagKeys[$0.id] ?? "", words($0.name))
        })
    h(.button, .init(.type, "button"), .id("reset")) { words(Phrase.reset) }
    h(.output, .id("shown"), .role("status"), .init(.dataText, words(Phrase.shownRows)))
  }
}

private func select(
  _ name: String, _ label: String, _ options: [(value: String, text: String)]
) -> HTMLNode {
  h(.label) {
    label
    h(.select, .init(.name, name)) {
      options.map { option in
        h(.option, .init(.value, option.value)) { option.text.shortened(to: 60).visible }
      }
    }
  }
}
