/// Whoever does many things that do not depend on each other, by any number of threads.
public protocol Workers: Sendable {
  /// Applies `work` to 0..<`count`; results are in order, whatever the threads.
  func map<Result: Sendable>(_ count: Int, _ work: @Sendable (Int) -> Result) -> [Result]
}

/// One thing after the other.
public struct LoneWorker: Workers {
  public init() {}

  public func map<Result: Sendable>(
    _ count: Int, _ work: @Sendable (Int) -> Result
  ) -> [Result] {
    (0..<count).map(work)
  }
}

extension Workers {
  /// Applies `work` to parts of 0..<`count`, cut without regard to who works.
  func parts<Result: Sendable>(
    of count: Int, size: Int = 64, _ work: @Sendable (Range<Int>) -> Result
  ) -> [Result] {
    map((count + size - 1) / size) { work($0 * size..<min(count, ($0 + 1) * size)) }
  }
}
