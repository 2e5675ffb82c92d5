/// Finds which clause of the new text is which of the old one, in time that grows with the text and
/// not with its square: equal ones first, then similar ones.
struct ClauseMatcher {
  /// For each new clause the old one it is, and the other way round.
  private(set) var oldOf: [Int?]
  private(set) var newOf: [Int?]

  init(_ old: ClauseTokens, _ new: ClauseTokens) {
    oldOf = Array(repeating: nil, count: new.clauses.count)
    newOf = Array(repeating: nil, count: old.clauses.count)
    matchEqual(old.folded, new.folded)
    SimilarClauses(old, new, self).pairs.forEach { pair($0.old, $0.new) }
  }

  private mutating func pair(_ old: Int, _ new: Int) {
    oldOf[new] = old
    newOf[old] = new
  }

  /// Clauses that occur once in each text are anchors; repeated ones go with their neighbors, what
  /// is left of them in order.
  private mutating func matchEqual(_ old: [[UInt8]], _ new: [[UInt8]]) {
    var numbers: [[UInt8]: Int] = [:]
    func numbered(_ texts: [[UInt8]]) -> [Int] {
      texts.map { text in
        let next = numbers.count
        let number = numbers[text] ?? next
        if number == next { numbers[text] = number }
        return number
      }
    }
    let before = numbered(old)
    let after = numbered(new)
    var oldPlaces: [[Int]] = Array(repeating: [], count: numbers.count)
    var newPlaces = oldPlaces
    for (index, value) in before.enumerated() { oldPlaces[value].append(index) }
    for (index, value) in after.enumerated() { newPlaces[value].append(index) }
    for value in oldPlaces.indices where oldPlaces[value].count == 1 && newPlaces[value].count == 1
    {
      pair(oldPlaces[value][0], newPlaces[value][0])
    }
    for index in new.indices { extend(from: index, by: 1, before, after) }
    for index in new.indices.reversed() { extend(from: index, by: -1, before, after) }
    for value in oldPlaces.indices {
      let free = zip(
        oldPlaces[value].filter { newOf[$0] == nil }, newPlaces[value].filter { oldOf[$0] == nil })
      for (old, new) in Array(free) { pair(old, new) }
    }
  }

  private mutating func extend(from new: Int, by step: Int, _ before: [Int], _ after: [Int]) {
    guard let old = oldOf[new] else { return }
    let (i, j) = (old + step, new + step)
    guard before.indices.contains(i), after.indices.contains(j), newOf[i] == nil, oldOf[j] == nil,
      before[i] == after[j]
    else { return }
    pair(i, j)
  }
}
