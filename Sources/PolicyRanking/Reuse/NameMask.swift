internal import PolicyText

/// Names to be masked, as rows of units: of those that begin at a place the longest.
struct NameMask: Sendable, Hashable {
  /// In the order of their units: those that begin alike stand together, the shortest first.
  let rows: [[UInt32]]
  private let byFirst: [UInt32: Range<Int>]

  var isEmpty: Bool { rows.isEmpty }

  init(_ names: Set<[UInt32]> = []) {
    rows = names.filter { !$0.isEmpty }.sorted { $0.lexicographicallyPrecedes($1) }
    var byFirst: [UInt32: Range<Int>] = [:]
    for (place, row) in rows.enumerated() {
      byFirst[row[0]] = (byFirst[row[0]]?.lowerBound ?? place)..<place + 1
    }
    self.byFirst = byFirst
  }

  /// A name as it is masked: of two CJK characters, or one word, or more. Words every policy has
  /// (隐私政策, 用户, "privacy") are no names.
  static func row(of name: some Collection<UInt32>) -> [UInt32]? {
    let row = Array(name.prefix(40))
    let isName = row.count > 1 || row.first.map(Unit.isWord) == true
    return isName && !commonWords.contains(row) ? row : nil
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
    guard var alike = byFirst[units[index]] else { return 0 }
    var longest = 0
    var count = 1
    while true {
      if rows[alike.lowerBound].count == count {
        longest = count
        alike.removeFirst()
      }
      if alike.isEmpty || index + count == units.count { return longest }
      let unit = units[index + count]
      let first = rows[alike].partitioningIndex { $0[count] >= unit }
      alike = first..<rows[first..<alike.upperBound].partitioningIndex { $0[count] > unit }
      if alike.isEmpty { return longest }
      count += 1
    }
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
