internal import PolicyAssessment
internal import PolicyRubric
internal import PolicyText

extension Phrase {
  static let otherPolicy = Bilingual(chinese: "对方政策", english: "the other policy")
  static let decisions = Bilingual(chinese: "人工判定", english: "Decided by people")
  static let decidedByPerson = Bilingual(chinese: "人工判定", english: "Decided by a person")
  static let judgedByEngine = Bilingual(chinese: "程序判定", english: "Judged by Candor")
  static let rankUnderWeights = Bilingual(
    chinese: "权重各变动 20% 以内时的名次", english: "Rank if weights moved by up to 20%")
  static let rankUnderErrors = Bilingual(
    chinese: "判定按已知错误率出错时的名次", english: "Rank if verdicts erred at the known rate")
}

extension Wording {
  /// From the best to the worst of nine ranks in ten.
  func ranks(_ range: ClosedRange<Int>) -> String {
    let (best, worst) = (range.lowerBound, range.upperBound)
    if best == worst { return pick("第 \(best) 名", "\(best)") }
    return pick("第 \(best)–\(worst) 名", "\(best)–\(worst)")
  }

  /// How many verdicts are a person's.
  func decided(_ count: Int) -> String {
    pick(
      "\(count) 项结果由人工判定，取代程序的判定。",
      count == 1
        ? "1 verdict was decided by a person in place of Candor."
        : "\(count) verdicts were decided by people in place of Candor.")
  }

  /// "Low confidence: 65% (hedged wording)".
  func unsure(_ finding: Finding) -> String {
    let why = finding.doubts.map { self($0.name) }.joined(separator: comma)
    return self(Phrase.unsure) + colon + "\(hundredths(finding.confidence))%"
      + (why.isEmpty ? "" : pick("（\(why)）", " (\(why))"))
  }
}
