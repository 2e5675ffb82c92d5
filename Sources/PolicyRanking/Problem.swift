public import PolicyRubric

/// How common a fault is.
public struct Problem: Sendable, Hashable {
  public var criterion: CriterionID
  /// Policies with the fault: not met or contradicted; strong or weak for a red flag.
  public var count: Int
  /// Policies to which the criterion applies and on which there is a verdict.
  public var of: Int
  /// In the words of the Nandu findings, where it is one of them.
  public var finding: NanduFinding?

  public init(criterion: CriterionID, count: Int, of: Int, finding: NanduFinding?) {
    self.criterion = criterion
    self.count = count
    self.of = of
    self.finding = finding
  }
}

/// The common problems the Nandu assessment of 2017 named (Lv & Luo, IJoC 12, 2018).
public enum NanduFinding: String, Sendable, Hashable, CaseIterable {
  case noUserRights = "no-user-rights"
  case templateText = "template-text"
  case outdatedText = "outdated-text"
  case saleWithoutConsent = "sale-without-consent"
  case noPolicy = "no-policy"
  case thirdPartySharingUnclear = "third-party-sharing-unclear"
  case unregisteredUsersUnclear = "unregistered-users-unclear"

  /// The criteria whose failing is this finding.
  public var criteria: [CriterionID] {
    switch self {
    case .noUserRights: ["rf-rights-absent"]
    case .templateText: ["rf-template-reuse", "rf-template-residue"]
    case .outdatedText: ["rf-outdated-text"]
    case .saleWithoutConsent: ["rf-sale-without-consent"]
    case .noPolicy: [.noPolicy]
    case .thirdPartySharingUnclear:
      ["sharing-recipients", "sharing-details-consent", "sdk-list", "rf-unrestricted-sharing"]
    case .unregisteredUsersUnclear: ["unregistered-users"]
    }
  }

  /// Whether a verdict of one of its criteria makes out the finding. "No policy", "no rights" and "may sell" are hard
  /// words: a red flag that is only weak, such as privacy rules inside a user agreement, does not bear them out.
  func isMadeOut(by verdict: Verdict) -> Bool {
    switch self {
    case .noUserRights, .saleWithoutConsent, .noPolicy: verdict == .strong
    case .templateText, .outdatedText, .thirdPartySharingUnclear, .unregisteredUsersUnclear:
      verdict.isFault
    }
  }

  init?(of criterion: CriterionID) {
    guard let finding = Self.allCases.first(where: { $0.criteria.contains(criterion) }) else {
      return nil
    }
    self = finding
  }
}

/// How many policies a Nandu finding holds for, each counted once.
public struct FindingSummary: Sendable, Hashable {
  public var finding: NanduFinding
  /// Policies in which at least one of the finding's criteria makes it out.
  public var count: Int
  /// Policies on which at least one of the finding's criteria has a verdict.
  public var of: Int

  public init(finding: NanduFinding, count: Int, of: Int) {
    self.finding = finding
    self.count = count
    self.of = of
  }
}

extension CriterionID {
  /// The flag that a service with status `noPolicy` raises; strong, it makes the score 0.
  static let noPolicy: CriterionID = "rf-no-policy"
}

extension Verdict {
  /// Not met or contradicted; a red flag raised.
  var isFault: Bool {
    switch self {
    case .notMet, .contradicted, .strong, .weak: true
    case .met, .partly, .clear, .notApplicable, .undetermined: false
    }
  }

  /// False for not-applicable and undetermined, which leave every denominator.
  var isDecided: Bool { self != .notApplicable && self != .undetermined }
}
