internal import PolicyAssessment
internal import PolicyDocument
internal import PolicyRanking
internal import PolicyRubric
internal import PolicyText

/// Passages that stand in the policies of other operators too.
func sharedPassages(_ policy: RankedPolicy, _ context: PageContext) -> HTMLNode {
  guard !policy.reuse.isEmpty else { return .nothing }
  let words = context.words
  return h(.section, .init(.ariaLabelledBy, "shared")) {
    h(.h2, .id("shared")) { words(Phrase.sharedText) }
    policy.reuse.prefix(5).map { match in
      h(.div, .class("cluster")) {
        h(.p) {
          h(.strong) { policyLink(match.policy, context) }
          " · " + words.shared(match.containment)
        }
        scrolling(words(Phrase.sharedText), .class("plain")) {
          columnHeads([
            (words(Phrase.thisPolicy), false), (words(Phrase.otherPolicy), false),
          ])
          h(.tbody) {
            match.passages.prefix(3).map { passage in
              h(.tr) {
                [passage.quote, passage.otherQuote].map { quote in
                  h(.td, .lang(policy.record.language), .directionAuto) {
                    quote.shortened(to: 320)
                  }
                }
              }
            }
          }
        }
      }
    }
  }
}

/// From the page of another policy.
private func policyLink(_ id: String, _ context: PageContext) -> HTMLNode {
  guard let policy = context.model.policy(id) else { return isolated(id) }
  return h(.a, .href(.page(.neighbor(context.model.pageNames[id])))) {
    isolated(policy.record.subject.shownName, to: 120)
  }
}

func neighbors(_ policy: RankedPolicy, _ context: PageContext) -> HTMLNode {
  let words = context.words
  let near = context.model.neighbors(of: policy, reach: 2)
  guard near.count > 1 else { return .nothing }
  return h(.section, .init(.ariaLabelledBy, "neighbors")) {
    h(.h2, .id("neighbors")) { words(Phrase.neighbors) }
    h(.table, .class("plain")) {
      columnHeads([
        (words(Phrase.rank), true), (words(Phrase.service), false), (words(Phrase.level), false),
        (words(Phrase.score), true),
      ])
      h(.tbody) {
        near.map { other in
          let subject = other.record.subject
          let isSelf = subject.id == policy.record.subject.id
          return h(.tr) {
            h(.td, .class("n")) { String(other.rank) }
            h(.th, .scope("row")) {
              if isSelf {
                isolated(subject.shownName, to: 120)
                h(.small) { words(Phrase.thisPolicy) }
              } else {
                policyLink(subject.id, context)
              }
            }
            h(.td) { badge(other.level, words) }
            h(.td, .class("n")) { points(other.tenths) }
          }
        }
      }
    }
  }
}

/// What was audited: operator, address, files, how it was read.
func about(_ record: PolicyRecord, _ context: PageContext) -> HTMLNode {
  let words = context.words
  let subject = record.subject
  return h(.section, .init(.ariaLabelledBy, "about")) {
    h(.h2, .id("about")) { words(Phrase.about) }
    h(.dl, .class("facts")) {
      fact(words(Phrase.documentTitle), record.title, lang: record.language)
      fact(words(Phrase.operatorName), subject.operatorName ?? "")
      fact(words(Phrase.group), subject.group ?? "")
      fact(words(Phrase.sector), subject.sector.map { words(sectorName($0)) } ?? "")
      subject.facets.prefix(40).map { fact($0.name.shortened(to: 60).visible, $0.value) }
      address(subject, words)
      fact(words(Phrase.savedAt), subject.savedAt?.description ?? "")
      fact(words(Phrase.savedPage), subject.shownFiles)
      if !subject.files.isEmpty {
        fact(words(Phrase.language), words(record.language.name))
        fact(words(Phrase.pageKind), record.pageKind.map { words($0.name) } ?? "")
        fact(words(Phrase.readingConfidence), "\(hundredths(record.confidence))%")
      }
      if let profile = record.verdicts?.profile, !profile.isEmpty {
        fact(
          words(Phrase.judgedUnder),
          profile.map { words(profileName($0)) }.joined(separator: words.comma))
      }
      record.notes.prefix(20).enumerated().map { index, note in
        fact(index == 0 ? words(Phrase.readingNotes) : "", words(note.text))
      }
    }
  }
}

/// A link where the address is http or https; otherwise its text.
private func address(_ subject: PolicySubject, _ words: Wording) -> HTMLNode {
  guard let text = subject.address, !text.isEmpty else { return .nothing }
  guard let link = ExternalAddress(text) else { return fact(words(Phrase.address), text) }
  return .fragment([
    h(.dt) { words(Phrase.address) },
    h(.dd) {
      h(.a, .href(.external(link)), .init(.rel, "noopener noreferrer")) { isolated(text, to: 300) }
    },
  ])
}
