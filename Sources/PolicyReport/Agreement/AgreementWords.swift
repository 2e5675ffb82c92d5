internal import PolicyRanking
internal import PolicyRubric

/// Whose verdicts are held against each other.
public enum AgreementSides: Sendable {
  case labelsAndCandor
  case twoReaders
}

/// The words of a page on agreement.
struct AgreementWords {
  let words: Wording
  let sides: AgreementSides

  var title: String {
    switch sides {
    case .labelsAndCandor: words.pick("与人工标注的一致程度", "Agreement with a reader's labels")
    case .twoReaders: words.pick("两名标注者的一致程度", "Agreement of two annotators")
    }
  }

  var first: String {
    switch sides {
    case .labelsAndCandor: words.pick("标注", "Label")
    case .twoReaders: words.pick("标注者一", "First annotator")
    }
  }

  var second: String {
    switch sides {
    case .labelsAndCandor: words.pick("Candor", "Candor")
    case .twoReaders: words.pick("标注者二", "Second annotator")
    }
  }

  var figures: String { words.pick("各项指标", "By criterion") }
  var confusion: String { words.pick("混淆表", "Confusion") }
  var disagreements: String { words.pick("分歧", "Disagreements") }
  var noDisagreement: String { words.pick("没有分歧。", "There is no disagreement.") }
  var cells: String { words.pick("数量", "Cells") }
  var exact: String { words.pick("一致", "Same") }
  var precision: String { words.pick("精确率", "Precision") }
  var recall: String { words.pick("召回率", "Recall") }
  var kappa: String { words.pick("κ", "κ") }
  var weightedKappa: String { words.pick("加权 κ", "Weighted κ") }
  var lacking: String { words.pick("缺失的要求", "Requirements lacking") }
  var flags: String { words.pick("触发的红旗", "Red flags raised") }
  var all: String { words.pick("合计", "All") }
  var noQuote: String { words.pick("没有引文", "no quotation") }
  var note: String { words.pick("备注", "Note") }
  var done: String { words.pick("已核对", "Checked") }

  var explanation: String {
    words.pick(
      "精确率、召回率和 F1 针对缺陷：要求缺失或相悖，红旗被触发。标为“不适用”的单元格只计入一致率、κ 和混淆表。",
      "Precision, recall and F1 are of the fault: a requirement missing or contradicted, a red flag "
        + "raised. Cells labelled not applicable count for agreement, κ and confusion only.")
  }

  func unmatched(_ count: Int) -> String {
    words.pick(
      "\(count) 条标注没有对应的判定，未计入。",
      count == 1
        ? "1 label has no verdict to compare with and is left out."
        : "\(count) labels have no verdict to compare with and are left out.")
  }

  func head(_ difference: Agreement.Disagreement) -> String {
    "\(words(difference.label.verdict.name)) → \(words(difference.verdict.name))"
  }
}
