public import PolicyRubric
internal import PolicyAssessment
internal import PolicyRanking
internal import PolicyDocument

/// A criterion that came to a worse verdict than before.
public struct VerdictChange: Sendable, Hashable {
  public var criterion: CriterionID
  public var before: VerdictLock.Entry
  public var now: Verdict
  /// Points the score would gain if the verdict were what it was.
  public var lostTenths: Int

  /// What got worse, in the rubric's order. A verdict that no longer applies or cannot be told is no
  /// fall.
  static func falls(of draft: JudgedDraft, since before: VerdictLock.Draft) -> [VerdictChange] {
    let known = Dictionary(before.verdicts.map { ($0.criterion, $0) }) { first, _ in first }
    return draft.assessment.findings.compactMap { finding in
      guard let old = known[finding.criterion], let was = old.verdict.quality,
        let now = finding.verdict.quality, now < was
      else { return nil }
      let gains = draft.gains
      let shown = gains?.tenths(of: finding.criterion, to: old.verdict) ?? 0
      let own = gains?.ownTenths(of: finding.criterion, to: old.verdict) ?? 0
      return VerdictChange(
        criterion: finding.criterion, before: old, now: finding.verdict,
        lostTenths: shown > 0 ? shown : own)
    }
  }
}

extension JudgedDraft {
  /// Where a clause stood that is gone: the nearest title above it that is still there.
  func place(ofLost entry: VerdictLock.Entry, _ outline: [String]) -> DraftPlace? {
    var titles = entry.section.map(FindingKey.title)
    guard let last = titles.last else { return nil }
    var headings: [String: Int] = [:]
    for (index, block) in document.blocks.enumerated() where block.isHeading {
      let title = FindingKey.title(document.string(block.range))
      if headings[title] == nil { headings[title] = index }
    }
    // Its own title, then those that stood before it, then those above.
    let before = outline.map(FindingKey.title)
    if let own = before.firstIndex(of: last) { titles = before[..<own] + [last] }
    for title in titles.reversed() {
      guard let block = headings[title] else { continue }
      return DraftPositions(self).place(of: document.blocks[block].range)
    }
    return nil
  }
}
