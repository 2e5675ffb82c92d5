import Testing

@testable import CandorCommand

struct JobStretchesTests {
  @Test(arguments: [0, 1, 2, 9, 100], [0, 1, 2, 3, 16])
  func everyNumberIsDealtOutOnce(count: Int, jobs: Int) {
    var stretches = JobStretches(Array(0..<count), jobs: jobs)
    var dealt: [Int] = []
    // The first job is the slowest.
    var turn = 0
    while dealt.count < count {
      let job = turn % 7 == 0 ? 0 : turn % max(1, jobs)
      if let number = stretches.next(for: job) { dealt.append(number) } else { Issue.record() }
      turn += 1
    }
    #expect(dealt.sorted() == Array(0..<count))
    for job in 0..<max(1, jobs) { #expect(stretches.next(for: job) == nil) }
  }

  @Test func aJobTakesNeighborsThenHalfOfWhatIsLeftOfTheOther() {
    var stretches = JobStretches(Array(0..<12), jobs: 2)
    #expect((0..<6).map { _ in stretches.next(for: 1) } == [6, 7, 8, 9, 10, 11])
    #expect((0..<2).map { _ in stretches.next(for: 0) } == [0, 1])
    #expect((0..<2).map { _ in stretches.next(for: 1) } == [4, 5])
    #expect((0..<2).map { _ in stretches.next(for: 0) } == [2, 3])
    #expect(stretches.next(for: 0) == nil)
  }
}
