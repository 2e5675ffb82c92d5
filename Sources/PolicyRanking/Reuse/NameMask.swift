/// Names to be masked, as rows of units, the longest tried first.
struct NameMask: Sendable, Hashable {
  private var byFirst: [UInt32: [[UInt32]]] = [:]
  /// A bit for each value of the last six bits of a first unit: spares most look-ups.
  private var firstBits: UInt64 = 0

  var isEmpty: Bool { byFirst.isEmpty }

  init() {}

  /// With just these rows, in this order; the other way round of `rows`.
  init(rows: [[UInt32]]) {
    for row in rows {
      guard let first = row.first else { continue }
      firstBits |= 1 << UInt64(first & 63)
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
    firstBits |= 1 << UInt64(first & 63)
    byFirst[first, default: []].append(name)
    byFirst[first]?.sort { $0.count > $1.count }
  }

  /// How many units the longest name that stands at `index` has; 0 for none.
  func length(in units: [UInt32], at index: Int) -> Int {
    let first = units[index]
    guard firstBits >> UInt64(first & 63) & 1 == 1, let names = byFirst[first] else { return 0 }
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
