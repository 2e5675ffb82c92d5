/// Names to be masked, as rows of units, the longest tried first.
struct NameMask: Sendable, Hashable {
  private var byFirst: [UInt32: [[UInt32]]] = [:]

  var isEmpty: Bool { byFirst.isEmpty }

  init() {}

  /// With just these rows, in this order; the other way round of `rows`.
  init(rows: [[UInt32]]) {
    for row in rows {
      guard let first = row.first else { continue }
      byFirst[first, default: []].append(row)
    }
  }

  /// All names, those with the same beginning in the order in which they are tried.
  var rows: [[UInt32]] { byFirst.sorted { $0.key < $1.key }.flatMap(\.value) }

  /// Takes a name of two CJK characters, or of one word, or more. Words every policy has
  /// (隐私政策, 用户, "privacy") are no names.
  mutating func insert(_ name: some Collection<UInt32>) {
    let name = Array(name.prefix(40))
    guard name.count > 1 || name.first.map(Unit.isWord) == true, let first = name.first,
      !Self.commonWords.contains(name), byFirst[first]?.contains(name) != true
    else { return }
    byFirst[first, default: []].append(name)
    byFirst[first]?.sort { $0.count > $1.count }
  }

  /// By the slot of a unit, whether a name may begin with it: spares nearly all look-ups.
  var beginnings: [Bool] {
    var beginnings = [Bool](repeating: false, count: 1 << 12)
    for first in byFirst.keys { beginnings[Self.slot(of: first)] = true }
    return beginnings
  }

  @inline(__always)
  static func slot(of unit: UInt32) -> Int { Int(unit & 0xFFF) }

  /// How many units the longest name that stands at `index` has; 0 for none.
  func length(in units: [UInt32], at index: Int) -> Int {
    guard let names = byFirst[units[index]] else { return 0 }
    return names.first { units.has($0, at: index) }?.count ?? 0
  }

  private static let commonWords: Set<[UInt32]> = Set(
    [
      "我们", "我司", "您", "用户", "平台", "本平台", "公司", "本公司", "服务", "产品", "软件", "应用",
      "网站", "本网站", "客户端", "小程序", "隐私", "隐私政策", "协议", "政策", "个人信息", "信息", "第三方",
      "合作方", "中国", "北京", "上海", "深圳", "广州", "杭州", "app", "apps", "sdk", "the", "we", "us",
      "our", "you", "your", "and", "of", "to", "in", "for", "a", "an", "is", "it", "on", "by",
      "privacy",
      "policy", "privacy policy", "notice", "service", "services", "site", "website", "company",
      "data", "information", "personal", "user", "users", "this",
    ].map { UnitStream($0).units })
}
