import Testing

@testable import PolicyAssessment

/// Counted by hand; what is wrong with a rule of letters is left out ("area", "being").
@Suite struct TextCountTests {
  static let words: [(String, Int)] = [
    ("use", 1), ("used", 1), ("uses", 2), ("noted", 2), ("needed", 2), ("changes", 2),
    ("purposes", 3),
    ("able", 2), ("rules", 1), ("whole", 1), ("the", 1), ("data", 2), ("privacy", 3), ("policy", 3),
    ("see", 1), ("free", 1), ("we're", 1), ("services", 3), ("cookies", 2), ("shared", 1),
    ("provided", 3), ("information", 4), ("2021", 1),
  ]

  @Test(arguments: words) func syllables(word: String, expected: Int) {
    let count = TextCount(Array(word.utf8)[...])
    #expect((count.words, Int(count.syllables)) == (1, expected))
    #expect(TextCount(Array("\(word) \(word).".utf8)[...]).syllables == 2 * count.syllables)
  }
}
