internal import PolicyAssessment
internal import PolicyDocument
internal import PolicyGate
internal import PolicyRanking
internal import PolicyReport
internal import PolicyRubric

extension CheckSettings {
  /// What the draft is judged under.
  var context: AssessmentContext {
    AssessmentContext(
      name: product ?? "", operatorName: operatorName ?? "", profile: profile ?? [])
  }
}

extension CheckPlan {
  /// Puts what the command line says before what the configuration says.
  func override(_ settings: inout CheckSettings) {
    settings.profile = profile ?? settings.profile
    switch failUnder {
    case .level(let level): settings.thresholds.level = level
    case .tenths(let tenths): settings.thresholds.tenths = tenths
    case nil: break
    }
  }
}

extension CheckReport.Draft {
  init(_ draft: JudgedDraft) {
    self.init(
      file: draft.file, language: draft.document.language, tenths: draft.score?.tenths,
      level: draft.score?.level,
      checks: draft.assessment.findings.map {
        CheckReport.Check(rule: $0.criterion.rawValue, verdict: $0.verdict, reason: $0.reason)
      })
  }

  /// One of which nothing can be said.
  init(file: String) {
    self.init(file: file, language: nil, tenths: nil, level: nil, checks: [])
  }
}
