internal import PolicyRubric

extension ConfigurationReader {
  func thresholds(_ node: LocatedNode) -> DraftThresholds {
    var result = DraftThresholds()
    let fields = node.fields(
      allowed: ["level", "score", "criteria", "dimensions", "at-most", "no-strong-red-flag"],
      required: [])
    if let node = fields["level"], let text = node.string() {
      if case .level(let level) = threshold(text, node) {
        result.level = level
      } else {
        node.report("expected a level; a score goes to 'score'")
      }
    }
    if let node = fields["score"], let text = node.string() {
      if case .tenths(let tenths) = threshold(text, node) {
        result.tenths = tenths
      } else {
        node.report("expected a score from 0 to 100; a level goes to 'level'")
      }
    }
    for (name, node) in fields["criteria"]?.entries() ?? [] {
      checkRule(name, node)
      guard let criterion = criteria[CriterionID(rawValue: name)], let text = node.string() else {
        continue
      }
      let allowed: [Verdict] = criterion.isRedFlag ? [.clear, .weak] : [.met, .partly]
      guard let verdict = allowed.first(where: { $0.rawValue == text }) else {
        node.report(
          Suggestion.unknown("least verdict of \(name)", text, allowed: allowed.map(\.rawValue)))
        continue
      }
      result.criteria[criterion.id] = verdict
    }
    for (name, node) in fields["dimensions"]?.entries() ?? [] {
      guard let dimension = Dimension(rawValue: name) else {
        let names = Dimension.allCases.map(\.rawValue)
        node.report(Suggestion.unknown("dimension", name, allowed: names))
        continue
      }
      if let share = number(node, 0...100, "per cent of the dimension's points") {
        result.dimensions[dimension] = share
      }
    }
    let counted: [Verdict] = [.partly, .notMet, .contradicted, .weak, .strong, .undetermined]
    for (name, node) in fields["at-most"]?.entries() ?? [] {
      guard let verdict = counted.first(where: { $0.rawValue == name }) else {
        node.report(Suggestion.unknown("verdict", name, allowed: counted.map(\.rawValue)))
        continue
      }
      if let count = number(node, 0...1_000, "criteria") { result.budgets[verdict] = count }
    }
    if let node = fields["no-strong-red-flag"], let text = node.string() {
      result.noStrongFlags = text == "true"
      if text != "true", text != "false" { node.report("expected true or false") }
    }
    return result
  }

  private func threshold(_ text: String, _ node: LocatedNode) -> GateThreshold? {
    do throws(GateThresholdError) {
      return try GateThreshold(parsing: text)
    } catch {
      node.report("\(error)")
      return nil
    }
  }

  func number(_ node: LocatedNode, _ range: ClosedRange<Int>, _ what: String) -> Int? {
    guard let value = node.integer() else { return nil }
    if range.contains(value) { return value }
    node.report("expected \(range.lowerBound) to \(range.upperBound) \(what)")
    return nil
  }
}
