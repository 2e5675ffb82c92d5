public import PolicyAssessment
public import PolicyDocument
public import PolicyText

/// A service and its policy as the manifest, or the folder, names it.
public struct PolicySubject: Sendable, Hashable {
  public var id: String
  public var name: String
  public var operatorName: String?
  /// The company group: template reuse inside one group is no fault.
  public var group: String?
  public var sector: String?
  /// `app` or `site`.
  public var kind: String
  /// Paths relative to the audited folder; empty when the service has no policy.
  public var files: [String]
  public var address: String?
  public var savedAt: CalendarDate?
  /// Columns of the manifest that Candor does not know, in file order.
  public var facets: [Facet]

  public struct Facet: Sendable, Hashable {
    public var name: String
    public var value: String
    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  public init(
    id: String, name: String, operatorName: String? = nil, group: String? = nil,
    sector: String? = nil, kind: String = "site", files: [String], address: String? = nil,
    savedAt: CalendarDate? = nil, facets: [Facet] = []
  ) {
    self.id = id
    self.name = name
    self.operatorName = operatorName
    self.group = group
    self.sector = sector
    self.kind = kind
    self.files = files
    self.address = address
    self.savedAt = savedAt
    self.facets = facets
  }
}

/// What became of a policy in the audit.
public enum PolicyStatus: Sendable, Hashable {
  case assessed
  /// Ranked with 0: the service has none.
  case noPolicy(reason: Notice)
  /// Listed apart: the page is another document.
  case notAPolicy(kind: PageKind, reason: Notice)
  /// Listed apart: nothing can be said of it.
  case notAssessable(reason: Notice)

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

/// A policy after reading and judging: what ranking works on.
public struct PolicyRecord: Sendable {
  public var subject: PolicySubject
  public var status: PolicyStatus
  /// The document's own title.
  public var title: String
  public var language: Language
  public var pageKind: PageKind?
  /// The reader's confidence, 0...1.
  public var confidence: Double
  /// What the reader repaired or doubted, for the report.
  public var notes: [Notice]
  /// Verdicts and passages; nil unless `status` is `assessed`. In a large cohort the passages are
  /// read from a store each time: whoever needs verdicts alone takes `verdicts`.
  public var assessment: Assessment? {
    get { judged?.whole }
    set { judged = newValue.map(Judged.whole) }
  }
  /// The assessment; its findings may be without evidence, near misses and what is missing.
  public var verdicts: Assessment? { judged?.outline }
  /// For the check of template reuse; nil unless `status` is `assessed`.
  public var signature: TextSignature?
  /// What was read; `stored(in:criteria:)` keeps it with the passages.
  public var document: PolicyDocument?
  var judged: Judged?

  public init(
    subject: PolicySubject, status: PolicyStatus, title: String = "", language: Language = .other,
    pageKind: PageKind? = nil, confidence: Double = 1, notes: [Notice] = [],
    assessment: Assessment? = nil, signature: TextSignature? = nil
  ) {
    self.subject = subject
    self.status = status
    self.title = title
    self.language = language
    self.pageKind = pageKind
    self.confidence = confidence
    self.notes = notes
    self.signature = signature
    self.assessment = assessment
  }
}
