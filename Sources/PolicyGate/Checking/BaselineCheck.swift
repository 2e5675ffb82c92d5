internal import PolicyText

extension Baseline {
  /// Marks findings that were known; a finding that a person waived stays waived.
  ///
  /// - Returns: what is to be said of entries whose finding is gone. Drafts that were not checked
  ///   say nothing.
  func apply(
    to findings: inout [DraftFinding], in drafts: [JudgedDraft], sparing: Set<Int>
  ) -> [DraftFinding] {
    let keys = Dictionary(drafts.map { ($0.file, $0.key) }) { first, _ in first }
    var known: [Key: Int] = [:]
    for (index, entry) in entries.enumerated() where known[Key(entry)] == nil {
      known[Key(entry)] = index
    }
    var met: Set<Int> = []
    for index in findings.indices {
      let finding = findings[index]
      guard let draft = keys[finding.place.file],
        let entry = known[Key(draft, finding.rule, finding.fingerprint)]
      else { continue }
      met.insert(entry)
      if finding.suppression == nil, !sparing.contains(index) {
        findings[index].suppression = .baseline
      }
    }
    let checked = Set(drafts.map(\.key))
    return entries.enumerated().filter { checked.contains($1.draft) && !met.contains($0) }
      .map { stale($0.element) }
  }

  private func stale(_ entry: Entry) -> DraftFinding {
    let position = DraftPlace.Position(line: entry.line, column: 1, unit: 1)
    let quote = entry.quote.isEmpty ? "" : "“\(entry.quote)”"
    return GateRule.baselineStale.finding(
      Bilingual(
        chinese: "\(entry.draft) 中 \(entry.rule) 的这一问题已不存在\(quote)",
        english: "this finding of \(entry.rule) in \(entry.draft) is gone \(quote)"),
      at: DraftPlace(file: file, start: position, end: position),
      key: entry.draft + entry.rule + entry.fingerprint)
  }

  private struct Key: Hashable {
    var draft: String
    var rule: String
    var fingerprint: String

    init(_ draft: String, _ rule: String, _ fingerprint: String) {
      (self.draft, self.rule, self.fingerprint) = (draft, rule, fingerprint)
    }

    init(_ entry: Entry) { self.init(entry.draft, entry.rule, entry.fingerprint) }
  }

  /// The findings of the checked drafts in place of those it had of them; what a person waived is
  /// left to the waiver, and what concerns the check itself is never known before.
  public func updated(_ findings: [DraftFinding], in drafts: [JudgedDraft]) -> Baseline {
    let keys = Dictionary(drafts.map { ($0.file, $0.key) }) { first, _ in first }
    let checked = Set(drafts.map(\.key))
    let own = Set(GateRule.allCases.map(\.rawValue))
    var entries = entries.filter { !checked.contains($0.draft) }
    var seen: Set<Key> = []
    for finding in findings where !own.contains(finding.rule) {
      if case .waived = finding.suppression { continue }
      guard let draft = keys[finding.place.file],
        seen.insert(Key(draft, finding.rule, finding.fingerprint)).inserted
      else { continue }
      entries.append(
        Entry(
          draft: draft, rule: finding.rule, fingerprint: finding.fingerprint,
          quote: shortened(finding.quote ?? "", to: 60)))
    }
    return Baseline(file: file, entries: entries)
  }
}
