import PolicyTestSupport
import PolicyText
import Testing

@testable import PolicyRubric

private func clause(_ name: String) -> Condition {
  .clause(name, atLeast: 1, count: .distinct)
}
private let (a, b, c, d) = (clause("a"), clause("b"), clause("c"), clause("d"))
private let (alsoA, nameless) = (clause("also-a"), clause("nameless"))

struct ClauseNeedTests {
  static let tables: [(met: Condition, lacking: [String], english: String, chinese: String)] = [
    (a, ["a"], "A", "甲"),
    (.all([a, b, c]), ["c", "a"], "A, C", "甲、丙"),
    (.any([a, b]), ["a", "b"], "A, or B", "甲，或乙"),
    (
      .all([a, .any([b, c]), d]), ["a", "b", "c", "d"], "A, D, and (B, or C)",
      "甲、丁，以及（乙，或丙）"
    ),
    (.any([.all([a, b]), c]), ["a", "b", "c"], "(A, and B), or C", "（甲、乙），或丙"),
    (.any([.all([a, b]), c]), ["b", "c"], "B, or C", "乙，或丙"),
    // What every way takes is told once, a way that takes more than another not at all.
    (
      .any([.all([a, b]), .all([a, c])]), ["a", "b", "c"], "A, and (B, or C)",
      "甲，以及（乙，或丙）"
    ),
    (.any([.all([a, b]), a]), ["a", "b"], "A", "甲"),
    (.all([.any([a, b]), .any([a])]), ["a", "b"], "A", "甲"),
    (.some(2, of: [a, b, c]), ["a", "b", "c"], "2 of: A, B, C", "甲、乙、丙中的 2 项"),
    (.some(2, of: [a, b, c]), ["a", "c"], "A, or C", "甲，或丙"),
    (.some(2, of: [a, b]), ["a", "b"], "A, B", "甲、乙"),
    (.near(["a", "b"], within: .block), ["a", "b"], "A, B", "甲、乙"),
    // Two clauses of one name; one without a name; one that the rule does not speak of.
    (.any([a, alsoA]), ["a", "also-a"], "A", "甲"),
    (.all([a, nameless]), ["a", "nameless"], "A, nameless", "甲、nameless"),
    (.any([a]), ["a", "b"], "A, B", "甲、乙"),
    (.all([a, .none([b]), .language(.chinese)]), ["a"], "A", "甲"),
  ]

  @Test(arguments: tables)
  func says(_ row: (met: Condition, lacking: [String], english: String, chinese: String)) {
    let criterion = Self.criterion([.init(verdict: .met, condition: row.met)])
    let words = criterion.need(for: row.lacking, of: row.lacking, beyond: .notMet)?.words
    #expect(words == Bilingual(chinese: row.chinese, english: row.english))
  }

  @Test func theNextBetterVerdictCounts() {
    let criterion = Self.criterion([
      .init(verdict: .met, condition: .all([a, b])),
      .init(verdict: .partly, condition: .any([a, b])),
    ])
    #expect(
      criterion.need(for: ["a", "b"], of: ["a", "b"], beyond: .notMet)?.words.english == "A, or B")
    #expect(
      criterion.need(for: ["a", "b"], of: ["a", "b"], beyond: .partly)?.words.english == "A, B")
    #expect(criterion.need(for: ["b"], of: ["a", "b"], beyond: .partly)?.words.english == "B")
    #expect(criterion.verdict(of: ["a", "b"], beyond: .notMet) == .partly)
    #expect(criterion.verdict(of: ["b"], beyond: .partly) == .met)
    #expect(criterion.need(for: [], of: ["a"], beyond: .notMet) == nil)
  }

  /// Whoever does what the words ask for makes the rule hold, and nobody else.
  @Test func asksForWhatTheRuleAsksFor() throws {
    var random = SeededGenerator(seed: 20_261_124)
    for _ in 0..<3_000 {
      let condition = Self.condition(depth: 3, &random)
      let clauses = Array(Set(condition.clauses)).sorted()
      let criterion = Self.criterion([.init(verdict: .met, condition: condition)])
      let need = try #require(criterion.need(for: clauses, of: clauses, beyond: .notMet))
      for bits in 0..<(1 << clauses.count) {
        let said = Set(clauses.indices.filter { bits >> $0 & 1 == 1 }.map { clauses[$0] })
        #expect(
          Self.holds(condition, said) == Self.holds(need, said), "\(condition) \(need) \(said)")
      }
    }
  }

  // MARK: -

  private static let names = ["a": "甲", "b": "乙", "c": "丙", "d": "丁"]

  private static func criterion(_ cases: [VerdictRule]) -> Criterion {
    let text = Bilingual(chinese: "", english: "")
    var criterion = Criterion(
      id: "x", dimension: .access, kind: .presence, weight: 1, name: text, question: text,
      reason: text)
    for (clause, name) in names {
      criterion.clauseNames[clause] = Bilingual(chinese: name, english: clause.uppercased())
    }
    criterion.clauseNames["also-a"] = criterion.clauseNames["a"]
    criterion.cases = cases
    return criterion
  }

  private static func condition(depth: Int, _ random: inout SeededGenerator) -> Condition {
    guard depth > 0, Int.random(in: 0..<4, using: &random) > 0 else {
      return [a, b, c, d].randomElement(using: &random)!
    }
    let parts = (0..<Int.random(in: 1...4, using: &random)).map { _ in
      condition(depth: depth - 1, &random)
    }
    switch Int.random(in: 0..<3, using: &random) {
    case 0: return .all(parts)
    case 1: return .any(parts)
    default: return .some(Int.random(in: 1...parts.count, using: &random), of: parts)
    }
  }

  private static func holds(_ condition: Condition, _ said: Set<String>) -> Bool {
    switch condition {
    case .clause(let clause, _, _): said.contains(clause)
    case .all(let parts): parts.allSatisfy { holds($0, said) }
    case .any(let parts): parts.contains { holds($0, said) }
    case .some(let least, let parts): parts.count { holds($0, said) } >= least
    default: false
    }
  }

  private static func holds(_ need: ClauseNeed, _ said: Set<String>) -> Bool {
    switch need {
    case .clause(let name): said.contains(name.english.lowercased())
    case .all(let parts): parts.allSatisfy { holds($0, said) }
    case .some(let least, let parts): parts.count { holds($0, said) } >= least
    }
  }
}
