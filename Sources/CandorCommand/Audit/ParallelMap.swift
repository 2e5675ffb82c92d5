internal import Dispatch
internal import PolicyRanking
internal import Synchronization

/// The threads of `--jobs`.
struct Jobs: Workers {
  let count: Int

  func map<Result: Sendable>(
    _ count: Int, _ work: @Sendable (Int) -> Result
  ) -> [Result] {
    let taken = Atomic<Int>(0)
    let next: @Sendable (Int) -> [(index: Int, task: Int)]? = { _ in
      let index = taken.add(1, ordering: .relaxed).oldValue
      return index < count ? [(index, index)] : nil
    }
    return parallelMap(count: count, jobs: self.count, next: next) { $0.map(work) }
      .compactMap { $0 }
  }
}

/// Applies `work` to all items that `next` hands out, with at most `jobs` at a time; results stand by the index that
/// `next` gives with each item, whatever the jobs.
///
/// - Parameters:
///   - count: how many items there are.
///   - next: what a job, 0..<`jobs`, does next; asked again as soon as that is done. Nil at the end.
///   - progress: called with how many are done, never by two threads at once.
///   - work: gives a result for each of the items that were handed out together, in their order.
func parallelMap<Item: Sendable, Result: Sendable>(
  count: Int, jobs: Int, next: @Sendable (_ job: Int) -> [(index: Int, task: Item)]?,
  progress: @Sendable (Int) -> Void = { _ in }, work: @Sendable ([Item]) -> [Result]
) -> [Result?] {
  let results = Mutex<(done: Int, values: [Result?])>((0, Array(repeating: nil, count: count)))
  DispatchQueue.concurrentPerform(iterations: max(1, min(jobs, count))) { job in
    while let items = next(job) {
      let values = work(items.map(\.task))
      results.withLock { results in
        for (item, value) in zip(items, values) where results.values.indices.contains(item.index) {
          results.values[item.index] = value
          results.done += 1
          progress(results.done)
        }
      }
    }
  }
  return results.withLock { $0.values }
}
