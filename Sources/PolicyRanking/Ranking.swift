public import PolicyRubric

/// A cohort in rank order with its summary. Scores are whole tenths of a point wherever they are
/// compared.
public struct Ranking: Sendable {
  public var bands: LevelBands
  /// Ranked policies in rank order, then by id.
  public var ranked: [RankedPolicy]
  /// Policies that are not a policy or not assessable, by id.
  public var unranked: [PolicyRecord]
  /// How many ranked policies have each level; all five present.
  public var levels: [Level: Int]
  /// Best mean first, then by name. Policies without a sector are in none.
  public var sectors: [GroupSummary]
  /// Best mean first, then by name.
  public var kinds: [GroupSummary]
  /// Criteria by how many ranked policies lack them, and red flags by how many raise them; most
  /// common first. Criteria that nobody fails and preview criteria are left out.
  public var problems: [Problem]
  /// Largest first.
  public var clusters: [TemplateCluster]
  /// Nandu's findings, each counting a policy once however many of its criteria it fails; in the
  /// order of `NanduFinding`, those that no criterion of the rubric stands for left out.
  public var findings: [FindingSummary]

  public init(
    bands: LevelBands, ranked: [RankedPolicy], unranked: [PolicyRecord], levels: [Level: Int],
    sectors: [GroupSummary], kinds: [GroupSummary], problems: [Problem],
    clusters: [TemplateCluster], findings: [FindingSummary] = []
  ) {
    self.bands = bands
    self.ranked = ranked
    self.unranked = unranked
    self.levels = levels
    self.sectors = sectors
    self.kinds = kinds
    self.problems = problems
    self.clusters = clusters
    self.findings = findings
  }
}
