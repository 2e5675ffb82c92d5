public import PolicyRanking
public import PolicyRubric

/// Policies that were ranked, as far as a draft can be held against them.
public struct Corpus: Sendable, Hashable {
  /// One of them.
  public struct Policy: Sendable, Hashable {
    public var name: String
    public var tenths: Int
    /// What it says where it meets a criterion.
    public var quotes: [CriterionID: String]

    public init(name: String, tenths: Int, quotes: [CriterionID: String] = [:]) {
      self.name = name
      self.tenths = tenths
      self.quotes = quotes
    }
  }

  /// As messages name it.
  public var name: String
  /// Of the rubric they were judged by, where it is known.
  public var rubricDigest: String?
  /// Those with a rank, best first.
  public let policies: [Policy]

  public init(name: String, rubricDigest: String? = nil, policies: [Policy]) {
    self.name = name
    self.rubricDigest = rubricDigest
    self.policies = policies.enumerated().sorted {
      ($1.element.tenths, $0.offset) < ($0.element.tenths, $1.offset)
    }.map(\.element)
  }

  /// Of an audit: what has a rank there.
  public init(name: String, _ run: RunSnapshot) {
    self.init(
      name: name, rubricDigest: run.basis.rubricDigest,
      policies: run.policies.compactMap { policy in
        guard let place = policy.place else { return nil }
        let quotes = policy.verdicts.compactMap { verdict in
          verdict.verdict == .met ? verdict.quote.map { (verdict.criterion, $0) } : nil
        }
        return Policy(
          name: policy.name, tenths: place.tenths,
          quotes: Dictionary(quotes) { first, _ in first })
      })
  }

  /// 1 and how many are better.
  func rank(of tenths: Int) -> Int { policies.count { $0.tenths > tenths } + 1 }

  /// What the best policies say where they meet a criterion: short passages in the draft's own
  /// script, each from another policy.
  func models(of criterion: CriterionID, chinese: Bool, count: Int) -> [(
    name: String, quote: String
  )] {
    var found: [(String, String)] = []
    for policy in policies {
      guard found.count < count, let quote = policy.quotes[criterion], quote.count <= 240,
        quote.unicodeScalars.contains(where: { (0x4E00...0x9FFF).contains($0.value) }) == chinese,
        !found.contains(where: { $0.1 == quote })
      else { continue }
      found.append((policy.name, quote))
    }
    return found
  }
}
