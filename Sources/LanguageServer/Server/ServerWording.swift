internal import PolicyGate
internal import PolicyRubric
internal import PolicyText

/// What the server says in the editor's language.
struct ServerWording {
  let language: Language

  private func pick(_ chinese: String, _ english: String) -> String {
    language == .chinese ? chinese : english
  }

  func openAdvice(_ rule: String) -> String { pick("查看 \(rule) 的建议", "Show the advice on \(rule)") }

  func waive(_ rule: String) -> String { pick("豁免 \(rule)…", "Waive \(rule)…") }

  /// `Candor: 61.5, Medium; 2 errors, 1 warning`.
  func summary(_ check: CheckedDraft) -> String {
    let counted = check.findings.filter { $0.suppression == nil }
    let counts = DraftFinding.Severity.allCases.compactMap { severity -> String? in
      let count = counted.count { $0.severity == severity }
      guard count > 0 else { return nil }
      switch severity {
      case .error: return pick("\(count) 项错误", count == 1 ? "1 error" : "\(count) errors")
      case .warning: return pick("\(count) 项警告", count == 1 ? "1 warning" : "\(count) warnings")
      case .note: return pick("\(count) 项提示", count == 1 ? "1 note" : "\(count) notes")
      }
    }
    var parts: [String] = []
    if let tenths = check.tenths {
      let score = "\(tenths < 0 ? "-" : "")\(tenths.magnitude / 10).\(tenths.magnitude % 10)"
      let level = check.level.map { pick("，", ", ") + $0.name.text(in: language) } ?? ""
      parts.append(score + level)
    } else {
      parts.append(pick("未能评分", "not scored"))
    }
    parts.append(
      counts.isEmpty ? pick("没有问题", "no findings") : counts.joined(separator: pick("、", ", ")))
    return pick("Candor：", "Candor: ") + parts.joined(separator: pick("；", "; "))
  }

  /// A finding as an item of a Markdown list.
  func listed(_ finding: DraftFinding) -> String {
    "- **\(finding.rule)**: \(MarkdownEscape.text(finding.message.text(in: language)))"
  }
}

/// The texts of drafts are anybody's: in Markdown they are text.
enum MarkdownEscape {
  static func text(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "\n", "\r", "\t": result += " "
      case "\\", "`", "*", "_", "{", "}", "[", "]", "(", ")", "#", "+", "-", "!", "|", "~", ">":
        result += "\\"
        result.unicodeScalars.append(scalar)
      case "<": result += "&lt;"
      case "&": result += "&amp;"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }
}
