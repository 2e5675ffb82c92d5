public import PolicyAssessment
public import PolicyDocument
public import PolicyRubric
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

  private var shared: Shared<Fields>

  private var fields: Fields {
    get { shared.value }
    set { shared = Shared(newValue) }
  }

  public init(
    subject: PolicySubject, status: PolicyStatus, title: String = "", language: Language = .other,
    pageKind: PageKind? = nil, confidence: Double = 1, notes: [Notice] = [],
    assessment: Assessment? = nil, signature: TextSignature? = nil
  ) {
    shared = Shared(
      Fields(
        subject: subject, status: status, title: title, language: language, pageKind: pageKind,
        confidence: confidence, notes: notes, signature: signature.map(Shared.init),
        judged: assessment.map { .whole(Shared($0)) }))
  }

  public var subject: PolicySubject {
    get { fields.subject }
    set { fields.subject = newValue }
  }

  public var status: PolicyStatus {
    get { fields.status }
    set { fields.status = newValue }
  }

  /// The document's own title.
  public var title: String {
    get { fields.title }
    set { fields.title = newValue }
  }

  public var language: Language {
    get { fields.language }
    set { fields.language = newValue }
  }

  public var pageKind: PageKind? {
    get { fields.pageKind }
    set { fields.pageKind = newValue }
  }

  /// The reader's confidence, 0...1.
  public var confidence: Double {
    get { fields.confidence }
    set { fields.confidence = newValue }
  }

  /// What the reader repaired or doubted, for the report.
  public var notes: [Notice] {
    get { fields.notes }
    set { fields.notes = newValue }
  }

  /// Verdicts and passages; nil unless `status` is `assessed`. In a large cohort the passages are
  /// read from a store each time: whoever needs verdicts alone takes `verdicts`.
  public var assessment: Assessment? {
    get { judged?.whole }
    set { judged = newValue.map { .whole(Shared($0)) } }
  }

  /// The assessment; its findings may be without evidence and near misses.
  public var verdicts: Assessment? { judged?.outline }

  /// What the policy was judged under, and what was measured in it; empty and nil where it was not judged.
  package var measured: (profile: [String], facts: PolicyFacts?) {
    switch judged {
    case nil: ([], nil)
    case .whole(let assessment): (assessment.value.profile, assessment.value.facts)
    case .stored(let stored): (stored.value.profile, stored.value.facts)
    }
  }

  /// Of each finding the number of all that it is but for its passages, the same in all records that
  /// share outlines; nil where they are not stored.
  public var outlineNumbers: [UInt32]? { judged?.stored?.value.numbers }

  /// Goes through what is counted of the findings, without making a list of them.
  func forEachVerdict(_ each: (borrowing PlainVerdict) -> Void) { judged?.forEachVerdict(each) }

  public func count(of verdict: Verdict) -> Int {
    var count = 0
    forEachVerdict { if $0.verdict == verdict { count += 1 } }
    return count
  }

  /// For the check of template reuse; nil unless `status` is `assessed`. In a large cohort it is
  /// read from a store each time, and comes without its text (`keptText`).
  public var signature: TextSignature? {
    get { fields.signature?.value ?? judged?.stored?.value.signature }
    set { fields.signature = newValue.map(Shared.init) }
  }

  /// What was read; `stored(in:sharing:)` keeps it with the passages.
  public var document: PolicyDocument? {
    get { fields.document?.value }
    set { fields.document = newValue.map(Shared.init) }
  }

  var judged: Judged? {
    get { fields.judged }
    set { fields.judged = newValue }
  }

  /// With the assessment, the signature and the document in a store.
  func replaced(by stored: StoredAssessment) -> PolicyRecord {
    var fields = fields
    fields.judged = .stored(Shared(stored))
    fields.signature = nil
    fields.document = nil
    var record = self
    record.fields = fields
    return record
  }
}
