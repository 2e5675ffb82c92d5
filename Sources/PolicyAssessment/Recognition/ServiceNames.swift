internal import PolicyText

/// The names under which a policy may speak of its own service, folded.
struct ServiceNames {
  var product: [[UInt8]] = []
  var operators: [[UInt8]] = []
  /// All of them, and what the opening shows to be the speaker's own name: before a verb each says "we".
  private(set) var spoken: [[UInt8]] = []

  /// A manifest often names a package ("com.example.app"): such a name is looked for, but the title's counts too.
  ///
  /// - Parameter firstBlocks: folded.
  init(title: String, name: String, operatorName: String, firstBlocks: [ArraySlice<UInt8>]) {
    add(name, to: &product)
    add(Self.stripped(title), to: &product)
    add(operatorName, to: &operators)
    for block in firstBlocks {
      let folded = Array(block)
      for name in SpokenNames.names(in: folded)
      where spoken.count < Self.most && !spoken.contains(name) {
        add(String(decoding: name, as: UTF8.self), to: &spoken)
      }
      // Each of the marks ends with one of the two.
      let quotes = Self.quotes(in: folded)
      if quotes.isEmpty { continue }
      for mark in Self.marks {
        for alias in Self.quoted(after: mark, in: folded, quotes) {
          let word = String(decoding: alias, as: UTF8.self)
          if alias.count >= 4, !Self.generic.contains(word), !Self.namesAText(word),
            product.count < Self.most
          {
            product.append(alias)
          }
        }
      }
    }
    product = Self.unique(product)
    operators = Self.unique(operators)
    spoken = Self.unique(product + operators + spoken)
  }

  private static func quotes(in bytes: [UInt8]) -> [Int] {
    let scan = FormScanner(bytes: bytes, range: bytes.indices)
    func next(from index: Int) -> Int { scan.first(from: index) { $0.are(0x22) | $0.are(0x27) } }
    var quotes: [Int] = []
    var place = next(from: 0)
    while place < bytes.count {
      quotes.append(place)
      place = next(from: place + 1)
    }
    return quotes
  }

  /// All of them as bytes: the same only for the same names.
  var key: [UInt8] {
    var key: [UInt8] = []
    for list in [product, operators, spoken] {
      // In UTF-8 neither of the two can stand.
      for name in list {
        key += name
        key.append(0xFF)
      }
      key.append(0xFE)
    }
    return key
  }

  private static let marks = ["以下简称\"", "以下简称'", "简称\"", "下称\"", "(\"", "(the \""].map {
    Array($0.utf8)
  }

  /// More names than any service has: each is looked for in every sentence.
  private static let most = 64

  private static let generic: Set<String> = [
    "我们", "本公司", "您", "你", "用户", "本政策", "本隐私政策", "本协议", "本平台", "平台", "本软件", "本应用", "本网站", "公司",
    "本站", "隐私政策", "个人信息", "前言", "引言", "中文", "英文", "目录", "声明", "申明",
    "本app", "服务", "本服务", "个人敏感信息", "我司", "产品", "本产品", "本声明", "本指引", "app", "本条款", "政策",
    "we", "us", "our", "you", "your", "policy", "privacy policy", "services", "service", "site",
    "website", "company", "platform", "app", "personal data", "personal information", "users",
    "privacy notice", "notice", "data", "information", "the service", "user", "gdpr", "ccpa",
  ]

  /// 免责条款, "the Agreement": what is named is a text or a part of it, not the service.
  private static func namesAText(_ name: String) -> Bool {
    [
      "协议", "条款", "政策", "指引", "声明", "规则", "信息", "policy", "notice", "terms", "agreement",
      "information",
    ]
    .contains { name.hasSuffix($0) }
  }

  private static func unique(_ names: [[UInt8]]) -> [[UInt8]] {
    // There are few.
    var all: [[UInt8]] = []
    for name in names where !all.contains(name) { all.append(name) }
    return all
  }

  private func add(_ name: String, to names: inout [[UInt8]]) {
    let folded = NormalizedText(name).bytes
    // One Han character is what is left of "用户协议与隐私条款", no name.
    let isHan = folded.first.map { $0 >= 0xE0 } ?? false
    if folded.count >= (isHan ? 6 : 3),
      !Self.generic.contains(String(decoding: folded, as: UTF8.self))
    {
      names.append(folded)
    }
  }

  /// A policy's title without the words for "privacy policy".
  static func stripped(_ title: String) -> String {
    var bytes = NormalizedText(title).bytes
    // Nearly every title is without nearly every word; what is taken away brings no new byte.
    let held = bytes.reduce(0) { $0 | bit(of: $1) }
    for (word, bits) in titleWords where bits & ~held == 0 { bytes = removing(word, from: bytes) }
    let text = String(decoding: bytes, as: UTF8.self)
    var trimmed = text.drop { $0 == " " }
    while trimmed.last == " " { trimmed.removeLast() }
    return trimmed.count <= 24 ? String(trimmed) : ""
  }

  private static let titleWords =
    [
      "个人信息保护政策", "个人信息保护声明", "个人信息保护", "用户隐私政策", "用户隐私协议", "用户隐私保护政策", "隐私权保护政策",
      "隐私权保护声明", "隐私保护政策", "隐私保护指引", "隐私保护声明", "隐私保护协议", "隐私权政策", "隐私权声明", "隐私政策", "隐私声明", "隐私条款",
      "隐私协议", "隐私保护", "隐私",
      "privacy policy", "privacy notice", "privacy statement", "policy", "privacy", "notice",
      "the ",
      "for ", "软件", "应用", "平台", "app", "协议", "用户", "《", "》", "\"", "-", "|", "_", ":", "(", ")",
      "关于",
    ].map { (word: Array($0.utf8), bits: $0.utf8.reduce(0) { $0 | bit(of: $1) }) }

  private static func bit(of byte: UInt8) -> UInt64 { 1 << UInt64(byte & 63) }

  private static func removing(_ word: [UInt8], from bytes: [UInt8]) -> [UInt8] {
    var index = 0
    while index < bytes.count, bytes[index] != word[0] || !bytes[index...].starts(with: word) {
      index += 1
    }
    if index == bytes.count { return bytes }
    var kept = Array(bytes[..<index])
    while index < bytes.count {
      if bytes[index] == word[0], bytes[index...].starts(with: word) {
        index += word.count
      } else {
        kept.append(bytes[index])
        index += 1
      }
    }
    return kept
  }

  /// The quoted words after a mark such as 以下简称".
  ///
  /// - Parameter quotes: where quotation marks stand.
  private static func quoted(
    after mark: [UInt8], in bytes: [UInt8], _ quotes: [Int]
  ) -> [[UInt8]] {
    var found: [[UInt8]] = []
    for quote in quotes where quote + 1 >= mark.count && quote + 1 < bytes.count {
      let start = quote + 1
      guard bytes[quote] == mark[mark.count - 1], bytes[start - mark.count..<start] == mark[...]
      else { continue }
      let end = bytes[start...].prefix(60).firstIndex { $0 == 0x22 || $0 == 0x27 || $0 == 0x29 }
      if let end, end > start { found.append(Array(bytes[start..<end])) }
    }
    return found
  }
}
