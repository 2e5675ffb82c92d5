internal import PolicyText

/// What must hold across a rubric's files.
enum RubricLint {
  static func check(
    criteria: [Criterion], rules: [CriterionID: CriterionRules], concepts: [String: Concept],
    faults: Faults
  ) {
    let conceptNames = concepts.keys.sorted()
    let ids = Set(criteria.map(\.id))
    for criterion in criteria {
      guard let rule = rules[criterion.id] else { continue }
      let names = rule.clauses.map(\.name)
      let file = rule.examples.first?.file ?? criterion.id.rawValue
      func fault(_ line: Int, _ message: String) {
        faults.add(RubricError(file: file, line: line, column: 1, message: message))
      }
      for verdict in rule.verdicts {
        for name in verdict.condition.clauses where !names.contains(name) {
          fault(
            1, "\(verdict.verdict.rawValue): " + Suggestion.unknown("clause", name, allowed: names))
        }
        for id in verdict.condition.criteria where !ids.contains(id) {
          let allowed = ids.map(\.rawValue).sorted()
          fault(1, Suggestion.unknown("criterion", id.rawValue, allowed: allowed))
        }
      }
      let used = Set(rule.verdicts.flatMap { $0.condition.clauses })
      for name in names where !used.contains(name) {
        fault(1, "clause '\(name)' is used by no verdict")
      }
      for clause in rule.clauses {
        for pattern in clause.patterns {
          for name in pattern.concepts where concepts[name] == nil {
            faults.add(
              RubricError(
                file: pattern.file, line: pattern.line, column: 1,
                message: Suggestion.unknown("concept", name, allowed: conceptNames)))
          }
        }
      }
      checkExamples(of: criterion, rule, fault)
    }
    checkCycles(criteria: criteria, rules: rules, faults: faults)
  }

  /// Every verdict a criterion can give has an example in both languages.
  private static func checkExamples(
    of criterion: Criterion, _ rule: CriterionRules, _ fault: (Int, String) -> Void
  ) {
    let rest: Verdict = criterion.isRedFlag ? .clear : .notMet
    let verdicts = rule.verdicts.map(\.verdict).filter {
      $0 != .notApplicable && $0 != .undetermined
    }
    for verdict in verdicts + [rest] {
      for language in Language.judged
      where !rule.examples.contains(where: { $0.verdict == verdict && $0.language == language }) {
        fault(1, "no example of '\(verdict.rawValue)' in \(language.rawValue)")
      }
      if criterion.levels[verdict] == nil {
        fault(1, "levels: '\(verdict.rawValue)' is not described")
      }
    }
    for example in rule.examples
    where !(verdicts + [rest, .notApplicable, .undetermined]).contains(example.verdict) {
      fault(
        example.line, "no rule gives '\(example.verdict.rawValue)', so this example cannot pass")
    }
  }

  private static func checkCycles(
    criteria: [Criterion], rules: [CriterionID: CriterionRules], faults: Faults
  ) {
    var done: Set<CriterionID> = []
    var open: [CriterionID] = []
    func visit(_ id: CriterionID) {
      if done.contains(id) { return }
      if open.contains(id) {
        let file = rules[id]?.examples.first?.file ?? id.rawValue
        let path = (open + [id]).map(\.rawValue).joined(separator: " → ")
        faults.add(
          RubricError(
            file: file, line: 1, column: 1, message: "criteria depend on each other: \(path)"))
        return
      }
      open.append(id)
      for next in rules[id]?.verdicts.flatMap({ $0.condition.criteria }) ?? [] { visit(next) }
      open.removeLast()
      done.insert(id)
    }
    for criterion in criteria { visit(criterion.id) }
  }
}

extension ClausePattern {
  /// Every concept its patterns name.
  public var concepts: [String] {
    ([pattern] + unless + section).flatMap(\.terms).flatMap(\.atoms).flatMap(\.alternatives)
      .compactMap { if case .concept(let name) = $0 { name } else { nil } }
  }
}
