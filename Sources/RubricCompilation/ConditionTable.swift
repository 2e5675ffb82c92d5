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

  /// A condition over other things than clauses.
  package enum Other: Sendable {
    case always
    case measure(Measure, atLeast: Double?, atMost: Double?)
    case criterion(CriterionID, verdicts: [Verdict])
    case page([String])
    case profile([String])
    case language(Language)
  }

  package private(set) var nodes: [Node] = []
  package private(set) var clauses: [Int32] = []
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
      set(index, .measure(measure, atLeast: least, atMost: most))
    case .criterion(let id, let verdicts): set(index, .criterion(id, verdicts: verdicts))
    case .page(let kinds): set(index, .page(kinds))
    case .profile(let names): set(index, .profile(names))
    case .language(let language): set(index, .language(language))
    }
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
