internal import PolicyAssessment
internal import PolicyRubric
internal import PolicyText

/// Compares the policies of one language with each other.
struct TemplateReuse {
  struct Measures {
    var containment: Double
    var operatorSpecificShare: Double
    var matches: [Match]
  }

  struct Match {
    var policy: Int
    var containment: Double
  }

  private let signatures: [TextSignature]
  private let candidates: [[SketchIndex.Candidate]]
  private let census: SentenceCensus
  /// Whether there is another house to compare with.
  let hasOthers: Bool
  /// Laid-out texts, the last used kept.
  private var cache: [Int: ShingledText] = [:]
  private var recent: [Int] = []
  private static let cacheSize = 64

  /// - Parameter signatures: of one language, in house order.
  init(_ signatures: [TextSignature], houses: [Int]) {
    self.signatures = signatures
    let candidates = SketchIndex(sketches: signatures.map(\.sketch), houses: houses).candidates()
    var families = UnionFind(signatures.count)
    for index in houses.indices.dropFirst() where houses[index] == houses[index - 1] {
      families.join(index, index - 1)
    }
    for (policy, its) in candidates.enumerated() {
      for candidate in its where candidate.estimate >= 0.45 {
        families.join(policy, candidate.policy)
      }
    }
    self.candidates = candidates
    census = SentenceCensus(
      sentences: signatures.map(\.sentences), houses: houses,
      families: signatures.indices.map { families.root(of: $0) })
    hasOthers = Set(houses).count > 1
  }

  /// Nil when there is no other house to compare with.
  ///
  /// - Parameter rereading: the signature with its text.
  mutating func measures(of policy: Int, rereading: (Int) -> TextSignature?) -> Measures? {
    guard hasOthers else { return nil }
    var matches: [Match] = []
    if !candidates[policy].isEmpty, let own = shingled(policy, rereading) {
      for candidate in candidates[policy] {
        guard let other = shingled(candidate.policy, rereading) else { continue }
        matches.append(Match(policy: candidate.policy, containment: own.containment(in: other)))
      }
      matches.sort { ($1.containment, $0.policy) < ($0.containment, $1.policy) }
    }
    return Measures(
      containment: matches.first?.containment ?? 0,
      operatorSpecificShare: census.operatorSpecificShare(of: signatures[policy].sentences),
      matches: matches)
  }

  mutating func passages(
    of policy: Int, in other: Int, rereading: (Int) -> TextSignature?
  ) -> [TemplateMatch.Passage] {
    guard let own = shingled(policy, rereading), let other = shingled(other, rereading) else {
      return []
    }
    return own.passages(copiedIn: other)
  }

  private mutating func shingled(
    _ policy: Int, _ rereading: (Int) -> TextSignature?
  ) -> ShingledText? {
    if let known = cache[policy] { return known }
    guard let text = signatures[policy].text ?? rereading(policy)?.text else {
      return nil
    }
    if recent.count >= Self.cacheSize { cache[recent.removeFirst()] = nil }
    let laidOut = ShingledText(text, statutory: census.statutory)
    cache[policy] = laidOut
    recent.append(policy)
    return laidOut
  }
}
