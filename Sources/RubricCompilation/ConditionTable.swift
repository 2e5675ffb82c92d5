package import PolicyRubric
package import PolicyText

/// The conditions of all verdicts over clauses by their numbers: asking one compares no names and copies nothing.
package struct ConditionTable: Sendable {
  package struct Node: Sendable {
    package enum Kind: Sendable {
      /// `first` is the clause.
      case clause
      /// `parts` are indices of `clauses`.
      case near
      /// `parts` are indices of `nodes`.
      case all, any, none, some
      /// `first` is an index of `measures`, of `criteria`.
      case measure, criterion
      /// `first` is an index of `others`.
      case other
    }

    package let kind: Kind
    package var first: Int32 = 0
    package var count: Int32 = 0
    /// How many matches or parts it takes.
    package var least: Int32 = 1
    package var counted = Condition.Count.sentences
    package var scope = Scope.sentence

    package var parts: Range<Int> { Int(first)..<Int(first) + Int(count) }
  }

  /// A measure within bounds.
  package struct Measured: Sendable {
    package let measure: Measure
    /// Among all measures.
    package let place: Int
    package let range: ClosedRange<Double>
  }

  /// Another criterion with one of some verdicts.
  package struct Judged: Sendable {
    /// Of its rule; nil for one the rubric does not have.
    package internal(set) var rule: Int?
    let id: CriterionID
    /// Indices of `verdicts`.
    package let verdicts: Range<Int>
  }

  /// A condition over what is known of the document as a whole.
  package enum Other: Sendable {
    case always
    case page([String])
    case profile([String])
    case language(Language)
  }

  package private(set) var nodes: [Node] = []
  package private(set) var clauses: [Int32] = []
  package private(set) var measures: [Measured] = []
  package private(set) var criteria: [Judged] = []
  package private(set) var verdicts: [Verdict] = []
  package private(set) var others: [Other] = []

  /// - Parameter clause: the number of a clause by its name; the loader has refused other names.
  /// - Returns: the condition's index among the nodes.
  mutating func add(_ condition: Condition, clause: (String) -> Int?) -> Int {
    let index = nodes.count
    nodes.append(Node(kind: .other))
    set(index, condition, clause: clause)
    return index
  }

  private mutating func set(_ index: Int, _ condition: Condition, clause: (String) -> Int?) {
    switch condition {
    case .clause(let name, let least, let counted):
      guard let number = clause(name) else { return setNever(index) }
      nodes[index] = Node(
        kind: .clause, first: Int32(number), least: Int32(clamping: max(1, least)),
        counted: counted)
    case .near(let names, let scope):
      let numbers = names.compactMap(clause)
      guard numbers.count == names.count, !numbers.isEmpty else { return setNever(index) }
      nodes[index] = Node(
        kind: .near, first: Int32(clauses.count), count: Int32(numbers.count), scope: scope)
      clauses += numbers.map { Int32($0) }
    case .all(let parts): set(index, .all, parts, clause: clause)
    case .any(let parts): set(index, .any, parts, clause: clause)
    case .none(let parts): set(index, .none, parts, clause: clause)
    case .some(let least, let parts):
      set(index, .some, parts, least: Int32(clamping: least), clause: clause)
    case .always: set(index, .always)
    case .measure(let measure, let least, let most):
      let (least, most) = (least ?? -.infinity, most ?? .infinity)
      guard let place = Measure.allCases.firstIndex(of: measure), least <= most else {
        return setNever(index)
      }
      nodes[index] = Node(kind: .measure, first: Int32(measures.count))
      measures.append(Measured(measure: measure, place: place, range: least...most))
    case .criterion(let id, let allowed):
      nodes[index] = Node(kind: .criterion, first: Int32(criteria.count))
      criteria.append(
        Judged(rule: nil, id: id, verdicts: verdicts.count..<verdicts.count + allowed.count))
      verdicts += allowed
    case .page(let kinds): set(index, .page(kinds))
    case .profile(let names): set(index, .profile(names))
    case .language(let language): set(index, .language(language))
    }
  }

  /// Names the rules of criteria by their numbers, once these are known.
  mutating func number(_ rules: [CriterionID: Int]) {
    for index in criteria.indices { criteria[index].rule = rules[criteria[index].id] }
  }

  private mutating func set(_ index: Int, _ other: Other) {
    nodes[index] = Node(kind: .other, first: Int32(others.count))
    others.append(other)
  }

  /// The parts stand one after the other.
  private mutating func set(
    _ index: Int, _ kind: Node.Kind, _ parts: [Condition], least: Int32 = 1,
    clause: (String) -> Int?
  ) {
    let first = nodes.count
    nodes[index] = Node(
      kind: kind, first: Int32(first), count: Int32(parts.count), least: least)
    nodes += repeatElement(Node(kind: .other), count: parts.count)
    for (place, part) in parts.enumerated() { set(first + place, part, clause: clause) }
  }

  /// Never holds: any of nothing.
  private mutating func setNever(_ index: Int) { nodes[index] = Node(kind: .any) }
}
