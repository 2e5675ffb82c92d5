/// The words by which names are found. Each is a row of units.
enum NameTerms {
  static let limited = UnitStream("有限公司").units
  static let limitedLiability = UnitStream("有限责任公司").units
  /// 以下简称, 下称
  static let short = UnitStream("简称").units

  static let companyForms = Set(
    UnitStream("inc incorporated llc ltd limited corp corporation gmbh plc bv ag sas pty").units)

  /// By the slot of a unit, whether it may be one of these or the first of the others: of most units none asks more.
  static let slots = {
    var slots = [Bool](repeating: false, count: 1 << 12)
    for unit in companyForms.union([limited[0], short[0]]) { slots[NameMask.slot(of: unit)] = true }
    return slots
  }()

  /// Words that open a sentence or lead to a name and are not of it.
  static let sentenceOpeners = Set(
    UnitStream("the our your this these by at of and or with from to for in we as if when").units)

  /// A company's name does not go back over these.
  static let boundaries = Set(UnitStream("为由是与及和向或给对在称指即系的于我们您").units)

  /// What a text calls itself or its parties for short, which every text does.
  static let pronouns = Set(UnitStream("本我你您该贵其双各乙甲").units)

  /// What a title says besides the service's name.
  static let titleWords: TermList = TermList([
    "隐私政策", "隐私权政策", "隐私保护政策", "隐私保护指引", "隐私保护声明", "隐私保护协议", "隐私声明", "隐私条款",
    "隐私协议", "隐私权", "隐私指引", "隐私", "个人信息保护政策", "个人信息保护规则", "个人信息", "信息保护", "保护政策",
    "用户协议", "服务协议", "用户", "儿童", "未成年人", "政策", "协议", "条款", "声明", "指引", "规则", "平台", "服务",
    "产品", "网站", "官网", "官方网站", "客户端", "首页", "公司", "软件", "应用", "小程序", "关于", "与", "及", "和",
    "的", "法律", "安全", "中心", "帮助", "版", "app", "apps", "privacy", "policy", "notice",
    "statement", "terms", "of", "use", "service", "services", "and", "for", "the", "our", "your",
    "data", "protection", "cookie", "cookies", "legal", "home", "site", "website", "official",
    "children", "s", "us", "online", "mobile", "app store", "global", "en", "zh", "cn",
  ])

  private static let places = TermList([
    "中国", "北京市", "北京", "上海市", "上海", "天津市", "天津", "重庆市", "重庆", "广东省", "广东", "广州市", "广州",
    "深圳市", "深圳", "珠海市", "珠海", "东莞市", "东莞", "佛山市", "佛山", "浙江省", "浙江", "杭州市", "杭州", "宁波市",
    "宁波", "温州市", "温州", "江苏省", "江苏", "南京市", "南京", "苏州市", "苏州", "无锡市", "无锡", "四川省", "四川",
    "成都市", "成都", "湖北省", "湖北", "武汉市", "武汉", "湖南省", "湖南", "长沙市", "长沙", "福建省", "福建", "福州市",
    "福州", "厦门市", "厦门", "山东省", "山东", "济南市", "济南", "青岛市", "青岛", "河南省", "河南", "郑州市", "郑州",
    "陕西省", "陕西", "西安市", "西安", "安徽省", "安徽", "合肥市", "合肥", "海南省", "海南", "海口市", "海口", "香港",
    "辽宁省", "辽宁", "大连市", "大连", "沈阳市", "沈阳", "河北省", "河北", "江西省", "江西", "贵州省", "贵州", "云南省",
    "云南", "广西", "南宁市", "南宁", "昆明市", "昆明", "贵阳市", "贵阳",
  ])

  private static let trades = TermList([
    "网络", "信息", "科技", "技术", "计算机", "软件", "文化", "传媒", "数字", "互动", "电子", "商务", "贸易", "智能",
    "控股", "集团", "股份", "有限", "娱乐", "教育", "金融", "投资", "服务", "咨询", "实业", "数据", "通信", "通讯",
    "在线", "传播", "广告", "健康", "医疗", "旅游", "餐饮", "物流", "汽车", "支付", "保险", "银行", "证券", "发展",
    "管理", "国际", "互联网", "移动", "生活", "影视", "系统", "企业", "公司",
  ])

  /// "某某" of "上海某某网络科技有限公司"; empty when nothing of two to six characters is left.
  static func core(ofCompany name: [UInt32]) -> ArraySlice<UInt32> {
    guard !name.contains(where: Unit.isWord) else { return [] }
    var start = 0
    while start < name.count, case let length = places.length(in: name, at: start), length > 0 {
      start += length
    }
    var end = start
    while end < name.count, trades.length(in: name, at: end) == 0 { end += 1 }
    return (2...6).contains(end - start) ? name[start..<end] : []
  }

  enum Parenthesis { case opening, closing }

  /// Whether the bytes between two units are one parenthesis.
  static func parenthesis(_ bytes: [UInt8], _ gap: Range<Int>) -> Parenthesis? {
    guard gap.upperBound <= bytes.count else { return nil }
    switch Array(bytes[gap]) {
    case [0x28], [0xEF, 0xBC, 0x88]: return .opening
    case [0x29], [0xEF, 0xBC, 0x89]: return .closing
    default: return nil
    }
  }
}

/// Terms looked up in a row of units, the longest first.
struct TermList: Sendable {
  private var byFirst: [UInt32: [[UInt32]]] = [:]

  init(_ terms: [String]) {
    for term in terms {
      let units = UnitStream(term).units
      if let first = units.first { byFirst[first, default: []].append(units) }
    }
    byFirst = byFirst.mapValues { $0.sorted { $0.count > $1.count } }
  }

  func length(in units: [UInt32], at index: Int) -> Int {
    guard let terms = byFirst[units[index]] else { return 0 }
    return terms.first { units.has($0, at: index) }?.count ?? 0
  }
}

extension [UInt32] {
  func has(_ other: [UInt32], at index: Int) -> Bool {
    index + other.count <= count && other.indices.allSatisfy { self[index + $0] == other[$0] }
  }
}
