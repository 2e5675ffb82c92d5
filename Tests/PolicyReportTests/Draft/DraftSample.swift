import PolicyGate
import PolicyRubric
import PolicyText

@testable import PolicyReport

/// A check of two drafts with a finding of every kind.
enum DraftSample {
  static let origin = CheckReport.Origin(
    toolVersion: "0.1.0", rubricID: "candor", rubricVersion: "1.0.0", rubricDigest: "sha256:00")

  static func place(
    _ file: String, _ line: Int, _ columns: ClosedRange<Int>, to end: Int? = nil
  ) -> DraftPlace {
    DraftPlace(
      file: file,
      start: .init(line: line, column: columns.lowerBound, unit: columns.lowerBound),
      end: .init(line: end ?? line, column: columns.upperBound, unit: columns.upperBound))
  }

  static func finding(
    _ rule: String, _ severity: DraftFinding.Severity, at place: DraftPlace,
    message: String = "Deletion is not mentioned", quote: String? = nil,
    related: [DraftFinding.Related] = [], suppression: DraftFinding.Suppression? = nil,
    fingerprint: String = "0123456789abcdef"
  ) -> DraftFinding {
    DraftFinding(
      rule: rule, severity: severity,
      message: Bilingual(chinese: "没有提到：" + message, english: message),
      advice: Bilingual(chinese: "写明途径。", english: "Name the way to do it."), place: place,
      quote: quote, related: related, suppression: suppression, fingerprint: fingerprint)
  }

  static let start = DraftPlace(file: "policy.md", start: .first, end: .first)

  static let findings: [DraftFinding] = [
    finding("right-delete", .error, at: start),
    finding(
      "rf-consent-by-use", .error, at: place("policy.md", 12, 3...40),
      message: "Using the service is taken for consent",
      quote: "By using the service you agree to everything."),
    finding(
      "retention-period", .warning, at: place("docs/policy zh.md", 40, 1...9, to: 41),
      message: "The periods differ: 2 years, 90 days", quote: "保存两年",
      related: [
        .init(
          place: place("policy.md", 30, 5...20),
          message: Bilingual(chinese: "英文版：90 天", english: "The English text: 90 days"))
      ]),
    finding(
      "text-dead-reference", .note, at: place("policy.md", 50, 1...10),
      message: "There is no section 9", quote: "see section 9", fingerprint: "feedfacefeedface"),
    finding(
      "text-dead-reference", .note, at: place("policy.md", 60, 1...10),
      message: "There is no section 9", quote: "see section 9", fingerprint: "feedfacefeedface"),
    finding(
      "copy-portability", .warning, at: start,
      suppression: .waived(reason: "Legal adds it in May; owner: privacy@")),
    finding("unregistered-users", .error, at: start, suppression: .baseline),
  ]

  static func checks(_ verdicts: [(String, Verdict)]) -> [CheckReport.Check] {
    verdicts.map { rule, verdict in
      let reason = Bilingual(chinese: "没有账户", english: "there are no accounts")
      let needsReason = verdict == .undetermined || verdict == .notApplicable
      return CheckReport.Check(rule: rule, verdict: verdict, reason: needsReason ? reason : nil)
    }
  }

  static let report = CheckReport(
    origin: origin,
    drafts: [
      .init(
        file: "policy.md", language: .english, tenths: 615, level: .medium,
        checks: checks([
          ("operator-identity", .met), ("right-delete", .notMet), ("copy-portability", .notMet),
          ("unregistered-users", .notMet), ("sdk-list", .notApplicable),
          ("sharing-recipients", .undetermined), ("rf-consent-by-use", .strong),
        ])),
      .init(
        file: "docs/policy zh.md", language: .chinese, tenths: 802, level: .relativelyHigh,
        checks: checks([("operator-identity", .met), ("retention-period", .partly)])),
      .init(file: "old.docx", language: nil, tenths: nil, level: nil, checks: []),
    ], findings: findings,
    rules: SampleRubric.criteria.map { CheckRule($0, severity: $0.isRedFlag ? .error : .warning) },
    outcome: .failed,
    failures: [
      Bilingual(
        chinese: "policy.md：得分 61.5，要求至少 70.0",
        english: "policy.md: the score is 61.5, 70.0 is asked")
    ],
    notes: [
      .init(
        kind: .configuration, severity: .warning,
        text: Bilingual(chinese: "豁免未被使用", english: "a waiver is not used"),
        place: place("candor.yaml", 7, 1...1)),
      .init(
        kind: .execution, severity: .error,
        text: Bilingual(chinese: "old.docx：无法读取", english: "old.docx: cannot be read"), place: nil),
    ])

  /// A report whose every text attacks some format.
  static func hostile(_ text: String) -> CheckReport {
    let message = Bilingual(chinese: text, english: text)
    let place = place(text, 3, 1...4)
    return CheckReport(
      origin: origin,
      drafts: [
        .init(
          file: text, language: .english, tenths: 0, level: .low,
          checks: [.init(rule: "right-delete", verdict: .undetermined, reason: message)])
      ],
      findings: DraftFinding.Severity.allCases.flatMap { severity in
        [
          DraftFinding(
            rule: "right-delete", severity: severity, message: message, advice: message,
            place: place, quote: text, related: [.init(place: place, message: message)],
            fingerprint: "f"),
          DraftFinding(
            rule: "text-x", severity: severity, message: message, place: place, quote: text,
            suppression: .waived(reason: text), fingerprint: "f"),
        ]
      }, rules: [], outcome: .failed, failures: [message],
      notes: [.init(kind: .execution, severity: .error, text: message, place: place)])
  }

  /// As many findings as a platform refuses.
  static func large(_ count: Int) -> CheckReport {
    CheckReport(
      origin: origin, drafts: [],
      findings: (1...count).map { line in
        finding(
          "text-vague-words", line % 3 == 0 ? .error : .note,
          at: place("policy.md", line, 1...5), quote: "such as", fingerprint: "f\(line)")
      }, rules: [], outcome: .failed)
  }
}
