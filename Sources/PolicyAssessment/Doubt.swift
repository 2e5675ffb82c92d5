public import PolicyText

/// Why the engine is less sure of a verdict.
public enum Doubt: String, Sendable, Hashable, CaseIterable {
  /// A sentence it rests on is hedged: "may", "where possible".
  case hedge
  /// One sentence alone shows it.
  case oneClause = "one-clause"
  /// The policy says one thing here and another there.
  case conflict
  /// Nothing was found, but a passage came near.
  case nearMiss = "near-miss"
  /// The reader was unsure which text of the page is the policy.
  case unsureReading = "unsure-reading"
  /// It rests on the text as a whole, not on a sentence of its own.
  case noPassage = "no-passage"

  /// Its bit among those of several.
  var bit: Int {
    switch self {
    case .hedge: 1
    case .oneClause: 2
    case .conflict: 4
    case .nearMiss: 8
    case .unsureReading: 16
    case .noPassage: 32
    }
  }

  /// By their bits, each in the order of the cases: findings share them.
  static let lists: [[Doubt]] = (0..<64).map { bits in
    allCases.filter { bits & $0.bit != 0 }
  }

  public var name: Bilingual {
    switch self {
    case .hedge: Bilingual(chinese: "措辞有保留", english: "hedged wording")
    case .oneClause: Bilingual(chinese: "仅有一句依据", english: "one sentence only")
    case .conflict: Bilingual(chinese: "前后说法不一", english: "conflicting statements")
    case .nearMiss: Bilingual(chinese: "有相近段落", english: "a passage comes near")
    case .unsureReading: Bilingual(chinese: "正文识别存疑", english: "unsure which text is the policy")
    case .noPassage: Bilingual(chinese: "依据为全文而非某句", english: "rests on the text as a whole")
    }
  }
}
