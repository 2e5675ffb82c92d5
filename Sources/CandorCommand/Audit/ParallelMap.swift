internal import Dispatch
internal import Synchronization

/// Applies `work` to every item with at most `jobs` at a time; results stand in the order of the
/// items whatever the jobs.
///
/// - Parameter progress: called with how many are done, never by two threads at once.
func parallelMap<Item: Sendable, Result: Sendable>(
  _ items: [Item], jobs: Int, progress: @Sendable (Int) -> Void = { _ in },
  work: @Sendable (Item) -> Result
) -> [Result] {
  let next = Atomic<Int>(0)
  let results = Mutex<(done: Int, values: [Result?])>(
    (0, Array(repeating: nil, count: items.count)))
  DispatchQueue.concurrentPerform(iterations: max(1, min(jobs, items.count))) { _ in
    while true {
      let index = next.add(1, ordering: .relaxed).oldValue
      guard index < items.count else { return }
      let value = work(items[index])
      results.withLock { results in
        results.values[index] = value
        results.done += 1
        progress(results.done)
      }
    }
  }
  return results.withLock { $0.values.compactMap { $0 } }
}
