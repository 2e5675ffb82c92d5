/// How far a policy's rank would move; from the best to the worst of nine ranks in ten.
public struct RankStability: Sendable, Hashable {
  /// If every weight of the rubric were up to a fifth greater or less.
  public var weights: ClosedRange<Int>
  /// If verdicts were wrong as often as their confidence says.
  public var errors: ClosedRange<Int>

  public init(weights: ClosedRange<Int>, errors: ClosedRange<Int>) {
    self.weights = weights
    self.errors = errors
  }
}

/// SplitMix64 (Steele, Lea, Flood 2014): the same numbers on every machine and run.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= Self.step
    return Self.mixed(state)
  }

  /// How far the state of a number, 0 for the first, lies behind the seed.
  static func distance(of number: Int) -> UInt64 { step &* UInt64(number + 1) }

  private static let step: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// The number of a state.
  @inline(__always)
  static func mixed(_ state: UInt64) -> UInt64 {
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
