internal import PolicyAssessment
internal import PolicyRanking
internal import PolicyRubric
internal import PolicyText

/// Every criterion of a policy in groups, the most urgent first. All groups are open: a page that
/// is printed, or read without a script, is whole.
func criteriaGroups(
  _ rows: [CriterionRow], _ gains: Gains?, of policy: RankedPolicy, _ text: EvidenceMap?,
  _ context: PageContext
) -> HTMLNode {
  guard !rows.isEmpty else { return .nothing }
  let words = context.words
  let groups = CriterionGroup.allCases.compactMap { group in
    let members = rows.filter { CriterionGroup($0.finding.verdict) == group }
    return members.isEmpty ? nil : (group: group, rows: members)
  }
  return h(.section, .init(.ariaLabelledBy, "criteria")) {
    h(.h2, .id("criteria")) { words(Phrase.criteria) }
    h(.nav, .class("contents"), .init(.ariaLabel, words(Phrase.criteria))) {
      h(.ul) {
        groups.map { item in
          h(.li) {
            h(.a, .href(.group(item.group))) { "\(words(item.group.name)) \(item.rows.count)" }
          }
        }
      }
    }
    groups.map { item in
      h(.details, .class("group"), .id(item.group.anchor), .init(.open, "")) {
        h(.summary) {
          h(.h3) {
            words(item.group.name)
            h(.span, .class("count")) { String(item.rows.count) }
          }
        }
        item.rows.map { criterion($0, gains, of: policy.record.subject, text, context) }
      }
    }
  }
}

private func criterion(
  _ row: CriterionRow, _ gains: Gains?, of subject: PolicySubject, _ text: EvidenceMap?,
  _ context: PageContext
) -> HTMLNode {
  let words = context.words
  let finding = row.finding
  return h(.article, .class("criterion"), .id("c-" + row.criterion.id.rawValue)) {
    h(.header) {
      h(.h4) { words(row.criterion.name) }
      h(.p, .class("outcome")) {
        h(.span, verdictClass(finding.verdict)) {
          h(.span, .decorative) { finding.verdict.sign + " " }
          words(finding.verdict.name)
        }
        pointsText(row, words)
      }
    }
    h(.p, .class("question")) { words(row.criterion.question) }
    if let override = finding.override { decision(override, words) }
    if let reason = finding.reason { h(.p, .class("why")) { isolated(words(reason), to: 400) } }
    evidence(finding, of: subject, text, words)
    lacking(row, words)
    nearMisses(finding, of: subject, words)
    advice(row, gains, words)
  }
}

/// That a person decided, what the engine had judged, and why.
private func decision(_ override: Override, _ words: Wording) -> HTMLNode {
  h(.p, .class("why")) {
    h(.strong) { words(Phrase.decidedByPerson) + words.colon }
    isolated(override.decision.reason, to: 1000)
    " ("
    isolated(override.decision.who)
    ", \(override.decision.when); \(words(Phrase.judgedByEngine))\(words.colon)"
    words(override.judged.name) + ")"
  }
}

private func pointsText(_ row: CriterionRow, _ words: Wording) -> HTMLNode {
  if row.criterion.status == .preview { return h(.span, .class("pts")) { words(Phrase.preview) } }
  if row.criterion.isRedFlag {
    guard row.points.tenths != 0 else { return .nothing }
    return h(.span, .class("pts")) { signed(row.points.tenths) }
  }
  guard row.points.ofTenths > 0 else { return .nothing }
  // A contradiction costs points: with the same minus as everywhere.
  let given = row.points.tenths < 0 ? signed(row.points.tenths) : points(row.points.tenths)
  return h(.span, .class("pts")) { "\(given) / \(points(row.points.ofTenths))" }
}

/// The first passages; all of them are in `results.json`.
private func evidence(
  _ finding: Finding, of subject: PolicySubject, _ text: EvidenceMap?, _ words: Wording
) -> HTMLNode {
  let limit = finding.verdict == .met || finding.verdict == .clear ? 2 : 4
  let isWhole = finding.doubts.contains(.noPassage) && !finding.evidence.isEmpty
  return .fragment(
    [isWhole ? h(.p, .class("more")) { words(Phrase.wholeText) } : .nothing]
      + finding.evidence.prefix(limit).map { quotation($0, of: subject, words, in: text) } + [
        finding.evidence.count > limit
          ? h(.p, .class("more")) { words.more(finding.evidence.count - limit, in: "results.json") }
          : .nothing,
        finding.confidence < 0.7 ? h(.p, .class("more")) { words.unsure(finding) } : .nothing,
      ])
}

/// Clauses that were not found, and those that are said, but not enough.
private func lacking(_ row: CriterionRow, _ words: Wording) -> HTMLNode {
  func line(_ label: Bilingual, _ need: ClauseNeed?) -> HTMLNode {
    guard let need else { return .nothing }
    return h(.p, .class("lacking")) {
      h(.strong) { words(label) + words.colon }
      words(need.words)
    }
  }
  return .fragment([
    line(
      row.criterion.nextVerdict(after: row.finding) == .partly
        ? Phrase.lackingForPart : Phrase.lacking,
      row.criterion.missing(in: row.finding)),
    // No passage is quoted for what counts as missing.
    line(
      row.finding.verdict == .notMet ? Phrase.tooLittle : Phrase.insufficient,
      row.criterion.insufficient(in: row.finding)),
  ])
}

private func nearMisses(_ finding: Finding, of subject: PolicySubject, _ words: Wording) -> HTMLNode
{
  guard !finding.near.isEmpty else { return .nothing }
  return h(.div, .class("near")) {
    h(.p) { h(.strong) { words(Phrase.nearMisses) } }
    finding.near.prefix(2).map { near in
      HTMLNode.fragment([
        quotation(near.passage, of: subject, words, limit: 240),
        h(.p, .class("more")) { words(Phrase.lacks) + words.colon + words(near.lacks) },
      ])
    }
  }
}

/// What to add for each better verdict, and what it would give.
private func advice(_ row: CriterionRow, _ gains: Gains?, _ words: Wording) -> HTMLNode {
  guard row.criterion.status == .stable else { return .nothing }
  let steps = row.betterVerdicts.compactMap { verdict -> HTMLNode? in
    let tenths = gains?.tenths(of: row.criterion.id, to: verdict) ?? 0
    let advice = row.criterion.advice[verdict]
    guard advice != nil || tenths > 0 else { return nil }
    return h(.li) {
      if let advice { words(advice) + " " }
      if tenths > 0 { h(.span, .class("gain")) { words.gain(tenths, to: verdict) } }
    }
  }
  return steps.isEmpty ? .nothing : h(.ul, .class("advice")) { steps }
}

func verdictClass(_ verdict: Verdict) -> HTMLAttribute {
  switch verdict {
  case .met, .clear: .class("v good")
  case .partly: .class("v half")
  case .notMet, .contradicted, .weak: .class("v bad")
  case .strong: .class("v worst")
  case .notApplicable, .undetermined: .class("v none")
  }
}
