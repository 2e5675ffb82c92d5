internal import PolicyAssessment
internal import PolicyRubric
internal import PolicyText

extension Ranker {
  /// What the comparison of a policy with the others came to, and the policy judged by it.
  private struct Comparison: Sendable {
    /// The matches that raise a flag.
    var shown: [TemplateMatch] = []
    /// The records they are with.
    var others: [Int] = []
    /// The policy's own, its cohort criteria judged.
    var record: PolicyRecord
  }

  /// Judges the cohort criteria: replaces their findings in `records`, and returns the matches by
  /// index and the clusters they form.
  func judgeReuse(
    in records: inout [PolicyRecord], by workers: some Workers,
    rereading: @escaping @Sendable (PolicyRecord) -> TextSignature?
  ) -> (matches: [Int: [TemplateMatch]], clusters: [TemplateCluster]) {
    guard !cohortCriteria.isEmpty else { return ([:], []) }
    let houses = Houses.numbers(of: records, by: workers)
    var matches: [Int: [TemplateMatch]] = [:]
    var clusters = UnionFind(records.count)
    for language in [Language.chinese, .english, .other] {
      let members = records.indices.filter {
        records[$0].status == .assessed && records[$0].compared?.language == language
      }.sorted { (houses[$0], $0) < (houses[$1], $1) }
      let comparisons = judged(
        members, houses: members.map { houses[$0] }, in: records, by: workers,
        rereading: rereading)
      for (index, comparison) in zip(members, comparisons.joined()) {
        for other in comparison.others { clusters.join(index, other) }
        if !comparison.shown.isEmpty { matches[index] = comparison.shown }
        records[index] = comparison.record
      }
    }
    return (matches, Self.clusters(clusters, of: records))
  }

  /// Compares the members, which are indices of records, and judges their cohort criteria: in their order, a part of
  /// them after the other.
  private func judged(
    _ members: [Int], houses: [Int], in records: [PolicyRecord], by workers: some Workers,
    rereading: @escaping @Sendable (PolicyRecord) -> TextSignature?
  ) -> [[Comparison]] {
    func total(_ kind: StoredHashes.Kind) -> Int {
      members.reduce(0) { $0 + (records[$1].compared?.count(of: kind) ?? 0) }
    }
    let reuse = TemplateReuse(
      houses: houses, by: workers,
      sketches: Sketches(count: members.count, total: total(.sketch)) {
        records[members[$0]].compared?.hashes(.sketch) ?? []
      },
      sentences: {
        HashLists(count: members.count, total: total(.sentences)) {
          records[members[$0]].compared?.hashes(.sentences) ?? []
        }
      })
    // Few members have matches, and those stand together: large parts would leave one job with all of them.
    return workers.parts(of: members.count, size: 16) { part in
      var texts = TemplateReuse.Texts(reuse) { member in
        let record = records[members[member]]
        return record.keptText ?? rereading(record)?.text
      }
      return part.map { position in
        var comparison = Comparison(record: records[members[position]])
        let measures = reuse.measures(of: position, in: &texts)
        if let measures {
          let raising = measures.matches.filter { raises($0, measures) }
          comparison.shown = raising.map { match in
            comparison.record.storing(
              TemplateMatch(
                policy: records[members[match.policy]].subject.id,
                containment: roundedHalfUp(Int((match.containment * 1e9).rounded()), 1_000_000),
                passages: reuse.passages(of: position, in: match.policy, &texts)))
          }
          comparison.others = raising.map { members[$0.policy] }
        }
        judge(&comparison.record, by: measures, showing: comparison.shown.first)
        return comparison
      }
    }
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
    record.changeFindings(of: cohortCriteria) { finding in
      guard finding.verdict == .undetermined else { return }
      guard let measures else {
        finding.reason = Self.nothingToCompare
        return
      }
      let verdict = judgeCohort(
        finding.criterion, dictionary(measures.containment, measures.operatorSpecificShare))
      finding.verdict = verdict
      finding.reason = nil
      finding.evidence = verdict.isRaised ? evidence(of: match, language: language) : []
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
