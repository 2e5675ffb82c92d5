internal import PolicyAssessment
internal import PolicyDocument
internal import PolicyRanking
public import PolicyRubric
public import PolicyText

/// Where a draft would rank in a corpus, and the shortest way up.
public struct DraftStanding: Sendable {
  /// A criterion to bring to a better verdict.
  public struct Step: Sendable, Hashable {
    public var criterion: CriterionID
    public var verdict: Verdict
    /// Tenths the score rises by, the steps before taken.
    public var tenths: Int
    /// The rank when it is taken, with those before it.
    public var rank: Int
  }

  public var rank: Int
  /// With the draft.
  public var of: Int
  /// The level the steps lead to; nil where there is none above, or none that they reach.
  public var goal: Level?
  public var steps: [Step]

  /// How many steps are told where no level lies ahead.
  static let fewSteps = 5

  /// Nil where the draft has no score.
  public init?(_ draft: JudgedDraft, in corpus: Corpus) {
    guard let score = draft.score, let gains = draft.gains else { return nil }
    rank = corpus.rank(of: score.tenths)
    of = corpus.policies.count + 1
    let candidates = draft.assessment.findings.compactMap {
      finding -> (criterion: CriterionID, verdict: Verdict)? in
      switch finding.verdict {
      case .partly, .notMet, .contradicted: (finding.criterion, .met)
      case .weak, .strong: (finding.criterion, .clear)
      default: nil
      }
    }
    if let path = gains.path(candidates) {
      goal = path.level
      var reached = score.tenths
      steps = path.steps.map { step in
        reached += step.tenths
        return Step(
          criterion: step.criterion, verdict: step.verdict, tenths: step.tenths,
          rank: corpus.rank(of: reached))
      }
    } else {
      goal = nil
      var reached = score.tenths
      steps = candidates.enumerated()
        .map { ($0, $1, gains.tenths(of: $1.criterion, to: $1.verdict)) }
        .filter { $0.2 > 0 }.sorted { ($1.2, $0.0) < ($0.2, $1.0) }.prefix(Self.fewSteps)
        .map { _, candidate, tenths in
          reached += tenths
          return Step(
            criterion: candidate.criterion, verdict: candidate.verdict, tenths: tenths,
            rank: corpus.rank(of: min(1000, reached)))
        }
    }
  }

  /// In sentences: where it would stand, then a line for each step with what others say.
  public func sentences(
    about draft: JudgedDraft, in corpus: Corpus, names: [CriterionID: Bilingual]
  ) -> [Bilingual] {
    let file = draft.file
    let aim = goal.map {
      Bilingual(
        chinese: "；升至“\($0.name.chinese)”最少要 \(steps.count) 步",
        english: (steps.count == 1 ? "; 1 step leads" : "; \(steps.count) steps lead")
          + " to the level \($0.name.english.lowercased())")
    }
    let place = Bilingual(
      chinese: "\(file)：在 \(corpus.name) 的 \(of) 份中列第 \(rank)" + (aim?.chinese ?? ""),
      english: "\(file): would rank \(rank) of \(of) in \(corpus.name)" + (aim?.english ?? ""))
    let chinese = draft.document.language == .chinese
    return [place]
      + steps.enumerated().map { index, step in
        let models = corpus.models(of: step.criterion, chinese: chinese, count: 2)
        let name = names[step.criterion]
        return Bilingual(
          chinese: "\(file)：第 \(index + 1) 步：\(name?.chinese ?? "") [\(step.criterion)] 达到 "
            + "\(step.verdict.rawValue)，+\(points(step.tenths)) 分，列第 \(step.rank)"
            + models.map { "；\($0.name)：“\($0.quote)”" }.joined(),
          english: "\(file): step \(index + 1): \(name?.english ?? "") [\(step.criterion)] to "
            + "\(step.verdict.rawValue), +\(points(step.tenths)) points, rank \(step.rank)"
            + models.map { "; \($0.name): “\($0.quote)”" }.joined())
      }
  }
}
