import PolicyAssessment
import PolicyRanking
import PolicyRubric
import PolicyTestSupport
import PolicyText
import Testing

/// What the buckets offer against every pair compared exactly.
@Suite struct RecallTests {
  /// Groups of a text and its copies that keep 45 to 100 % of it, among texts of their own, with
  /// stock clauses that a sixth of all have.
  static func texts(groups: Int, singles: Int, seed: UInt64) -> [String] {
    var generator = SeededGenerator(seed: seed)
    var texts: [String] = []
    let stock = (0..<8).map { SyntheticCohort.text(seed: seed + 50_000 + UInt64($0), length: 24) }
    for group in 0..<groups {
      let length = Int.random(in: 250..<1_500, using: &generator)
      let whole = SyntheticCohort.text(seed: seed + UInt64(group), length: length)
      texts.append(whole)
      for copy in 0..<Int.random(in: 1...3, using: &generator) {
        let share = Double.random(in: 0.45...1, using: &generator)
        texts.append(
          SyntheticCohort.copy(of: whole, keeping: share, seed: seed + UInt64(1000 * group + copy)))
      }
    }
    for single in 0..<singles {
      texts.append(SyntheticCohort.text(seed: seed + 90_000 + UInt64(single), length: 700))
    }
    return texts.enumerated().map { index, text in
      let extra = stock.filter { _ in Int.random(in: 0..<6, using: &generator) == 0 }
      return text + "\n" + extra.joined()
    }
  }

  /// Shingles of eight characters, as plainly as they can be written.
  static func shingles(_ text: String) -> Set<[UInt32]> {
    let characters = text.unicodeScalars.map(\.value).filter { (0x4E00...0x9FFF).contains($0) }
    guard characters.count >= 8 else { return [] }
    return Set((0...characters.count - 8).map { Array(characters[$0..<$0 + 8]) })
  }

  @Test func everyPolicyMeetsItsClosestText() {
    let texts = Self.texts(groups: 30, singles: 40, seed: 11)
    let sets = texts.map(Self.shingles)
    let ids = texts.indices.map { "p\(1000 + $0)" }
    let ranking = sampleRanker.rank(zip(ids, texts).map { policy($0, $1) })

    var pairs = 0
    var found = 0
    for (a, id) in ids.enumerated() {
      let matches = ranking.reuse(id)
      for b in ids.indices where b != a {
        let exact = Double(sets[a].intersection(sets[b]).count) / Double(sets[a].count)
        guard exact >= 0.45 else { continue }
        pairs += 1
        if let match = matches.first(where: { $0.policy == ids[b] }) {
          found += 1
          #expect(abs(Double(match.containment) / 1000 - exact) <= 0.001)
        }
      }
    }
    #expect(pairs > 80)
    #expect(Double(found) >= 0.99 * Double(pairs))
  }
}
