internal import PolicyAssessment
public import PolicyRanking
internal import PolicyRubric

/// Agreement with labels as a table for the terminal: criteria, then the figures over all of them, then where the two
/// differ.
public func agreementTable(_ agreement: Agreement, showsDisagreements: Bool) -> String {
  var lines = [
    "criterion".fitted(to: 28) + "cells".right(7) + "exact".right(8) + "P".right(8) + "R".right(8)
      + "F1".right(8) + "kappa".right(8) + "kappa_w".right(9)
  ]
  func row(_ name: String, _ figures: Agreement.Figures) {
    lines.append(
      name.fitted(to: 28) + String(figures.cells).right(7)
        + [figures.exact, figures.precision, figures.recall, figures.f1]
        .map { ($0.map(threeDecimals) ?? "–").right(8) }.joined()
        + [(figures.kappa, 8), (figures.weightedKappa, 9)]
        .map { ($0.0.map(threeDecimals) ?? "–").right($0.1) }.joined())
  }
  for (id, figures) in agreement.criteria { row(id.rawValue, figures) }
  lines.append("")
  row("requirements lacking", agreement.positives)
  row("red flags raised", agreement.redFlags)
  row("all", agreement.all)
  if let kappa = agreement.weightedKappa {
    lines.append("weighted kappa".fitted(to: 28) + threeDecimals(kappa).right(15))
  }
  if !agreement.unmatched.isEmpty {
    lines.append(
      "\(agreement.unmatched.count) labels are of policies or criteria without a verdict")
  }
  if showsDisagreements {
    for difference in agreement.disagreements { lines += ["", described(difference)] }
  }
  return lines.joined(separator: "\n") + "\n"
}

private func described(_ difference: Agreement.Disagreement) -> String {
  let label = difference.label
  var lines = [
    "\(label.document) \(label.criterion): label \(label.verdict.rawValue), "
      + "verdict \(difference.verdict.rawValue)"
  ]
  lines += label.evidence.map { "  label   “\($0.visible)”" }
  if !label.note.isEmpty { lines.append("  note    \(label.note.visible)") }
  lines += difference.evidence.map { evidence in
    let place = evidence.file.isEmpty ? "" : " (\(evidence.file.visible):\(evidence.line))"
    return "  verdict “\(evidence.quote.visible)”\(place)"
  }
  return lines.joined(separator: "\n")
}

/// 0…1 with three decimals, rounded half up, whatever the locale.
func threeDecimals(_ value: Double) -> String {
  let thousandths = Int((value * 1000).rounded())
  let digits = String(abs(thousandths) % 1000)
  return (thousandths < 0 ? "-" : "") + "\(abs(thousandths) / 1000)."
    + String(repeating: "0", count: 3 - digits.count) + digits
}

extension String {
  fileprivate func right(_ width: Int) -> String {
    String(repeating: " ", count: max(0, width - count)) + self
  }
}
