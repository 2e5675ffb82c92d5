internal import PolicyRanking
internal import PolicyRubric
internal import PolicyText

/// Two runs in one language of the page.
struct RunComparisonPart {
  let comparison: RunComparison
  let context: ComparisonContext

  private var words: Wording { context.words }

  /// Rows of a table; all of them are in the JSON.
  private static let most = 1_000

  init(_ comparison: RunComparison, _ context: ComparisonContext) {
    self.comparison = comparison
    self.context = context
  }

  var node: HTMLNode {
    let (rose, fell) = (comparison.rose, comparison.fell)
    return .fragment([
      .fragment(
        comparison.basisChanges.map { change in
          h(.p, .class("notice warning")) {
            h(.strong) { words.differs(change, comparison.old, comparison.new) }
          }
        }),
      figures,
      context.contents(parts),
      h(.p, .class("more")) { words.movementsAreOfScores },
      movements(Phrase.fell, .fell, fell), movements(Phrase.rose, .rose, rose), levels,
      prevalence, standings(Phrase.appeared, .added, comparison.added),
      standings(Phrase.gone, .removed, comparison.removed), statusChanges,
    ])
  }

  private var parts: [(Bilingual, ComparisonPart)] {
    [
      (Phrase.fell, .fell), (Phrase.rose, .rose), (Phrase.levelMoves, .levels),
      (Phrase.prevalence, .prevalence),
    ]
      + (comparison.added.isEmpty ? [] : [(Phrase.appeared, .added)])
      + (comparison.removed.isEmpty ? [] : [(Phrase.gone, .removed)])
      + (comparison.statusChanges.isEmpty ? [] : [(Phrase.statusChanges, .status)])
  }

  private var figures: HTMLNode {
    let (old, new) = (comparison.old, comparison.new)
    let change = new.meanTenths.flatMap { after in old.meanTenths.map { after - $0 } }
    return h(.dl, .class("figures")) {
      context.figure(Phrase.rankedPolicies, "\(old.ranked) → \(new.ranked)")
      context.figure(
        Phrase.meanScore,
        [old, new].map { $0.meanTenths.map(points) ?? "–" }.joined(separator: " → "),
        change.map(signed) ?? "")
      context.figure(Phrase.rose, String(comparison.rose.count))
      context.figure(Phrase.fell, String(comparison.fell.count))
    }
  }

  private func movements(
    _ title: Bilingual, _ part: ComparisonPart, _ movements: [Movement]
  ) -> HTMLNode {
    h(.section) {
      context.heading(title, part, count: movements.count)
      if movements.isEmpty {
        h(.p) { words(Phrase.none) }
      } else {
        scrolling(words(title), .class("movements")) {
          columnHeads([
            (words(Phrase.service), false), (words(Phrase.before), true),
            (words(Phrase.after), true), (words(Phrase.change), true), (words(Phrase.rank), true),
            (words(Phrase.level), false), (words(Phrase.verdictChanges), false),
          ])
          h(.tbody) { movements.prefix(Self.most).map(row) }
        }
        rest(movements.count)
      }
    }
  }

  private func row(_ movement: Movement) -> HTMLNode {
    h(.tr) {
      h(.th, .scope("row")) { isolated(movement.shownName, to: 80) }
      h(.td, .class("n")) { points(movement.old.tenths) }
      h(.td, .class("n")) { points(movement.new.tenths) }
      h(.td, .class("n")) { signed(movement.change) }
      h(.td, .class("n")) { "\(movement.old.rank) → \(movement.new.rank)" }
      h(.td) {
        if movement.old.level != movement.new.level {
          badge(movement.old.level, words)
          " → "
        }
        badge(movement.new.level, words)
      }
      h(.td, .class("changes")) { verdicts(movement.verdicts) }
    }
  }

  /// The first changes of verdicts, flags and faults before others.
  private func verdicts(_ changes: [VerdictChange]) -> [HTMLNode] {
    let most = 6
    let urgent = changes.enumerated().sorted {
      let (a, b) = (context.isFlag($0.element.criterion), context.isFlag($1.element.criterion))
      return a != b ? a : $0.offset < $1.offset
    }.map(\.element)
    let items = urgent.prefix(most).map { change in
      h(.li) {
        context.name(of: change.criterion) + words.colon + context.step(change.old, change.new)
      }
    }
    return [
      items.isEmpty ? .text("–") : h(.ul) { items },
      changes.count > most
        ? h(.p, .class("more")) { words.andMore(changes.count - most) } : .nothing,
    ]
  }

