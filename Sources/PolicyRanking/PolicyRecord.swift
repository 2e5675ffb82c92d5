public import PolicyAssessment
public import PolicyDocument
public import PolicyText

/// What became of a policy in the audit.
public enum PolicyStatus: Sendable, Hashable {
  case assessed
  /// Ranked with 0: the service has none.
  indirect case noPolicy(reason: Notice)
  /// Listed apart: the page is another document.
  indirect case notAPolicy(kind: PageKind, reason: Notice)
  /// Listed apart: nothing can be said of it.
  indirect case notAssessable(reason: Notice)

  /// As in `results.json`.
  public var name: String {
    switch self {
    case .assessed: "assessed"
    case .noPolicy: "no-policy"
    case .notAPolicy: "not-a-policy"
    case .notAssessable: "not-assessable"
    }
  }

  public var reason: Notice? {
    switch self {
    case .assessed: nil
    case .noPolicy(let reason), .notAPolicy(_, let reason), .notAssessable(let reason): reason
    }
  }
}

/// A policy after reading and judging: what ranking works on. A reference, and a copy where it is
/// changed, since a cohort is put into one list after the other.
public struct PolicyRecord: Sendable {
  private struct Fields: Sendable {
    var subject: PolicySubject
    var status: PolicyStatus
    var title: String
    var language: Language
    var pageKind: PageKind?
    var confidence: Double
    var notes: [Notice]
    var signature: Shared<TextSignature>?
    var document: Shared<PolicyDocument>?
    var judged: Judged?
  }

  private var fields: Shared<Fields>

  public init(
    subject: PolicySubject, status: PolicyStatus, title: String = "", language: Language = .other,
    pageKind: PageKind? = nil, confidence: Double = 1, notes: [Notice] = [],
    assessment: Assessment? = nil, signature: TextSignature? = nil
  ) {
    fields = Shared(
      Fields(
        subject: subject, status: status, title: title, language: language, pageKind: pageKind,
        confidence: confidence, notes: notes, signature: signature.map(Shared.init),
        judged: assessment.map(Judged.whole)))
  }

  private mutating func change(_ change: (inout Fields) -> Void) {
    var changed = fields.value
    change(&changed)
    fields = Shared(changed)
  }

  public var subject: PolicySubject {
    get { fields.value.subject }
    set { change { $0.subject = newValue } }
  }

  public var status: PolicyStatus {
    get { fields.value.status }
    set { change { $0.status = newValue } }
  }

  /// The document's own title.
  public var title: String {
    get { fields.value.title }
    set { change { $0.title = newValue } }
  }

  public var language: Language {
    get { fields.value.language }
    set { change { $0.language = newValue } }
  }

  public var pageKind: PageKind? {
    get { fields.value.pageKind }
    set { change { $0.pageKind = newValue } }
  }

  /// The reader's confidence, 0...1.
  public var confidence: Double {
    get { fields.value.confidence }
    set { change { $0.confidence = newValue } }
  }

  /// What the reader repaired or doubted, for the report.
  public var notes: [Notice] {
    get { fields.value.notes }
    set { change { $0.notes = newValue } }
  }

  /// Verdicts and passages; nil unless `status` is `assessed`. In a large cohort the passages are
  /// read from a store each time: whoever needs verdicts alone takes `verdicts`.
  public var assessment: Assessment? {
    get { judged?.whole }
    set { judged = newValue.map(Judged.whole) }
  }

  /// The assessment; its findings may be without evidence, near misses and what is missing.
  public var verdicts: Assessment? { judged?.outline }

  /// For the check of template reuse; nil unless `status` is `assessed`. In a large cohort it is
  /// read from a store each time, and comes without its text (`keptText`).
  public var signature: TextSignature? {
    get { fields.value.signature?.value ?? judged?.stored?.signature }
    set { change { $0.signature = newValue.map(Shared.init) } }
  }

  /// What was read; `stored(in:sharing:)` keeps it with the passages.
  public var document: PolicyDocument? {
    get { fields.value.document?.value }
    set { change { $0.document = newValue.map(Shared.init) } }
  }

  var judged: Judged? {
    get { fields.value.judged }
    set { change { $0.judged = newValue } }
  }

  /// With the assessment, the signature and the document in a store.
  func replaced(by stored: StoredAssessment) -> PolicyRecord {
    var record = self
    record.change {
      $0.judged = .stored(stored)
      $0.signature = nil
      $0.document = nil
    }
    return record
  }
}
