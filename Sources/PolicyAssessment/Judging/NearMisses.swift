internal import PolicyRubric
internal import PolicyText

/// Says of the nearest passages what they lack.
struct NearMisses {
  let matcher: PatternMatcher
  let cutter: EvidenceCutter
  static let most = 3

  /// The nearest passages for clauses of a rule that were not found.
  func misses(for clauses: [String], of rule: CompiledRubric.Rule) -> [NearMiss] {
    let wanted = clauses.compactMap { name in
      rule.clauseNames.firstIndex(of: name).map { rule.firstClause + $0 }
    }
    guard !wanted.isEmpty else { return [] }
    let ranked = matcher.near.filter { wanted.contains($0.clause) }
      .sorted { a, b in
        (a.of - a.found, -a.found, a.sentence, a.range.lowerBound, a.clause)
          < (b.of - b.found, -b.found, b.sentence, b.range.lowerBound, b.clause)
      }
    var seen: Set<Int> = []
    var misses: [NearMiss] = []
    for near in ranked where seen.insert(near.sentence).inserted {
      let name = rule.clauseNames[near.clause - rule.firstClause]
      misses.append(
        NearMiss(
          passage: cutter.cut(near.sentence, around: near.range, clause: name), lacks: lacks(near)))
      if misses.count == Self.most { break }
    }
    return misses
  }

  private func lacks(_ near: NearMatch) -> Bilingual {
    switch near.lack {
    case .term(let symbol):
      let what = matcher.rubric.descriptions[Int(symbol)]
      return Bilingual(
        chinese: "缺少“\(what)”一类的表述", english: "nothing like “\(what)” stands with it")
    case .denied: return Bilingual(chinese: "该句是否定的", english: "the sentence denies it")
    case .affirmed: return Bilingual(chinese: "该句并未否定", english: "the sentence does not deny it")
    case .actor:
      return Bilingual(chinese: "行为主体不是所要求的一方", english: "someone else is the one who acts")
    case .hedged: return Bilingual(chinese: "只说“可能”", english: "it is only said that it may be")
    case .exception: return Bilingual(chinese: "带有例外", english: "an exception goes with it")
    case .consent:
      return Bilingual(chinese: "关于同意的表述不符", english: "what is said of consent does not fit")
    case .unless:
      return Bilingual(chinese: "该句讲的是另一件事", english: "the sentence is about something else")
    case .section: return Bilingual(chinese: "不在相应的章节", english: "it stands under another heading")
    }
  }
}
