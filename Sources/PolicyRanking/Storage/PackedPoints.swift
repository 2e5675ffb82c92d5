internal import PolicyRubric

/// The points of a policy in half the room: a large cohort has millions.
struct PackedPoints: Sendable {
  private var criteria: [CriterionID]
  private let values: [Pair]

  private struct Pair: Sendable {
    var tenths: Int32
    var ofTenths: Int32
  }

  init(_ points: [CriterionPoints]) {
    criteria = points.map(\.criterion)
    values = points.map {
      Pair(tenths: Int32(clamping: $0.tenths), ofTenths: Int32(clamping: $0.ofTenths))
    }
  }

  /// Takes the criteria from `list` where they are the same, so that one list serves many policies;
  /// else puts its own there.
  mutating func share(_ list: inout [CriterionID]) {
    if criteria == list { criteria = list } else { list = criteria }
  }

  var points: [CriterionPoints] {
    zip(criteria, values).map {
      CriterionPoints(criterion: $0, tenths: Int($1.tenths), ofTenths: Int($1.ofTenths))
    }
  }
}