  /// From which level to which: a row for each old level, a column for each new one.
  private var levels: HTMLNode {
    h(.section) {
      context.heading(Phrase.levelMoves, .levels, count: comparison.levelMoves.count)
      scrolling(words(Phrase.levelMoves), .class("moves")) {
        columnHeads(
          [(words(Phrase.toLevel), false)] + Level.allCases.map { (words($0.name), true) })
        h(.tbody) {
          Level.allCases.map { old in
            h(.tr) {
              h(.th, .scope("row")) { badge(old, words) }
              Level.allCases.map { new in
                let count = comparison.count(from: old, to: new)
                let text = count == 0 ? "·" : String(count)
                return old == new
                  ? h(.td, .class("n stay")) { text } : h(.td, .class("n")) { text }
              }
            }
          }
        }
      }
    }
  }

  private var prevalence: HTMLNode {
    let faults = comparison.changedPrevalence
    return h(.section) {
      context.heading(Phrase.prevalence, .prevalence, count: faults.count)
      if faults.isEmpty {
        h(.p) { words(Phrase.none) }
      } else {
        scrolling(words(Phrase.prevalence), .class("movements")) {
          columnHeads([
            (words(Phrase.criterion), false), (words(Phrase.before), true),
            (words(Phrase.after), true), (words(Phrase.change), true), (words(Phrase.ofBoth), true),
          ])
          h(.tbody) {
            faults.prefix(Self.most).map { fault in
              h(.tr) {
                h(.th, .scope("row")) { context.name(of: fault.criterion) }
                h(.td, .class("n")) { shown(fault.old) }
                h(.td, .class("n")) { shown(fault.new) }
                h(.td, .class("n")) { fault.change.map(signed) ?? "–" }
                h(.td, .class("n")) { fault.commonChange.map(signed) ?? "–" }
              }
            }
          }
        }
        rest(faults.count)
      }
    }
  }

  private func shown(_ count: PrevalenceChange.Count) -> String {
    count.share.map { "\(percent($0)) (\(count.faults)/\(count.of))" } ?? "–"
  }

  private func standings(
    _ title: Bilingual, _ part: ComparisonPart, _ policies: [PolicyStanding]
  ) -> HTMLNode {
    guard !policies.isEmpty else { return .nothing }
    return h(.section) {
      context.heading(title, part, count: policies.count)
      scrolling(words(title), .class("movements")) {
        columnHeads([
          (words(Phrase.service), false), (words(Phrase.score), true), (words(Phrase.rank), true),
          (words(Phrase.level), false),
        ])
        h(.tbody) {
          policies.prefix(Self.most).map { policy in
            h(.tr) {
              h(.th, .scope("row")) { isolated(policy.shownName, to: 80) }
              h(.td, .class("n")) { policy.place.map { points($0.tenths) } ?? "–" }
              h(.td, .class("n")) { policy.place.map { String($0.rank) } ?? "–" }
              h(.td) {
                policy.place.map { badge($0.level, words) }
                  ?? .text(words(statusName(policy.status)))
              }
            }
          }
        }
      }
      rest(policies.count)
    }
  }

  private var statusChanges: HTMLNode {
    let changes = comparison.statusChanges
    guard !changes.isEmpty else { return .nothing }
    return h(.section) {
      context.heading(Phrase.statusChanges, .status, count: changes.count)
      scrolling(words(Phrase.statusChanges), .class("movements")) {
        columnHeads([
          (words(Phrase.service), false), (words(Phrase.before), false),
          (words(Phrase.after), false),
        ])
        h(.tbody) {
          changes.prefix(Self.most).map { change in
            h(.tr) {
              h(.th, .scope("row")) { isolated(change.new.shownName, to: 80) }
              h(.td) { words(statusName(change.old.status)) }
              h(.td) { words(statusName(change.new.status)) }
            }
          }
        }
      }
      rest(changes.count)
    }
  }

  private func rest(_ count: Int) -> HTMLNode {
    count > Self.most
      ? h(.p, .class("more")) { words.more(count - Self.most, in: "--format json") } : .nothing
  }
}
