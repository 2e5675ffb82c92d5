import Testing

@testable import CandorCommand

struct JobStretchesTests {
  @Test(arguments: [0, 1, 2, 9, 100], [0, 1, 2, 3, 16])
  func everyNumberIsDealtOutOnce(count: Int, jobs: Int) {
    for most in [1, 3, 16] {
      var stretches = JobStretches(Array(0..<count), jobs: jobs)
      var dealt: [Int] = []
      // The first job is the slowest.
      var turn = 0
      while dealt.count < count {
        let job = turn % 7 == 0 ? 0 : turn % max(1, jobs)
        let next = stretches.next(for: job, atMost: most)
        #expect((1...most).contains(next.count))
        dealt += next
        turn += 1
      }
      #expect(dealt.sorted() == Array(0..<count))
      for job in 0..<max(1, jobs) {
        #expect(stretches.next(for: job, atMost: most).isEmpty)
      }
    }
  }

  @Test func aJobTakesNeighborsThenHalfOfWhatIsLeftOfTheOther() {
    var stretches = JobStretches(Array(0..<12), jobs: 2)
    #expect(stretches.taken(by: 1, 6) == [6, 7, 8, 9, 10, 11])
    #expect(stretches.taken(by: 0, 2) == [0, 1])
    #expect(stretches.taken(by: 1, 2) == [4, 5])
    #expect(stretches.taken(by: 0, 2) == [2, 3])
    #expect(stretches.next(for: 0, atMost: 1).isEmpty)
  }

  @Test func aJobLeavesHalfOfItsStretchToOthers() {
    var stretches = JobStretches(Array(0..<12), jobs: 1)
    let dealt = (0..<6).map { _ in Array(stretches.next(for: 0, atMost: 4)) }
    #expect(dealt == [[0, 1, 2, 3], [4, 5, 6, 7], [8, 9], [10], [11], []])
  }
}

extension JobStretches {
  fileprivate mutating func taken(by job: Int, _ turns: Int) -> [Int] {
    (0..<turns).flatMap { _ in next(for: job, atMost: 1) }
  }
}
