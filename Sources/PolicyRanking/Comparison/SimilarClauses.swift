/// Pairs of clauses that no equal partner took and that say nearly the same.
struct SimilarClauses {
  private(set) var pairs: [(old: Int, new: Int)] = []

  private struct Candidate {
    var likeness: Int
    var old: Int
    var new: Int
  }

  /// In thousandths of what both clauses hold (Dice): a sentence with every third word replaced
  /// still reaches it, two sentences on the same topic do not.
  private static let least = 500
  /// For clauses between the same neighbors.
  private static let leastInPlace = 300
  /// A feature in more clauses than this tells none of them apart.
  private static let commonest = 64
  /// Nearest candidates that are looked at closely.
  private static let most = 8

  init(_ old: ClauseTokens, _ new: ClauseTokens, _ matched: ClauseMatcher) {
    let freeOld = matched.newOf.indices.filter { matched.newOf[$0] == nil }
    let freeNew = matched.oldOf.indices.filter { matched.oldOf[$0] == nil }
    guard !freeOld.isEmpty, !freeNew.isEmpty else { return }
    var features: [Int: [UInt64]] = [:]
    var places: [UInt64: [Int]] = [:]
    for index in freeOld {
      let its = ClauseTokens.features(of: old.folded[index])
      features[index] = its
      for feature in its { places[feature, default: []].append(index) }
    }
    let gaps = Gaps(matched)
    var candidates: [Candidate] = []
    for index in freeNew {
      let its = ClauseTokens.features(of: new.folded[index])
      var shared: [Int: Int] = [:]
      for feature in its {
        guard let clauses = places[feature], clauses.count <= Self.commonest else { continue }
        for clause in clauses { shared[clause, default: 0] += 1 }
      }
      for clause in gaps.old(in: gaps.ofNew[index]) where matched.newOf[clause] == nil {
        shared[clause, default: 0] += 1
      }
      let nearest = shared.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.most)
      for (clause, _) in nearest
      where old.clauses[clause].isHeading == new.clauses[index].isHeading {
        let isInPlace = gaps.ofOld[clause] == gaps.ofNew[index]
        let likeness = Self.likeness(features[clause] ?? [], its)
        guard likeness >= (isInPlace ? Self.leastInPlace : Self.least) else { continue }
        candidates.append(
          Candidate(likeness: likeness + (isInPlace ? 100 : 0), old: clause, new: index))
      }
    }
    candidates.sort { ($1.likeness, $0.new, $0.old) < ($0.likeness, $1.new, $1.old) }
    var (takenOld, takenNew): (Set<Int>, Set<Int>) = ([], [])
    for candidate in candidates
    where !takenOld.contains(candidate.old) && !takenNew.contains(candidate.new) {
      takenOld.insert(candidate.old)
      takenNew.insert(candidate.new)
      pairs.append((candidate.old, candidate.new))
    }
  }

  /// A clause that grew counts as much as one that was reworded, if all of it is still there.
  private static func likeness(_ a: [UInt64], _ b: [UInt64]) -> Int {
    var (i, j, shared) = (0, 0, 0)
    while i < a.count, j < b.count {
      if a[i] == b[j] { shared += 1 }
      let (x, y) = (a[i], b[j])
      if x <= y { i += 1 }
      if y <= x { j += 1 }
    }
    guard a.count + b.count > 0 else { return 0 }
    let dice = 2000 * shared / (a.count + b.count)
    let smaller = min(a.count, b.count)
    let isKept = smaller >= 6 && 10 * shared >= 8 * smaller
    return isKept ? max(dice, least) : dice
  }
}

/// Which stretch between two matched neighbors a clause stands in. Neighbors that are matched but
/// not in the same order on both sides bound no stretch.
private struct Gaps {
  private(set) var ofOld: [Int]
  private(set) var ofNew: [Int]
  private var starts: [Int: Range<Int>] = [:]

  private static let widest = 64

  init(_ matched: ClauseMatcher) {
    ofOld = Array(repeating: -1, count: matched.newOf.count)
    ofNew = Array(repeating: -2, count: matched.oldOf.count)
    var previousOld = -1
    var index = 0
    let new = matched.oldOf
    while index < new.count {
      if let old = new[index] {
        previousOld = old
        index += 1
        continue
      }
      let start = index
      while index < new.count, new[index] == nil { index += 1 }
      let nextOld = index < new.count ? new[index] ?? matched.newOf.count : matched.newOf.count
      let between = previousOld + 1..<max(previousOld + 1, nextOld)
      // Neighbors far apart bound nothing.
      guard between.count <= Self.widest else { continue }
      for place in start..<index { ofNew[place] = start }
      for place in between { ofOld[place] = start }
      starts[start] = between
    }
  }

  func old(in gap: Int) -> Range<Int> { starts[gap] ?? 0..<0 }
}
