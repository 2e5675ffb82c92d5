import Dispatch
import PolicyRanking
import Synchronization
import Testing

@testable import PolicyReport

/// Two threads, as far as the machine has them.
private struct Threads: Workers {
  func map<Result: Sendable>(_ count: Int, _ work: @Sendable (Int) -> Result) -> [Result] {
    let results = Mutex<[Int: Result]>([:])
    DispatchQueue.concurrentPerform(iterations: count) { index in
      let result = work(index)
      results.withLock { $0[index] = result }
    }
    return results.withLock { results in (0..<count).compactMap { results[$0] } }
  }
}

struct HandoverTests {
  private enum Full: Error { case disk }

  @Test(arguments: [0, 1, 7, 8, 9, 16, 100])
  func handsOverInOrder(count: Int) {
    for batch in [1, 8] {
      let taken = Mutex<[Int]>([])
      Threads().handOver(count, batch: batch, make: { 3 * $0 }) { item in
        taken.withLock { $0.append(item) }
      }
      #expect(taken.withLock { $0 } == (0..<count).map { 3 * $0 })
    }
  }

  @Test func whatCannotBeTakenEndsIt() {
    let made = Atomic<Int>(0)
    let taken = Mutex<[Int]>([])
    #expect(throws: Full.disk) {
      try Threads().handOver(100, batch: 4) { index in
        made.add(1, ordering: .relaxed)
        return index
      } to: { item throws(Full) in
        guard item < 6 else { throw .disk }
        taken.withLock { $0.append(item) }
      }
    }
    #expect(taken.withLock { $0 } == Array(0..<6))
    // Those made while the second batch was handed over were the last.
    #expect(made.load(ordering: .relaxed) == 12)
  }
}
