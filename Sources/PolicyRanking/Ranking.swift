public import PolicyAssessment
public import PolicyRubric
public import PolicyText

/// A cohort in rank order with its summary. Scores are whole tenths of a point wherever they are compared.
public struct Ranking: Sendable {
  public var bands: LevelBands
  /// Ranked policies in rank order, then by id.
  public var ranked: [RankedPolicy]
  /// Policies that are not a policy or not assessable, by id.
  public var unranked: [PolicyRecord]
  /// How many policies have each level; all five present.
  public var levels: [Level: Int]
  public var sectors: [GroupSummary]
  public var kinds: [GroupSummary]
  /// Criteria by how many ranked policies lack them, and red flags by how many raise them; most common first.
  public var problems: [Problem]
  public var clusters: [TemplateCluster]

  public init(
    bands: LevelBands, ranked: [RankedPolicy], unranked: [PolicyRecord], levels: [Level: Int],
    sectors: [GroupSummary], kinds: [GroupSummary], problems: [Problem], clusters: [TemplateCluster]
  ) {
    self.bands = bands
    self.ranked = ranked
    self.unranked = unranked
    self.levels = levels
    self.sectors = sectors
    self.kinds = kinds
    self.problems = problems
    self.clusters = clusters
  }
}

/// A policy with its place.
public struct RankedPolicy: Sendable {
  public var record: PolicyRecord
  /// The score in tenths, 0...1000.
  public var tenths: Int
  public var level: Level
  /// 1 for the best; equal scores share a rank.
  public var rank: Int
  /// Share of the other ranked policies with a lower score, in tenths of a per cent, 0...1000.
  public var percentile: Int
  public var sectorRank: Int?
  public var kindRank: Int?
  /// Strong (or weak, where the criterion says so) red flags that held the level down, by id.
  public var caps: [CriterionID]
  /// The level the score alone would give.
  public var uncappedLevel: Level
  /// In the order of `Dimension`; dimensions in which nothing applies are left out.
  public var dimensions: [DimensionScore]
  /// Points of each finding, in the order of the assessment's findings.
  public var points: [CriterionPoints]
  /// Policies of other operators this text is shared with, closest first.
  public var reuse: [TemplateMatch]

  public init(
    record: PolicyRecord, tenths: Int, level: Level, rank: Int, percentile: Int,
    sectorRank: Int?, kindRank: Int?, caps: [CriterionID], uncappedLevel: Level,
    dimensions: [DimensionScore], points: [CriterionPoints], reuse: [TemplateMatch]
  ) {
    self.record = record
    self.tenths = tenths
    self.level = level
    self.rank = rank
    self.percentile = percentile
    self.sectorRank = sectorRank
    self.kindRank = kindRank
    self.caps = caps
    self.uncappedLevel = uncappedLevel
    self.dimensions = dimensions
    self.points = points
    self.reuse = reuse
  }
}

/// Points in a dimension, in tenths, on the scale of the rubric's weights.
public struct DimensionScore: Sendable, Hashable {
  public var dimension: Dimension
  public var tenths: Int
  /// The points of all criteria of the dimension that apply.
  public var ofTenths: Int

  public init(dimension: Dimension, tenths: Int, ofTenths: Int) {
    self.dimension = dimension
    self.tenths = tenths
    self.ofTenths = ofTenths
  }
}

/// What a criterion gave (negative for a red flag), in tenths of its weight's scale.
public struct CriterionPoints: Sendable, Hashable {
  public var criterion: CriterionID
  public var tenths: Int
  /// 0 where the criterion does not count.
  public var ofTenths: Int

  public init(criterion: CriterionID, tenths: Int, ofTenths: Int) {
    self.criterion = criterion
    self.tenths = tenths
    self.ofTenths = ofTenths
  }
}

/// A sector or kind as a whole.
public struct GroupSummary: Sendable, Hashable {
  public var name: String
  public var policies: Int
  /// Rounded half up.
  public var meanTenths: Int
  public var medianTenths: Int
  public var levels: [Level: Int]

  public init(name: String, policies: Int, meanTenths: Int, medianTenths: Int, levels: [Level: Int]) {
    self.name = name
    self.policies = policies
    self.meanTenths = meanTenths
    self.medianTenths = medianTenths
    self.levels = levels
  }
}

/// How common a fault is.
public struct Problem: Sendable, Hashable {
  public var criterion: CriterionID
  /// Policies with the fault, and those to which the criterion applies.
  public var count: Int
  public var of: Int
  /// In the words of the Nandu findings, where it is one of them.
  public var finding: NanduFinding?

  public init(criterion: CriterionID, count: Int, of: Int, finding: NanduFinding?) {
    self.criterion = criterion
    self.count = count
    self.of = of
    self.finding = finding
  }
}

/// The common problems the Nandu assessment of 2017 named (Lv & Luo, IJoC 12, 2018).
public enum NanduFinding: String, Sendable, Hashable, CaseIterable {
  case noUserRights = "no-user-rights"
  case templateText = "template-text"
  case outdatedText = "outdated-text"
  case saleWithoutConsent = "sale-without-consent"
  case noPolicy = "no-policy"
  case thirdPartySharingUnclear = "third-party-sharing-unclear"
  case unregisteredUsersUnclear = "unregistered-users-unclear"
}

/// Policies of different operators that share one text.
public struct TemplateCluster: Sendable, Hashable {
  /// Sorted.
  public var policies: [String]
  public init(policies: [String]) { self.policies = policies }
}

/// Another operator's policy with much of the same text.
public struct TemplateMatch: Sendable, Hashable {
  public var policy: String
  /// Share of this policy's shingles that stand in the other's text, in tenths of a per cent, 0...1000.
  public var containment: Int
  /// The longest copied passages: this policy's bytes, and the other's.
  public var passages: [Passage]

  public struct Passage: Sendable, Hashable {
    public var range: Range<Int>
    public var otherRange: Range<Int>
    public var quote: String
    public init(range: Range<Int>, otherRange: Range<Int>, quote: String) {
      self.range = range
      self.otherRange = otherRange
      self.quote = quote
    }
  }

  public init(policy: String, containment: Int, passages: [Passage]) {
    self.policy = policy
    self.containment = containment
    self.passages = passages
  }
}
