internal import PolicyAssessment
internal import PolicyRanking
internal import PolicyRubric
internal import PolicyText

/// The ranking with its filters. Without a script the filters stay hidden and the table is whole.
func rankingTable(_ rows: [RankedPolicy], _ context: PageContext) -> [HTMLNode] {
  let words = context.words
  let heads: [(text: Bilingual, isNumeric: Bool, isMinor: Bool)] = [
    (Phrase.rank, true, false), (Phrase.service, false, false), (Phrase.sector, false, true),
    (Phrase.kind, false, true), (Phrase.level, false, true), (Phrase.score, true, false),
    (Phrase.redFlags, true, true),
  ]
  return [
    filters(rows, context),
    h(.table, .class("ranking"), .id("ranking-table")) {
      h(.caption, .class("unseen")) { words(Phrase.allPolicies) }
      h(.thead) {
        h(.tr) {
          heads.map { head in
            let attribute: HTMLAttribute =
              head.isNumeric
              ? head.isMinor ? .class("n minor") : .class("n")
              : head.isMinor ? .class("minor") : .class("t")
            return h(.th, .scope("col"), attribute) { words(head.text) }
          }
        }
      }
      h(.tbody) { rows.map { row($0, context) } }
    },
  ]
}

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
      h(.a, .href(.page(link))) { isolated(subject.shownName, to: 120) }
      if policy.record.verdicts == nil {
        h(.small) { words(policy.record.status.shownName) }
      } else if let name = subject.operatorName, name != subject.name {
        h(.small) { isolated(name, to: 80) }
      }
      h(.small, .class("narrow")) {
        badge(policy.level, words)
        isolated(sectorShown)
        sector.isEmpty ? kind : " · " + kind
      }
    }
    h(.td, .class("minor"), .init(.dataText, sector)) { isolated(sectorShown) }
    h(.td, .class("minor")) { kind }
    h(.td, .class("minor"), .init(.dataSort, String(1000 - policy.tenths))) {
      badge(policy.level, words)
    }
    h(.td, .class("n score"), .init(.dataSort, String(policy.tenths))) {
      points(policy.tenths)
      bar(policy.tenths, fill: policy.level.fillClass)
    }
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
