internal import PolicyAssessment
internal import PolicyRubric

/// A score as a ranking keeps it. The points of single criteria, most of a score's size, are worked
/// out when they are asked for.
struct PolicyScore: Sendable {
  var tenths: Int
  var baseTenths: Int
  var penaltyTenths: Int
  var level: Level
  var uncappedLevel: Level
  var caps: [CriterionID]
  private let packed: [Packed]
  /// Works the points out; nil where they were given.
  private let scorer: Shared<Scorer>?
  private let given: [CriterionPoints]

  /// A large cohort has hundreds of thousands.
  private struct Packed: Sendable {
    var dimension: Dimension
    var tenths: Int32
    var ofTenths: Int32
  }

  init(_ score: Score, scorer: Shared<Scorer>? = nil) {
    tenths = score.tenths
    baseTenths = score.baseTenths
    penaltyTenths = score.penaltyTenths
    level = score.level
    uncappedLevel = score.uncappedLevel
    caps = score.caps
    packed = score.dimensions.map {
      Packed(
        dimension: $0.dimension, tenths: Int32(clamping: $0.tenths),
        ofTenths: Int32(clamping: $0.ofTenths))
    }
    self.scorer = scorer
    given = score.points
  }

  /// A service without a policy: 0, whatever the bands.
  static let absent = PolicyScore(
    Score(
      tenths: 0, baseTenths: 0, penaltyTenths: 0, level: .low, uncappedLevel: .low,
      caps: [.noPolicy], dimensions: [], points: []))

  var dimensions: [DimensionScore] {
    packed.map {
      DimensionScore(
        dimension: $0.dimension, tenths: Int($0.tenths), ofTenths: Int($0.ofTenths))
    }
  }

  /// - Parameter verdicts: those that were scored.
  func points(of verdicts: Assessment?) -> [CriterionPoints] {
    guard let scorer, let verdicts else { return given }
    return scorer.value.points(of: verdicts)
  }
}
