internal import PolicyGate
internal import PolicyText

extension DraftFinding.Severity {
  var name: Bilingual {
    switch self {
    case .error: Bilingual(chinese: "错误", english: "error")
    case .warning: Bilingual(chinese: "警告", english: "warning")
    case .note: Bilingual(chinese: "提示", english: "note")
    }
  }
}

extension CheckReport.Outcome {
  var name: Bilingual {
    switch self {
    case .passed: Bilingual(chinese: "通过", english: "passed")
    case .failed: Bilingual(chinese: "未通过", english: "failed")
    case .incomplete: Bilingual(chinese: "未能完成", english: "incomplete")
    }
  }
}

extension Wording {
  /// Why a finding does not count.
  func suppressed(_ suppression: DraftFinding.Suppression?) -> String {
    switch suppression {
    case .waived(let reason): pick("已豁免：", "waived: ") + reason
    case .baseline: pick("已记入基线", "recorded in the baseline")
    case nil: ""
    }
  }

  /// `2 errors, 1 warning`.
  func counts(_ report: CheckReport) -> String {
    DraftFinding.Severity.allCases.map { severity in
      let count = report.count(severity)
      return pick(
        "\(count) 项\(severity.name.chinese)",
        "\(count) \(severity.name.english)\(count == 1 ? "" : "s")")
    }.joined(separator: comma)
  }
}
