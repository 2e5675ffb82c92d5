public import PolicyText

/// A service and its policy as the manifest, or the folder, names it.
public struct PolicySubject: Sendable, Hashable {
  public var id: String
  public var name: String
  /// `app` or `site`.
  public var kind: String
  /// Paths relative to the audited folder; empty when the service has no policy.
  public var files: [String]
  /// What few subjects without a manifest have.
  private var details: Shared<Details>?

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
    set(
      Details(
        operatorName: operatorName, group: group, sector: sector, address: address,
        savedAt: savedAt, facets: facets))
  }

  public var operatorName: String? {
    get { details?.value.operatorName }
    set { change { $0.operatorName = newValue } }
  }

  /// The company group: template reuse inside one group is no fault.
  public var group: String? {
    get { details?.value.group }
    set { change { $0.group = newValue } }
  }

  public var sector: String? {
    get { details?.value.sector }
    set { change { $0.sector = newValue } }
  }

  public var address: String? {
    get { details?.value.address }
    set { change { $0.address = newValue } }
  }

  public var savedAt: CalendarDate? {
    get { details?.value.savedAt }
    set { change { $0.savedAt = newValue } }
  }

  /// Columns of the manifest that Candor does not know, in file order.
  public var facets: [Facet] {
    get { details?.value.facets ?? [] }
    set { change { $0.facets = newValue } }
  }

  private mutating func change(_ change: (inout Details) -> Void) {
    var changed = details?.value ?? Details()
    change(&changed)
    set(changed)
  }

  /// None where nothing is known, so that equal subjects are equal.
  private mutating func set(_ details: Details) {
    self.details = details == Details() ? nil : Shared(details)
  }
}
