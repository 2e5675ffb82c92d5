import PolicyAssessment
import PolicyDocument
import PolicyRanking
import PolicyRubric
import PolicyText

/// Records with something in every field.
enum Samples {
  static let subject = PolicySubject(
    id: "a", name: "", operatorName: "甲公司", group: "甲", sector: "social", kind: "app",
    files: ["a.html"], address: "https://a.example/", facets: [.init(name: "f", value: "1")])

  static func evidence(_ quote: String, line: Int = 7) -> Evidence {
    Evidence(
      quote: quote, language: .chinese, file: "a.html", section: ["一、总则", "（一）范围"],
      line: line, range: 120..<(120 + quote.utf8.count), clause: "promise")
  }

  static let lacks: [NearMiss.Lack] = [
    .term("删除"), .term("denied"), .denied, .affirmed, .actor, .hedged, .exception, .consent,
    .unless, .section,
  ]

  static var assessed: PolicyRecord {
    var subject = subject
    subject.name = "甲隐私政策"
    subject.savedAt = CalendarDate(year: 2024, month: 6, day: 30)
    let findings = [
      Finding(
        criterion: "right-delete", verdict: .partly, confidence: 0.8125,
        doubts: [.hedge, .conflict],
        evidence: [evidence("您可以删除您的信息。"), evidence("我们可能删除。", line: 70_000)],
        missing: ["path"], insufficient: ["right", "duty"]),
      Finding(
        criterion: "rf-sale", verdict: .clear,
        near: lacks.map { NearMiss(passage: evidence("我们不会出售。"), lack: $0) }),
      Finding(
        criterion: "template", verdict: .undetermined,
        reason: Bilingual(chinese: "无可比对", english: "nothing to compare with")),
    ]
    var record = PolicyRecord(subject: subject, status: .assessed)
    record.title = "甲隐私政策"
    record.language = .chinese
    record.pageKind = .privacyPolicy
    record.confidence = 0.97
    record.notes = [Notice("damaged-bytes", "3 个损坏的字节", "3 damaged bytes")]
    record.assessment = Assessment(
      profile: ["app", "cn"], findings: findings,
      facts: PolicyFacts(
        characters: 9_000, words: 12, medianSentence: 31, longSentenceShare: 44, flesch: -7,
        updated: CalendarDate(year: 2023, month: 1, day: 2)))
    record.signature = TextSignature(
      language: .chinese, sketch: [1, 7, .max], sentences: [0, 1 << 31], operatorName: "甲公司")
    return record
  }

  static func apart(_ status: PolicyStatus) -> PolicyRecord {
    PolicyRecord(subject: subject, status: status, title: "t", language: .other)
  }

  static let statuses: [PolicyStatus] = [
    .noPolicy(reason: Notice("gone", "无", "none")),
    .notAPolicy(kind: .userAgreement, reason: Notice("agreement", "协议", "agreement")),
    .notAssessable(reason: Notice("wall", "登录", "log in")),
  ]
}

/// Records have no equality of their own: a signature's text is none of it.
func expressed(_ record: PolicyRecord) -> [String] {
  [
    "\(record.subject)", "\(record.status)", record.title, "\(record.language)",
    "\(String(describing: record.pageKind))", "\(record.confidence)", "\(record.notes)",
    "\(String(describing: record.assessment))", "\(record.signature?.sketch ?? [])",
    "\(record.signature?.sentences ?? [])", "\(String(describing: record.signature?.operatorName))",
    "\(String(describing: record.signature?.language))",
  ]
}
