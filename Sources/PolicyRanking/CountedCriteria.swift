internal import PolicyRubric

/// What scoring takes of a rubric's criteria, by number: nothing of it is counted or hashed where
/// millions of findings are added up.
struct CountedCriteria: Sendable {
  struct Rule: Sendable {
    /// Place in `Dimension.allCases`.
    var dimension: Int
    /// Held to a range in which no sum overflows, whatever a rubric file says.
    var weight: Int
    var isRedFlag: Bool
    var isStable: Bool
    var strongCap: Level?
    var weakCap: Level?

    fileprivate init(_ criterion: Criterion) {
      dimension = Dimension.allCases.firstIndex(of: criterion.dimension) ?? 0
      weight = min(max(criterion.weight, 0), 1_000_000)
      isRedFlag = criterion.isRedFlag
      isStable = criterion.status == .stable
      strongCap = criterion.cap
      weakCap = criterion.weakCap
    }
  }

  private(set) var ids: [CriterionID] = []
  private(set) var rules: [Rule] = []
  private var numbers: [CriterionID: Int] = [:]

  /// Where two criteria have one id, the first counts.
  init(_ criteria: some Sequence<Criterion>) {
    for criterion in criteria where numbers[criterion.id] == nil {
      numbers[criterion.id] = ids.count
      ids.append(criterion.id)
      rules.append(Rule(criterion))
    }
  }

  var count: Int { ids.count }

  func number(of id: CriterionID) -> Int? { numbers[id] }

  /// The number of a finding's criterion; findings mostly stand in the rubric's order.
  /// - Parameter last: the number of the finding before it, which becomes its own.
  func number(of id: CriterionID, after last: inout Int) -> Int? {
    let next = last + 1
    // In a span, compared where it lies: a copy is counted.
    let inOrder = ids.span
    if next < inOrder.count, inOrder[next] == id {
      last = next
    } else if let number = numbers[id] {
      last = number
    } else {
      return nil
    }
    return last
  }
}
