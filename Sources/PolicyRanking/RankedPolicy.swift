public import PolicyAssessment
public import PolicyRubric

/// A policy with its place.
public struct RankedPolicy: Sendable {
  public var record: PolicyRecord
  private let score: Score
  /// Works out the points of single criteria, most of a score's size, when they are asked for; nil where the score
  /// has them.
  private let scorer: Shared<Scorer>?
  /// 1 for the best; equal scores share a rank (1, 2, 2, 4).
  public var rank: Int
  /// Share of the other ranked policies with a lower score, in tenths of a per cent, 0...1000,
  /// rounded half up; 1000 for a policy that is alone.
  public var percentile: Int
  public var sectorRank: Int?
  public var kindRank: Int?
  /// Policies of other operators this text is shared with, closest first: those whose containment
  /// alone raises a flag.
  public var reuse: [TemplateMatch]
  /// Nil only before the whole cohort is ranked.
  public var stability: RankStability?

  public init(
    record: PolicyRecord, tenths: Int, level: Level, rank: Int, percentile: Int,
    sectorRank: Int?, kindRank: Int?, caps: [CriterionID], uncappedLevel: Level,
    dimensions: [DimensionScore], points: [CriterionPoints], reuse: [TemplateMatch],
    baseTenths: Int = 0, penaltyTenths: Int = 0, stability: RankStability? = nil
  ) {
    let score = Score(
      tenths: tenths, baseTenths: baseTenths, penaltyTenths: penaltyTenths, level: level,
      uncappedLevel: uncappedLevel, caps: caps, dimensions: dimensions, points: points)
    self.init(
      record: record, score: score, scorer: nil, rank: rank, percentile: percentile,
      sectorRank: sectorRank,
      kindRank: kindRank, reuse: reuse, stability: stability)
  }

  init(
    record: PolicyRecord, score: Score, scorer: Shared<Scorer>?, rank: Int, percentile: Int,
    sectorRank: Int?, kindRank: Int?, reuse: [TemplateMatch], stability: RankStability? = nil
  ) {
    self.record = record
    self.score = score
    self.scorer = scorer
    self.rank = rank
    self.percentile = percentile
    self.sectorRank = sectorRank
    self.kindRank = kindRank
    self.reuse = reuse
    self.stability = stability
  }

  /// The score in tenths, 0...1000.
  public var tenths: Int { score.tenths }
  public var level: Level { score.level }
  /// Strong (or weak, where the criterion says so) red flags that held the level down, by id.
  public var caps: [CriterionID] { score.caps }
  /// The level the score alone would give.
  public var uncappedLevel: Level { score.uncappedLevel }
  /// In the order of `Dimension`; dimensions in which nothing applies are left out.
  public var dimensions: [DimensionScore] { score.dimensions }
  /// Points of each finding, in the order of the assessment's findings; worked out each time.
  public var points: [CriterionPoints] {
    record.verdicts.map(worth) ?? score.points
  }

  /// The same without the criteria; nil where the score has them.
  package var plainPoints: [PlainPoints]? { scorer?.value.points(of: record) }

  /// The points of the findings of its own assessment, which the caller has read.
  public func worth(of assessment: Assessment) -> [CriterionPoints] {
    scorer?.value.points(of: assessment) ?? score.points
  }

  /// The score before red flags, in tenths.
  public var baseTenths: Int { score.baseTenths }
  /// What the red flags took off, in tenths, after the limit of 350.
  public var penaltyTenths: Int { score.penaltyTenths }
}
