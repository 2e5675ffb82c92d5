/// What a sentence of a privacy policy is about: the eleven topic labels of CAPP-130 (NeurIPS
/// 2023), which APPSI-139 uses for English too; the raw values are their English names.
public enum Topic: String, Sendable, Hashable, CaseIterable {
  case collection = "First Party Collection Information"
  case permission = "Permission Acquisition"
  case sharing = "Third Party Sharing/ Disclosure"
  case usage = "Usage"
  case retention = "Data Retention"
  case security = "Data Security"
  case specificAudiences = "Specific Audiences"
  case control = "Edit/Control"
  case contact = "Contact Information"
  case policyChange = "Policy Change"
  case cessation = "Cessation of Operations"

  /// As the lawyers who labelled CAPP-130 call it.
  public var chineseName: String {
    switch self {
    case .collection: "数据收集"
    case .permission: "权限获取"
    case .sharing: "共享、委托、转让、公开（披露）"
    case .usage: "使用"
    case .retention: "存储方式"
    case .security: "安全措施"
    case .specificAudiences: "特殊人群"
    case .control: "数据、权限管理"
    case .contact: "联系方式"
    case .policyChange: "隐私政策的授权、修改与变更"
    case .cessation: "停止运营"
    }
  }
}

/// What a model says of one sentence.
public struct SentenceTopics: Sendable, Hashable {
  /// In the order of ``Topic``; empty for a sentence that is about none of them.
  public var topics: [Topic]
  /// Worth a place in a summary of the policy.
  public var isImportant: Bool
  /// Tells of a risk to the user.
  public var isRisk: Bool

  public init(topics: [Topic] = [], isImportant: Bool = false, isRisk: Bool = false) {
    self.topics = topics
    self.isImportant = isImportant
    self.isRisk = isRisk
  }
}
