public import PolicyRubric

/// A run as a whole, beside the other it is compared with.
public struct RunSummary: Sendable, Hashable {
  public var name: String
  public var basis: RunSnapshot.Basis
  /// All policies, ranked or not.
  public var policies: Int
  public var ranked: Int
  /// Of the ranked, rounded half up; nil where none is ranked.
  public var meanTenths: Int?
  /// All five levels are present.
  public var levels: [Level: Int]

  public init(_ run: RunSnapshot) {
    name = run.name
    basis = run.basis
    var seen: Set<String> = []
    let policies = run.policies.filter { seen.insert($0.id).inserted }
    let places = policies.compactMap(\.place)
    self.policies = policies.count
    ranked = places.count
    meanTenths =
      places.isEmpty ? nil : roundedHalfUp(places.reduce(0) { $0 + $1.tenths }, places.count)
    levels = Level.counts(of: places.lazy.map(\.level))
  }
}
