internal import PolicyAssessment
internal import PolicyRanking
internal import PolicyRubric
internal import PolicyText

/// A criterion with what one policy made of it. A class, for marks, groups and lists all hold it.
final class CriterionRow {
  let criterion: Criterion
  let finding: Finding
  let points: CriterionPoints

  init(criterion: Criterion, finding: Finding, points: CriterionPoints) {
    self.criterion = criterion
    self.finding = finding
    self.points = points
  }

  /// The verdicts above the present one that the rubric gives advice for, nearest first; without
  /// any advice the best one.
  var betterVerdicts: [Verdict] {
    let ladder: [Verdict] =
      switch finding.verdict {
      case .notMet, .contradicted: [.partly, .met]
      case .partly: [.met]
      case .strong: [.weak, .clear]
      case .weak: [.clear]
      case .met, .clear, .notApplicable, .undetermined: []
      }
    let advised = ladder.filter { criterion.advice[$0] != nil }
    return advised.isEmpty ? ladder.suffix(1) : advised
  }
}

/// The groups of a scorecard, most urgent first.
enum CriterionGroup: CaseIterable {
  case flagsRaised, missing, partly, undetermined, met, clear, notApplicable

  init(_ verdict: Verdict) {
    switch verdict {
    case .strong, .weak: self = .flagsRaised
    case .notMet, .contradicted: self = .missing
    case .partly: self = .partly
    case .undetermined: self = .undetermined
    case .met: self = .met
    case .clear: self = .clear
    case .notApplicable: self = .notApplicable
    }
  }

  var name: Bilingual {
    switch self {
    case .flagsRaised: Phrase.flagsRaised
    case .missing: Phrase.missing
    case .partly: Phrase.partly
    case .undetermined: Phrase.undetermined
    case .met: Phrase.met
    case .clear: Phrase.clear
    case .notApplicable: Phrase.notApplicable
    }
  }

  /// The anchor on the page.
  var anchor: String {
    switch self {
    case .flagsRaised: "flags"
    case .missing: "missing"
    case .partly: "partly"
    case .undetermined: "undetermined"
    case .met: "met"
    case .clear: "clear"
    case .notApplicable: "not-applicable"
    }
  }
}
