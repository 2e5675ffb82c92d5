/// Numbers dealt out to jobs, each of which has a stretch of neighbors of its own.
struct JobStretches: Sendable {
  /// By job.
  private var stretches: [ArraySlice<Int>]

  init(_ numbers: [Int], jobs: Int) {
    let (jobs, count) = (max(1, jobs), numbers.count)
    stretches = (0..<jobs).map { numbers[count * $0 / jobs..<count * ($0 + 1) / jobs] }
  }

  /// The next for a job, 0..<`jobs`: one that is done with its stretch goes on with the second half of the longest. At
  /// most half of a stretch at once, so that others can still take of it; empty when none is left.
  mutating func next(for job: Int, atMost count: Int) -> ArraySlice<Int> {
    if stretches[job].isEmpty {
      let longest = stretches.indices.max { stretches[$0].count < stretches[$1].count } ?? job
      let all = stretches[longest]
      let half = all.startIndex + all.count / 2
      stretches[longest] = all[..<half]
      stretches[job] = all[half...]
    }
    let next = stretches[job].prefix(min(count, (stretches[job].count + 1) / 2))
    stretches[job].removeFirst(next.count)
    return next
  }
}
