internal import PolicyText

extension Phrase {
  static let overTime = Bilingual(chinese: "历次评估", english: "Over time")
  static let run = Bilingual(chinese: "评估时间", english: "Audit")
  static let otherBasis = Bilingual(chinese: "评估依据有变", english: "other rules")
  static let otherBasisNote = Bilingual(
    chinese: "“评估依据有变”：该次评估与上一次所用的指标、软件版本或等级界线不同，分数的变化不一定来自政策本身。",
    english:
      "“Other rules”: that audit used another rubric, version or cut of the levels than the one "
      + "before it, so that a change of scores need not come from the policies.")
}
