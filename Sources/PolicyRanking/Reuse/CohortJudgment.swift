internal import PolicyAssessment
internal import PolicyRubric
internal import PolicyText

extension Ranker {
  /// Judges the cohort criteria: replaces their findings in `records`, and returns the matches by
  /// index and the clusters they form.
  func judgeReuse(
    in records: inout [PolicyRecord], rereading: (PolicyRecord) -> TextSignature?
  ) -> (matches: [Int: [TemplateMatch]], clusters: [TemplateCluster]) {
    guard !cohortCriteria.isEmpty else { return ([:], []) }
    let houses = Houses.numbers(of: records)
    var matches: [Int: [TemplateMatch]] = [:]
    var clusters = UnionFind(records.count)
    for language in [Language.chinese, .english, .other] {
      let members = records.indices
        .filter { records[$0].isComparable && records[$0].signature?.language == language }
        .sorted { (houses[$0], $0) < (houses[$1], $1) }
      // Signatures, not records: a record that is held twice is copied when it is judged.
      var reuse = TemplateReuse(
        members.map { records[$0].signature ?? TextSignature() }, houses: members.map { houses[$0] }
      )
      for (position, index) in members.enumerated() {
        func reread(_ member: Int) -> TextSignature? { rereading(records[members[member]]) }
        let measures = reuse.measures(of: position, rereading: reread)
        let raising = measures.map { measures in measures.matches.filter { raises($0, measures) } }
        let shown = (raising ?? []).map { match in
          TemplateMatch(
            policy: records[members[match.policy]].subject.id,
            containment: roundedHalfUp(Int((match.containment * 1e9).rounded()), 1_000_000),
            passages: reuse.passages(of: position, in: match.policy, rereading: reread))
        }
        for match in raising ?? [] { clusters.join(index, members[match.policy]) }
        if !shown.isEmpty { matches[index] = shown.map(records[index].storing) }
        judge(&records[index], by: measures, showing: shown.first)
      }
    }
    return (matches, Self.clusters(clusters, of: records))
  }

  /// Whether this match alone would raise a flag.
  private func raises(_ match: TemplateReuse.Match, _ measures: TemplateReuse.Measures) -> Bool {
    cohortCriteria.contains {
      judgeCohort($0, dictionary(match.containment, measures.operatorSpecificShare)).isRaised
    }
  }

  private func dictionary(_ containment: Double, _ specific: Double) -> [String: Double] {
    [CohortMeasure.containment: containment, CohortMeasure.operatorSpecificShare: specific]
  }

  private func judge(
    _ record: inout PolicyRecord, by measures: TemplateReuse.Measures?,
    showing match: TemplateMatch?
  ) {
    let language = record.language
    record.changeFindings { findings in
      for index in findings.indices where cohortCriteria.contains(findings[index].criterion) {
        guard findings[index].verdict == .undetermined else { continue }
        guard let measures else {
          findings[index].reason = Self.nothingToCompare
          continue
        }
        let verdict = judgeCohort(
          findings[index].criterion,
          dictionary(measures.containment, measures.operatorSpecificShare))
        findings[index].verdict = verdict
        findings[index].reason = nil
        findings[index].evidence =
          verdict.isRaised ? evidence(of: match, language: language) : []
      }
    }
  }

  private static let nothingToCompare = Bilingual(
    chinese: "没有其他经营者的同语种政策可供比对",
    english: "no policy of another operator in the same language to compare with")

  /// In reading order.
  private func evidence(of match: TemplateMatch?, language: Language) -> [Evidence] {
    (match?.passages ?? []).sorted { $0.range.lowerBound < $1.range.lowerBound }.map {
      Evidence(
        quote: $0.quote, language: language, file: $0.file, section: $0.section, line: $0.line,
        range: $0.range, clause: CohortMeasure.containment)
    }
  }

  /// Sets of two policies or more, largest first, then by the first id.
  private static func clusters(_ sets: UnionFind, of records: [PolicyRecord]) -> [TemplateCluster] {
    var sets = sets
    var members: [Int: [String]] = [:]
    for index in records.indices {
      members[sets.root(of: index), default: []].append(records[index].subject.id)
    }
    return members.filter { $0.value.count > 1 }
      .sorted { (-$0.value.count, $0.key) < (-$1.value.count, $1.key) }
      .map { TemplateCluster(policies: $0.value) }
  }
}

extension Verdict {
  fileprivate var isRaised: Bool { self == .strong || self == .weak }
}

extension PolicyRecord {
  /// What has a text of its own to compare.
  fileprivate var isComparable: Bool { status == .assessed && signature != nil }
}
