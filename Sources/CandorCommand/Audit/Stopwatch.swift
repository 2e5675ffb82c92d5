/// How long the stages of an audit took, for `--timing`.
struct Stopwatch {
  private let clock = ContinuousClock()
  private var laps: [(stage: String, took: Duration)] = []

  mutating func time<Result, Failure: Error>(
    _ stage: String, _ work: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let start = clock.now
    let result = try work()
    laps.append((stage, clock.now - start))
    return result
  }

  /// `judged and ranked in 6.1 s, wrote the report in 1.5 s`
  var summary: String {
    laps.map { lap in
      let (seconds, attoseconds) = lap.took.components
      let tenths = seconds * 10 + attoseconds / 100_000_000_000_000_000
      return "\(lap.stage) in \(tenths / 10).\(tenths % 10) s"
    }.joined(separator: ", ")
  }
}
