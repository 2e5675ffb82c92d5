public import PolicyText

/// A service and its policy as the manifest, or the folder, names it.
public struct PolicySubject: Sendable, Hashable {
  public var id: String
  public var name: String
  /// `app` or `site`.
  public var kind: String
  /// Paths relative to the audited folder; empty when the service has no policy.
  public var files: [String]
  /// What few subjects without a manifest have; none where nothing is known, so that equal subjects
  /// are equal.
  private var shared: Shared<Details>?

  private var details: Details {
    get { shared?.value ?? Details() }
    set { shared = newValue == Details() ? nil : Shared(newValue) }
  }

  private struct Details: Sendable, Hashable {
    var operatorName: String?
    var group: String?
    var sector: String?
    var address: String?
    var savedAt: CalendarDate?
    var facets: [Facet] = []
  }

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
    self.kind = kind
    self.files = files
    details = Details(
      operatorName: operatorName, group: group, sector: sector, address: address,
      savedAt: savedAt, facets: facets)
  }

  public var operatorName: String? {
    get { details.operatorName }
    set { details.operatorName = newValue }
  }

  /// The company group: template reuse inside one group is no fault.
  public var group: String? {
    get { details.group }
    set { details.group = newValue }
  }

  public var sector: String? {
    get { details.sector }
    set { details.sector = newValue }
  }

  public var address: String? {
    get { details.address }
    set { details.address = newValue }
  }

  public var savedAt: CalendarDate? {
    get { details.savedAt }
    set { details.savedAt = newValue }
  }

  /// Columns of the manifest that Candor does not know, in file order.
  public var facets: [Facet] {
    get { details.facets }
    set { details.facets = newValue }
  }
}
