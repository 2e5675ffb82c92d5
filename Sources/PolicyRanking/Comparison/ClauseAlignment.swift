public import PolicyDocument

/// Two texts of a policy clause by clause.
///
/// Numbering, letter case, widths of characters, white space and traditional or simplified script
/// make no difference: a clause that differs in nothing else is unchanged.
public struct ClauseAlignment: Sendable, Hashable {
  public enum Change: String, Sendable, Hashable, CaseIterable {
    case unchanged, changed, dropped, added
  }

  public struct Entry: Sendable, Hashable {
    public var change: Change
    /// Stands at another place among the others than before. Of two parts that changed places the
    /// shorter one moved.
    public var isMoved: Bool
    /// Nil for what was added.
    public var old: Clause?
    /// Nil for what was dropped.
    public var new: Clause?
  }

  /// In the order of the new text; what was dropped stands where it stood in the old one.
  public private(set) var entries: [Entry] = []
  /// Bytes of unchanged clauses, wherever they stand, in thousandths of the longer text's.
  public private(set) var sharedText: Int = 1000

  public init(_ old: PolicyDocument, _ new: PolicyDocument) {
    let before = ClauseTokens(old)
    let after = ClauseTokens(new)
    let matched = ClauseMatcher(before, after)
    let pairs = after.clauses.indices.filter { matched.oldOf[$0] != nil }
    let values = pairs.compactMap { matched.oldOf[$0] }
    let kept = Set(
      heaviestIncreasing(values, weights: pairs.map { after.folded[$0].count }).map { pairs[$0] })

    var dropped = before.clauses.indices.filter { matched.newOf[$0] == nil }[...]
    func drop(before end: Int) {
      while let first = dropped.first, first < end {
        entries.append(
          Entry(change: .dropped, isMoved: false, old: before.clauses[first], new: nil))
        dropped.removeFirst()
      }
    }
    /// What was dropped from behind a clause comes before what was put in its place.
    func drop(behind place: Int) {
      var end = place + 1
      while end < matched.newOf.count, matched.newOf[end] == nil { end += 1 }
      drop(before: end)
    }
    var shared = 0
    drop(behind: -1)
    for (index, clause) in after.clauses.enumerated() {
      guard let partner = matched.oldOf[index] else {
        entries.append(Entry(change: .added, isMoved: false, old: nil, new: clause))
        continue
      }
      if kept.contains(index) { drop(before: partner) }
      let isSame = before.folded[partner] == after.folded[index]
      if isSame { shared += after.folded[index].count }
      entries.append(
        Entry(
          change: isSame ? .unchanged : .changed, isMoved: !kept.contains(index),
          old: before.clauses[partner], new: clause))
      if kept.contains(index) { drop(behind: partner) }
    }
    drop(before: .max)
    let longer = [before, after].map { $0.folded.reduce(0) { $0 + $1.count } }.max() ?? 0
    if longer > 0 { sharedText = roundedHalfUp(1000 * shared, longer) }
  }

  public func count(_ change: Change) -> Int { entries.count { $0.change == change } }
  /// Unchanged clauses at another place.
  public var moved: Int { entries.count { $0.change == .unchanged && $0.isMoved } }
  public var isUnchanged: Bool { entries.allSatisfy { $0.change == .unchanged && !$0.isMoved } }
}
