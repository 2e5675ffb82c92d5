internal import PolicyText

/// Applies waivers to findings, and finds those that are over, unused or malformed.
struct WaiverCheck {
  let today: CalendarDate?
  /// Whether a pattern of a waiver fits a draft.
  let matches: (_ pattern: String, _ draft: String) -> Bool
  /// Every id that may be named.
  let rules: [String]
  /// Ids of criteria, whose inline waivers hold in the whole draft.
  let criteria: Set<String>

  /// - Returns: what is to be said of the waivers themselves.
  func apply(
    _ configured: [Waiver], to findings: inout [DraftFinding], in drafts: [JudgedDraft]
  ) -> [DraftFinding] {
    var said: [DraftFinding] = []
    var waivers = configured.map { (waiver: $0, lines: nil as ClosedRange<Int>?) }
    for draft in drafts {
      let inline = InlineWaivers(draft.text, file: draft.file, rules: rules)
      let paragraphs = inline.waivers.isEmpty ? [] : Self.paragraphEnds(of: draft.text)
      waivers += inline.waivers.map { ($0, Self.lines(under: $0.place, paragraphs)) }
      said += inline.malformed.map {
        GateRule.waiverMalformed.finding(
          Bilingual(
            chinese: "这条豁免不起作用：" + $0.message.chinese,
            english: "this waiver waives nothing: " + $0.message.english),
          at: $0.place, key: $0.message.english)
      }
    }
    let keys = Dictionary(drafts.map { ($0.file, $0.key) }) { first, _ in first }
    let byRule = Dictionary(grouping: findings.indices) { findings[$0].rule }
      .mapValues { $0.sorted { findings[$0].place.start.line < findings[$1].place.start.line } }
    for (waiver, lines) in waivers {
      let isOver = waiver.isOver(on: today)
      var isUsed = false
      for (rule, all) in byRule where waiver.names(rule) {
        let near =
          criteria.contains(rule)
          ? all[...] : Self.near(lines, all) { findings[$0].place.start.line }
        for index in near
        where covers(waiver, lines, findings[index], key: keys[findings[index].place.file]) {
          isUsed = true
          if !isOver, findings[index].suppression == nil {
            findings[index].suppression = .waived(
              reason: "\(waiver.reason) (\(waiver.owner), \(waiver.until))")
          }
        }
      }
      // Without the draft it is about in this run, nothing can be said of it.
      let concerned =
        waiver.isInline || waiver.patterns.isEmpty
        || drafts.contains { draft in waiver.patterns.contains { matches($0, draft.key) } }
      if isOver {
        said.append(Self.expired(waiver))
      } else if !isUsed, concerned {
        said.append(Self.unused(waiver))
      }
    }
    return said
  }

  /// Findings, sorted by line, that stand in some lines.
  private static func near(
    _ lines: ClosedRange<Int>?, _ findings: [Int], _ line: (Int) -> Int
  ) -> ArraySlice<Int> {
    guard let lines else { return findings[...] }
    let start = findings.partitioningIndex { line($0) >= lines.lowerBound }
    let end = findings.partitioningIndex { line($0) > lines.upperBound }
    return findings[start..<end]
  }

  private func covers(
    _ waiver: Waiver, _ lines: ClosedRange<Int>?, _ finding: DraftFinding, key: String?
  ) -> Bool {
    guard waiver.names(finding.rule), let key else { return false }
    if waiver.isInline {
      guard finding.place.file == waiver.place.file else { return false }
      if !criteria.contains(finding.rule), let lines {
        return lines.contains(finding.place.start.line)
      }
      return true
    }
    if !waiver.patterns.isEmpty, !waiver.patterns.contains(where: { matches($0, key) }) {
      return false
    }
    guard let quote = waiver.quote.map(FindingKey.letters), !quote.isEmpty else { return true }
    return finding.quote.map { FindingKey.letters($0).contains(quote) } ?? false
  }

  /// Its own lines and the paragraph below them.
  private static func lines(under place: DraftPlace, _ paragraphEnds: [Int]) -> ClosedRange<Int> {
    let last = paragraphEnds[min(place.end.line, paragraphEnds.count - 1)]
    return place.start.line...max(place.start.line, last)
  }

  /// For each line, from 0 for that before the first, where the paragraph ends that begins behind it
  /// or goes on there.
  private static func paragraphEnds(of text: String) -> [Int] {
    let lines = text.split(omittingEmptySubsequences: false) {
      $0 == "\n" || $0 == "\r\n" || $0 == "\r"
    }
    let isBlank = lines.map { $0.allSatisfy(\.isWhitespace) }
    var ends = [Int](repeating: lines.count, count: lines.count + 1)
    var end = lines.count
    for line in isBlank.indices.reversed() {
      if isBlank[line] { end = line }
      ends[line] = isBlank[line] ? ends[line + 1] : end
    }
    return ends
  }

  private static func expired(_ waiver: Waiver) -> DraftFinding {
    let rules = waiver.rules.joined(separator: ", ")
    return GateRule.waiverExpired.finding(
      Bilingual(
        chinese: "\(rules) 的豁免已于 \(waiver.until) 到期（负责人：\(waiver.owner)）",
        english: "the waiver of \(rules) ended on \(waiver.until) (owner: \(waiver.owner))"),
      at: waiver.place, key: rules)
  }

  private static func unused(_ waiver: Waiver) -> DraftFinding {
    let rules = waiver.rules.joined(separator: ", ")
    return GateRule.waiverUnused.finding(
      Bilingual(
        chinese: "\(rules) 的豁免没有对应的问题", english: "the waiver of \(rules) meets no finding"),
      at: waiver.place, key: rules)
  }
}
