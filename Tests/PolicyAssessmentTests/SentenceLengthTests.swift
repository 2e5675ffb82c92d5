import PolicyAssessment
import PolicyRubric
import PolicyText
import Testing

/// The measure `sentence-median`.
@Suite struct SentenceLengthTests {
  private func isMedian(_ length: Int, of lengths: [Int]) throws -> Bool {
    let text = lengths.map { String(repeating: "信", count: $0) + "。" }.joined(separator: "\n\n")
    func holds(_ bound: String) throws -> Bool {
      try OneClause.finding(
        met: "{measure: sentence-median, \(bound)}", in: text, language: .chinese,
        context: AssessmentContext()
      ).verdict == .met
    }
    return try holds("at-least: \(length)") && !holds("at-least: \(length + 1)")
  }

  /// The stop is one of the characters.
  @Test(arguments: [
    ([20], 21), ([10, 20, 30], 21), ([10, 20, 30, 40], 31), ([5, 2_000, 3_000], 2_001),
    ([998], 999), ([999], 1_000), ([1_000], 1_001), ([7, 8, 9, 1_500, 1_600], 10),
  ])
  func isThatInTheMiddle(lengths: [Int], median: Int) throws {
    #expect(try isMedian(median, of: lengths))
  }
}
