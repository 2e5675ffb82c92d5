internal import PolicyRubric
internal import PolicyText

extension Verdict {
  var name: Bilingual {
    switch self {
    case .met: Bilingual(chinese: "达标", english: "Met")
    case .partly: Bilingual(chinese: "部分达标", english: "Partly met")
    case .notMet: Bilingual(chinese: "缺失", english: "Missing")
    case .contradicted: Bilingual(chinese: "相悖", english: "Contradicted")
    case .strong: Bilingual(chinese: "严重红旗", english: "Strong red flag")
    case .weak: Bilingual(chinese: "轻度红旗", english: "Weak red flag")
    case .clear: Bilingual(chinese: "未触发", english: "Clear")
    case .notApplicable: Bilingual(chinese: "不适用", english: "Not applicable")
    case .undetermined: Bilingual(chinese: "无法判断", english: "Cannot tell")
    }
  }

  /// A sign that needs no color to be told apart; always beside the name.
  var sign: String {
    switch self {
    case .met: "●"
    case .partly: "◐"
    case .notMet: "○"
    case .contradicted: "✕"
    case .strong: "▲"
    case .weak: "△"
    case .clear: "✓"
    case .notApplicable: "–"
    case .undetermined: "?"
    }
  }

  /// The policy lacks what is asked, or raises the flag.
  var isFault: Bool {
    switch self {
    case .notMet, .contradicted, .strong, .weak: true
    case .met, .partly, .clear, .notApplicable, .undetermined: false
    }
  }
}
