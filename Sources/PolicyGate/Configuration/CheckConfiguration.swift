/// A `candor.yaml`: how the drafts below its folder are checked.
public struct CheckConfiguration: Sendable, Hashable {
  public static let fileName = "candor.yaml"

  /// As messages name it.
  public var file = fileName
  public var settings = CheckSettings()
  /// In file order; the last that fits counts.
  public var overrides: [Override] = []
  public var waivers: [Waiver] = []
  /// Patterns of files that are not checked, even when they are named.
  public var exclude: [String] = []
  public var files = Files()
  /// Configurations this one builds on, in file order.
  var extends: [Reference] = []

  public init() {}

  /// Settings for some of the drafts.
  public struct Override: Sendable, Hashable {
    public var patterns: [String]
    public var settings: CheckSettings
  }

  /// Where it keeps what was known before, relative to its folder.
  public struct Files: Sendable, Hashable {
    public var baseline: String?
    public var lock: String?
    /// The `results.json` of a corpus.
    public var against: String?
    /// A git revision.
    public var since: String?

    public init() {}

    mutating func merge(_ other: Files) {
      baseline = other.baseline ?? baseline
      lock = other.lock ?? lock
      against = other.against ?? against
      since = other.since ?? since
    }
  }

  /// A path in a configuration, and where it stands.
  struct Reference: Sendable, Hashable {
    var path: String
    var line: Int
    var column: Int
  }

  /// The settings of one draft.
  ///
  /// - Parameter matches: whether a pattern of an override fits the draft.
  public func settings(where matches: (String) -> Bool) -> CheckSettings {
    overrides.filter { $0.patterns.contains(where: matches) }
      .reduce(into: settings) { $0.merge($1.settings) }
  }

  /// What `other` says comes before what this says.
  mutating func merge(_ other: CheckConfiguration) {
    settings.merge(other.settings)
    overrides += other.overrides
    waivers += other.waivers
    exclude += other.exclude
    files.merge(other.files)
  }
}
