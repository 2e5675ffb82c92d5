public import PolicyRubric

/// What one audit came to, as far as another can be compared with it: made of a ranking, of a
/// `results.json`, or of a stored run.
public struct RunSnapshot: Sendable, Hashable {
  /// What judged. Where it differs, changed verdicts need not be changed policies.
  public struct Basis: Sendable, Hashable {
    public var toolVersion: String
    public var rubricID: String
    public var rubricVersion: String
    /// `sha256:` and 64 hexadecimal digits.
    public var rubricDigest: String
    /// The name of the level bands.
    public var bands: String

    public init(
      toolVersion: String, rubricID: String, rubricVersion: String, rubricDigest: String,
      bands: String
    ) {
      self.toolVersion = toolVersion
      self.rubricID = rubricID
      self.rubricVersion = rubricVersion
      self.rubricDigest = rubricDigest
      self.bands = bands
    }
  }

  /// What the run is called, for a person: its title, its file or its number. May be empty.
  public var name: String
  public var basis: Basis
  /// Ranked or not, in any order. Of policies with the same id the first counts.
  public var policies: [PolicyStanding]

  public init(name: String, basis: Basis, policies: [PolicyStanding]) {
    self.name = name
    self.basis = basis
    self.policies = policies
  }
}

/// One policy of a run.
public struct PolicyStanding: Sendable, Hashable {
  /// Only ranked policies have one.
  public struct Place: Sendable, Hashable {
    /// The score, 0...1000.
    public var tenths: Int
    public var level: Level
    public var rank: Int

    public init(tenths: Int, level: Level, rank: Int) {
      self.tenths = tenths
      self.level = level
      self.rank = rank
    }
  }

  public struct CriterionVerdict: Sendable, Hashable {
    public var criterion: CriterionID
    public var verdict: Verdict
    /// The first passage the verdict rests on, where it was kept.
    public var quote: String?

    public init(criterion: CriterionID, verdict: Verdict, quote: String? = nil) {
      self.criterion = criterion
      self.verdict = verdict
      self.quote = quote
    }
  }

  public var id: String
  public var name: String
  public var sector: String?
  /// As in `results.json`: `assessed`, `no-policy`, `not-a-policy`, `not-assessable`.
  public var status: String
  public var place: Place?
  /// In the rubric's order; empty for a policy that was not assessed.
  public var verdicts: [CriterionVerdict]

  public init(
    id: String, name: String, sector: String? = nil, status: String, place: Place? = nil,
    verdicts: [CriterionVerdict] = []
  ) {
    self.id = id
    self.name = name
    self.sector = sector
    self.status = status
    self.place = place
    self.verdicts = verdicts
  }
}
