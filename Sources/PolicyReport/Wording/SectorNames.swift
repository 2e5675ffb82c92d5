internal import PolicyRubric
internal import PolicyText

/// A sector as the manifest names it; the usual short English names are also known in Chinese, and
/// as an English reader writes them.
func sectorName(_ name: String) -> Bilingual {
  let key = name.lowercased()
  guard let chinese = chineseSectors[key] else { return Bilingual(chinese: name, english: name) }
  let english = englishSectors[key] ?? (name.first.map { $0.uppercased() } ?? "") + name.dropFirst()
  return Bilingual(chinese: chinese, english: english)
}

private let englishSectors = [
  "ecommerce": "E-commerce", "iot": "IoT", "real-estate": "Real estate", "saas": "SaaS",
]

private let chineseSectors = [
  "advertising": "广告", "automotive": "汽车", "business": "商务", "communication": "通讯",
  "dating": "婚恋", "e-commerce": "电商", "ecommerce": "电商", "education": "教育",
  "employment": "招聘", "energy": "能源", "entertainment": "娱乐", "finance": "金融",
  "fitness": "运动健身", "food": "餐饮", "games": "游戏", "gaming": "游戏", "government": "政务",
  "health": "医疗健康", "home": "家居", "insurance": "保险", "iot": "智能设备", "kids": "儿童",
  "legal": "法律", "lifestyle": "生活服务", "logistics": "物流", "maps": "地图导航", "media": "媒体",
  "medical": "医疗", "music": "音乐", "navigation": "地图导航", "news": "新闻", "other": "其他",
  "payment": "支付", "payments": "支付", "photo": "影像", "productivity": "效率工具",
  "reading": "阅读", "real estate": "房产", "real-estate": "房产", "retail": "零售", "saas": "企业软件",
  "security": "安全", "shopping": "购物", "social": "社交", "sports": "体育", "telecom": "电信",
  "tools": "工具", "transport": "出行", "travel": "旅游", "utilities": "工具", "video": "视频",
  "weather": "天气", "work": "办公",
]
