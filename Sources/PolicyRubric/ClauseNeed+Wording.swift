public import PolicyText

extension ClauseNeed {
  /// In words: `the fee rule, or grounds for refusal`; `the right, and (a form, or an address)`; `2 of: a, b, c`.
  public var words: Bilingual {
    switch self {
    case .clause(let name): return name
    case .some(1, let ways): return Self.join(ways, "，或", ", or ")
    case .some(let least, let parts):
      let list = Self.join(parts, "、", ", ")
      return Bilingual(
        chinese: "\(list.chinese)中的 \(least) 项", english: "\(least) of: \(list.english)")
    case .all(let parts):
      // What is needed in any case comes first.
      let clauses = parts.filter(\.isClause)
      let choices = parts.filter { !$0.isClause }
      let list = Self.join(clauses, "、", ", ")
      return Self.join((clauses.isEmpty ? [] : [.clause(list)]) + choices, "，以及", ", and ")
    }
  }

  private var isClause: Bool { if case .clause = self { true } else { false } }

  private static func join(_ parts: [ClauseNeed], _ chinese: String, _ english: String) -> Bilingual
  {
    let words = parts.map(\.asPart)
    return Bilingual(
      chinese: words.map(\.chinese).joined(separator: chinese),
      english: words.map(\.english).joined(separator: english))
  }

  private var asPart: Bilingual {
    let words =
      if case .all(let parts) = self, parts.allSatisfy(\.isClause) {
        Self.join(parts, "、", ", and ")
      } else {
        self.words
      }
    return isClause
      ? words : Bilingual(chinese: "（\(words.chinese)）", english: "(\(words.english))")
  }
}
