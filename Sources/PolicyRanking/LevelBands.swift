public import PolicyRubric

/// Where the five levels are cut. The bands are inferred: Nandu did not publish its own.
public struct LevelBands: Sendable, Hashable {
  public var name: String
  /// The least score in tenths for high, relatively high, medium and relatively low.
  public var cuts: [Level: Int]

  public init(name: String, cuts: [Level: Int]) {
    self.name = name
    self.cuts = cuts
  }

  /// 90, 75, 60, 40: 60 was the pass line of Nandu's tests of 2018 and 2019, and 89 was not
  /// "high" in 2021.
  public static let nanduLike = LevelBands(
    name: "nandu-like-90-75-60-40",
    cuts: [.high: 900, .relativelyHigh: 750, .medium: 600, .relativelyLow: 400, .low: 0])
  public static let even = LevelBands(
    name: "even-20",
    cuts: [.high: 800, .relativelyHigh: 600, .medium: 400, .relativelyLow: 200, .low: 0])
  public static let all = [nanduLike, even]

  /// The best level whose cut the score reaches; a level without a cut is never reached.
  public func level(ofTenths tenths: Int) -> Level {
    Level.allCases.first { tenths >= cuts[$0, default: .max] } ?? .low
  }
}
