internal import PolicyRubric

/// What scoring takes of a rubric's criteria, by number: nothing of it is counted or hashed where
/// millions of findings are added up. A class, since every tally holds it.
final class CountedCriteria: Sendable {
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

  let ids: [CriterionID]
  let rules: [Rule]
  private let numbers: [CriterionID: Int]
  /// What the records of a run share.
  private let outlines: FindingOutlines?
  /// Of each of these outlines.
  private let verdicts: [NumberedVerdict]

  /// Where two criteria have one id, the first counts.
  init(_ criteria: some Sequence<Criterion>) {
    var ids: [CriterionID] = []
    var rules: [Rule] = []
    var numbers: [CriterionID: Int] = [:]
    for criterion in criteria where numbers[criterion.id] == nil {
      numbers[criterion.id] = ids.count
      ids.append(criterion.id)
      rules.append(Rule(criterion))
    }
    (self.ids, self.rules, self.numbers) = (ids, rules, numbers)
    (outlines, verdicts) = (nil, [])
  }

  private init(_ other: CountedCriteria, fittedTo outlines: FindingOutlines) {
    (ids, rules, numbers) = (other.ids, other.rules, other.numbers)
    self.outlines = outlines
    verdicts = outlines.verdicts.map {
      NumberedVerdict(
        criterion: other.numbers[$0.criterion], verdict: $0.verdict, confidence: $0.confidence)
    }
  }

  /// The same, quick to go through the verdicts of records that share outlines with the first that is stored; others are
  /// looked up criterion by criterion.
  func fitted(to records: some Sequence<PolicyRecord>) -> CountedCriteria {
    for case let stored? in records.lazy.map({ $0.judged?.stored }) {
      return CountedCriteria(self, fittedTo: stored.value.outlines)
    }
    return self
  }

  var count: Int { ids.count }

  func number(of id: CriterionID) -> Int? { numbers[id] }

  /// Goes through a record's verdicts, in the order of its findings.
  func forEachVerdict(of record: PolicyRecord, _ each: (NumberedVerdict) -> Void) {
    if let stored = record.judged?.stored, let outlines, stored.value.outlines === outlines {
      let (numbers, verdicts) = (stored.value.numbers, verdicts)
      let all = verdicts.span
      // Of a finding that was changed since, the outline may be new.
      if let last = numbers.max(), last < all.count {
        for number in numbers { each(all[Int(number)]) }
        return
      }
    }
    var last = -1
    record.forEachVerdict {
      each(
        NumberedVerdict(
          criterion: number(of: $0.criterion, after: &last), verdict: $0.verdict,
          confidence: $0.confidence))
    }
  }

  /// The number of a finding's criterion; findings mostly stand in the rubric's order.
  /// - Parameter last: the number of the finding before it, which becomes its own.
  func number(of id: CriterionID, after last: inout Int) -> Int? {
    let next = last + 1
    // In a span, compared where it lies: a copy is counted.
    let ids = ids
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

/// What is counted of a finding, with the number of its criterion in a `CountedCriteria`.
struct NumberedVerdict: Sendable {
  /// Nil where it is none of them.
  let criterion: Int?
  let verdict: Verdict
  let confidence: Double
}
