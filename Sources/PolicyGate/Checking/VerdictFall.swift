internal import PolicyAssessment
internal import PolicyRanking
internal import PolicyRubric
internal import PolicyText

/// Marks what got worse since a lock or a revision: the verdict before and now, where the clause
/// stood, and what its loss costs.
struct VerdictFall {
  private let draft: JudgedDraft
  private let before: DraftGate.Before
  private let falls: [VerdictChange]

  init(_ draft: JudgedDraft, _ before: DraftGate.Before) {
    self.draft = draft
    self.before = before
    falls = VerdictChange.falls(of: draft, since: before.draft)
  }

  /// - Returns: the indices of the findings that tell of it.
  func mark(_ findings: inout [DraftFinding], from start: Int) -> [Int] {
    falls.compactMap { fall in
      let index = findings.indices.dropFirst(start).first {
        findings[$0].rule == fall.criterion.rawValue
      }
      guard let index else { return nil }
      findings[index].severity = .error
      let message = message(fall)
      findings[index].message.chinese += "；" + message.chinese
      findings[index].message.english += "; " + message.english
      // What is gone is shown where it stood.
      if findings[index].quote == nil,
        let place = draft.place(ofLost: fall.before, before.draft.outline)
      {
        findings[index].place = place
      }
      return index
    }
  }

  /// What became of the score since.
  var notes: [Bilingual] {
    guard let now = draft.score?.tenths, now != before.draft.tenths else { return [] }
    let (from, to) = (points(before.draft.tenths), points(now))
    return [
      Bilingual(
        chinese: "\(draft.file)：得分由 \(from)（\(before.source)）变为 \(to)",
        english: "\(draft.file): the score went from \(from) (\(before.source)) to \(to)")
    ]
  }

  private func message(_ fall: VerdictChange) -> Bilingual {
    let (was, now) = (fall.before.verdict.rawValue, fall.now.rawValue)
    let line = fall.before.line
    let quote = fall.before.quote
    let lost = points(fall.lostTenths)
    let chinese =
      "\(before.source) 中为 \(was)\(line.map { "（第 \($0) 行）" } ?? "")，现为 \(now)，失 \(lost) 分"
      + (quote.isEmpty ? "" : "；原文：“\(quote)”")
    let english =
      "it was \(was) in \(before.source)\(line.map { " (line \($0))" } ?? "") and is \(now) now, "
      + "\(lost) points lost" + (quote.isEmpty ? "" : "; it said “\(quote)”")
    return Bilingual(chinese: chinese, english: english)
  }
}
