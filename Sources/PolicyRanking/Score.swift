public import PolicyRubric

/// What one policy comes to by itself, before it is compared with others.
public struct Score: Sendable, Hashable {
  /// `baseTenths` less `penaltyTenths`, 0...1000.
  public var tenths: Int
  /// From the positive criteria: 1000 · Σ w·v / Σ w, rounded half up once.
  public var baseTenths: Int
  /// From the red flags, at most 350.
  public var penaltyTenths: Int
  public var level: Level
  /// The level the score alone would give.
  public var uncappedLevel: Level
  /// Red flags whose cap lies below `uncappedLevel`, by id.
  public var caps: [CriterionID]
  public var dimensions: [DimensionScore]
  /// In the order of the assessment's findings.
  public var points: [CriterionPoints]

  /// Of a service without a policy: 0, whatever the bands.
  static let absent = Score(
    tenths: 0, baseTenths: 0, penaltyTenths: 0, level: .low, uncappedLevel: .low,
    caps: [.noPolicy], dimensions: [], points: [])
}

/// Points of the positive criteria of a dimension, in tenths of a point of the final score.
///
/// The points of all dimensions sum to the score before red flags, but for the rounding of each
/// (at most half a tenth a dimension).
public struct DimensionScore: Sendable, Hashable {
  public var dimension: Dimension
  /// Not below 0, however many criteria of the dimension are contradicted.
  public var tenths: Int
  /// The points of all criteria of the dimension that count.
  public var ofTenths: Int

  public init(dimension: Dimension, tenths: Int, ofTenths: Int) {
    self.dimension = dimension
    self.tenths = tenths
    self.ofTenths = ofTenths
  }
}

/// The points of a criterion without its name.
package struct PlainPoints: Sendable {
  package let tenths: Int
  package let ofTenths: Int

  package init(tenths: Int, ofTenths: Int) { (self.tenths, self.ofTenths) = (tenths, ofTenths) }
}

/// What a criterion gave (negative for a contradiction or a red flag), in tenths of a point of the
/// final score: the weight scaled to the criteria that count, so that points sum to the score but
/// for rounding (half a tenth a criterion), dimensions held at 0 and the limit on red flags.
public struct CriterionPoints: Sendable, Hashable {
  public var criterion: CriterionID
  public var tenths: Int
  /// What it gives when met; for a red flag what it costs when strong, as a positive number; 0
  /// where the criterion does not count.
  public var ofTenths: Int

  public init(criterion: CriterionID, tenths: Int, ofTenths: Int) {
    self.criterion = criterion
    self.tenths = tenths
    self.ofTenths = ofTenths
  }
}
