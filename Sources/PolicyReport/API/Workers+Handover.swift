internal import PolicyRanking

extension Workers {
  /// Makes 0..<`count`, a batch at a time, and hands each over in order: one hands over what was made last while the
  /// others make the next.
  ///
  /// - Parameters:
  ///   - batch: two of them are in memory at once.
  ///   - take: never called by two at once.
  func handOver<Item: Sendable, Failure>(
    _ count: Int, batch: Int, make: @Sendable (Int) -> Item,
    to take: @Sendable (Item) throws(Failure) -> Void
  ) throws(Failure) {
    var next = 0
    var waiting: [Item] = []
    while next < count || !waiting.isEmpty {
      let (first, ready) = (next, waiting)
      next = min(count, first + batch)
      let done: [Handover<Item, Failure>] = map(1 + next - first) { index in
        if index > 0 { return .made(make(first + index - 1)) }
        do throws(Failure) {
          for item in ready { try take(item) }
          return .taken
        } catch {
          return .failed(error)
        }
      }
      waiting.removeAll(keepingCapacity: true)
      for outcome in done {
        switch outcome {
        case .made(let item): waiting.append(item)
        case .taken: break
        case .failed(let failure): throw failure
        }
      }
    }
  }
}

private enum Handover<Item: Sendable, Failure: Error>: Sendable {
  case made(Item)
  case taken
  case failed(Failure)
}
