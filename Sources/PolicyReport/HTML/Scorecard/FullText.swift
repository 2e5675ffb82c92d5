internal import PolicyAssessment
internal import PolicyDocument
internal import PolicyRanking
internal import PolicyRubric
internal import PolicyText

/// The most of a policy's text one page shows, in bytes.
let longestText = 800_000

/// The policy's whole text, the passages of the verdicts marked, and beside them the criteria.
func fullText(_ map: EvidenceMap?, _ context: PageContext) -> HTMLNode {
  guard let map, !map.document.text.isEmpty else { return .nothing }
  let words = context.words
  let document = map.document
  let last = document.blocks.lastIndex { $0.range.upperBound <= longestText } ?? -1
  return h(.section, .class("fulltext"), .init(.ariaLabelledBy, "text")) {
    h(.h2, .id("text")) { words(Phrase.fullText) }
    h(.p, .class("why")) { words.fullTextNote }
    topicMap(map, context)
    h(.div, .class("policy"), .lang(document.language), .directionAuto) {
      (0..<(last + 1)).map { block($0, map, context) }
    }
    if last + 1 < document.blocks.count { h(.p, .class("more")) { words.cutText } }
  }
}

private func block(_ index: Int, _ map: EvidenceMap, _ context: PageContext) -> HTMLNode {
  let words = context.words
  let block = map.document.blocks[index]
  let rows = map.rows(in: index)
  let pieces = map.pieces(of: index).map { piece in
    switch piece.shade {
    case nil: HTMLNode.text(piece.text)
    case .good: h(.mark, .class("m1")) { piece.text }
    case .half: h(.mark, .class("m2")) { piece.text }
    case .bad: h(.mark, .class("m3")) { piece.text }
    }
  }
  let kind = textClass(block.kind).map { [$0] } ?? []
  guard !rows.isEmpty else {
    return .element(.p, block.isHeading ? kind + [.id("b\(index)")] : kind, pieces)
  }
  return h(.div, .class("para"), .id("b\(index)")) {
    HTMLNode.element(.p, kind, pieces)
    h(.ul, .class("notes"), .lang(words.language), .init(.ariaLabel, words(Phrase.marks))) {
      rows.map { row in
        h(.li) {
          h(.a, .href(.criterion(row.criterion.id)), verdictClass(row.finding.verdict)) {
            row.finding.verdict.sign + " " + words(row.criterion.name)
          }
        }
      }
    }
  }
}

private func textClass(_ kind: Block.Kind) -> HTMLAttribute? {
  switch kind {
  case .heading(let level): level <= 2 ? .class("t1") : .class("t2")
  case .listItem(let depth): depth <= 1 ? .class("li1") : .class("li2")
  case .tableHeader: .class("row t2")
  case .tableRow: .class("row")
  case .definitionTerm: .class("t2")
  case .definition: .class("li1")
  case .paragraph: nil
  }
}
