public import PolicyText

/// A criterion's stable identifier, such as `right-delete`.
public struct CriterionID: RawRepresentable, Hashable, Sendable, Comparable,
  CustomStringConvertible,
  ExpressibleByStringLiteral
{
  public var rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
  public init(stringLiteral value: String) { rawValue = value }
  public var description: String { rawValue }
  public static func < (a: CriterionID, b: CriterionID) -> Bool { a.rawValue < b.rawValue }
}

/// The ten dimensions, in the order of the report.
public enum Dimension: String, Sendable, Hashable, CaseIterable, Comparable {
  case access, identity, collection, use, sharing, storage, security, rights, special, integrity

  public static func < (a: Dimension, b: Dimension) -> Bool {
    allCases.firstIndex(of: a)! < allCases.firstIndex(of: b)!
  }

  public var name: Bilingual {
    switch self {
    case .access: Bilingual(chinese: "公开与可得", english: "Access and form")
    case .identity: Bilingual(chinese: "主体与联系", english: "Operator and contact")
    case .collection: Bilingual(chinese: "收集", english: "Collection")
    case .use: Bilingual(chinese: "使用与同意", english: "Use and consent")
    case .sharing: Bilingual(chinese: "对外提供", english: "Sharing and sale")
    case .storage: Bilingual(chinese: "存储与出境", english: "Retention and transfer")
    case .security: Bilingual(chinese: "安全", english: "Security")
    case .rights: Bilingual(chinese: "用户权利", english: "User rights")
    case .special: Bilingual(chinese: "特殊人群与敏感信息", english: "Special groups and data")
    case .integrity: Bilingual(chinese: "更新与文本真实性", english: "Change and text integrity")
    }
  }
}

/// The five levels of the Nandu assessment, best first.
public enum Level: String, Sendable, Hashable, CaseIterable, Comparable {
  case high
  case relativelyHigh = "relatively-high"
  case medium
  case relativelyLow = "relatively-low"
  case low

  /// A better level is greater.
  public static func < (a: Level, b: Level) -> Bool {
    allCases.firstIndex(of: a)! > allCases.firstIndex(of: b)!
  }

  public var name: Bilingual {
    switch self {
    case .high: Bilingual(chinese: "高", english: "High")
    case .relativelyHigh: Bilingual(chinese: "较高", english: "Relatively high")
    case .medium: Bilingual(chinese: "中", english: "Medium")
    case .relativelyLow: Bilingual(chinese: "较低", english: "Relatively low")
    case .low: Bilingual(chinese: "低", english: "Low")
    }
  }
}

/// One criterion of the rubric as its YAML file states it, without its patterns and examples.
public struct Criterion: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case presence, quality
    case redFlag = "red-flag"
  }
  /// A `preview` criterion is shown but does not count.
  public enum Status: String, Sendable, Hashable, CaseIterable { case stable, preview }

  public var id: CriterionID
  public var dimension: Dimension
  public var kind: Kind
  /// Points of a positive criterion when met; for a red flag the points it costs when strong (positive number).
  public var weight: Int
  /// The best level a policy may have when this red flag is strong.
  public var cap: Level?
  /// The cap of a red flag that is only weak (`rf-no-policy`).
  public var weakCap: Level?
  /// `cn`, `eu`, `us`, `app`, `site`: applies where any of them is the policy's profile; empty applies to all.
  public var profile: [String]
  public var status: Status
  public var name: Bilingual
  public var question: Bilingual
  public var reason: Bilingual
  /// Law articles, standards and papers the rule rests on.
  public var sources: [String]
  /// Items of other taxonomies: `opp-115`, `capp-130`, `gdpr`.
  public var mappings: [String: [String]]
  /// What each verdict means.
  public var levels: [Verdict: Bilingual]
  /// What to add to reach a verdict: advice, not legal text.
  public var advice: [Verdict: Bilingual]
  /// Names of the clauses, for "what is missing".
  public var clauseNames: [String: Bilingual]
  /// When each verdict holds, in the order they are tried.
  public internal(set) var cases: [VerdictRule] = []

  public init(
    id: CriterionID, dimension: Dimension, kind: Kind, weight: Int, cap: Level? = nil,
    weakCap: Level? = nil, profile: [String] = [], status: Status = .stable, name: Bilingual,
    question: Bilingual, reason: Bilingual, sources: [String] = [],
    mappings: [String: [String]] = [:],
    levels: [Verdict: Bilingual] = [:], advice: [Verdict: Bilingual] = [:],
    clauseNames: [String: Bilingual] = [:]
  ) {
    self.id = id
    self.dimension = dimension
    self.kind = kind
    self.weight = weight
    self.cap = cap
    self.weakCap = weakCap
    self.profile = profile
    self.status = status
    self.name = name
    self.question = question
    self.reason = reason
    self.sources = sources
    self.mappings = mappings
    self.levels = levels
    self.advice = advice
    self.clauseNames = clauseNames
  }

  public var isRedFlag: Bool { kind == .redFlag }
}
