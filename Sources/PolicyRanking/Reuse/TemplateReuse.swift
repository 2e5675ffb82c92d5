/// Compares the policies of one language with each other.
struct TemplateReuse: Sendable {
  struct Measures: Sendable {
    var containment: Double
    var operatorSpecificShare: Double
    var matches: [Match]
  }

  struct Match: Sendable {
    var policy: Int
    var containment: Double
  }

  private let candidates: [[SketchIndex.Candidate]]
  /// Of each policy; see `SentenceCensus`.
  private let specificShares: [Double]
  private let statutory: Set<UInt32>
  /// Whether there is another house to compare with.
  let hasOthers: Bool

  /// - Parameters:
  ///   - houses: of the policies, which are of one language and in house order.
  ///   - sketches: read where they are, as they take as much room as the index of them.
  ///   - sentences: asked for once, and gone when this is made.
  init(
    houses: [Int], by workers: some Workers, sketches: Sketches, sentences: () -> HashLists
  ) {
    let candidates = SketchIndex(sketches: sketches, houses: houses).candidates(by: workers)
    var families = UnionFind(houses.count)
    for index in houses.indices.dropFirst() where houses[index] == houses[index - 1] {
      families.join(index, index - 1)
    }
    for (policy, its) in candidates.enumerated() {
      for candidate in its where candidate.estimate >= 0.45 {
        families.join(policy, candidate.policy)
      }
    }
    let census = SentenceCensus(
      sentences: sentences(), houses: houses,
      families: houses.indices.map { families.root(of: $0) }, by: workers)
    self.candidates = candidates
    specificShares = census.operatorSpecificShares
    statutory = census.statutory
    hasOthers = Set(houses).count > 1
  }

  /// Texts laid out for comparison; a few that were used last are kept.
  struct Texts {
    private let reuse: TemplateReuse
    private let read: (Int) -> SignatureText?
    private var laidOut: [Int: ShingledText] = [:]
    private var recent: [Int] = []
    private var units = 0
    /// A text of a policy has some ten thousand; each takes some forty bytes.
    private static let mostUnits = 200_000

    /// - Parameter read: a policy's text.
    init(_ reuse: TemplateReuse, read: @escaping (Int) -> SignatureText?) {
      (self.reuse, self.read) = (reuse, read)
    }

    mutating func text(of policy: Int) -> ShingledText? {
      if let known = laidOut[policy] { return known }
      guard let text = read(policy) else { return nil }
      let made = ShingledText(text, statutory: reuse.statutory)
      units += made.stream.count
      while units > Self.mostUnits, !recent.isEmpty {
        units -= laidOut.removeValue(forKey: recent.removeFirst())?.stream.count ?? 0
      }
      laidOut[policy] = made
      recent.append(policy)
      return made
    }
  }

  /// Nil when there is no other house to compare with.
  func measures(of policy: Int, in texts: inout Texts) -> Measures? {
    guard hasOthers else { return nil }
    var matches: [Match] = []
    if !candidates[policy].isEmpty, let own = texts.text(of: policy) {
      let shingles = own.ownShingles
      for candidate in candidates[policy] {
        guard let other = texts.text(of: candidate.policy) else { continue }
        matches.append(
          Match(policy: candidate.policy, containment: own.containment(of: shingles, in: other)))
      }
      matches.sort { ($1.containment, $0.policy) < ($0.containment, $1.policy) }
    }
    return Measures(
      containment: matches.first?.containment ?? 0,
      operatorSpecificShare: specificShares[policy], matches: matches)
  }

  func passages(
    of policy: Int, in other: Int, _ texts: inout Texts
  ) -> [TemplateMatch.Passage] {
    guard let own = texts.text(of: policy), let other = texts.text(of: other) else { return [] }
    return own.passages(copiedIn: other)
  }
}
