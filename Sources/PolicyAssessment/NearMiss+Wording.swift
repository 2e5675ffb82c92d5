internal import PolicyText

extension NearMiss {
  /// What does not stand with a passage: the first alternatives of a rule's pattern as a reader of
  /// reports knows them. The names of concepts say nothing to them and are left out.
  static func lacking(_ pattern: String) -> Bilingual {
    named(pattern)
      ?? Bilingual(chinese: "缺少所要求的表述", english: "the words asked for do not stand with it")
  }

  /// Nil for the name of a concept alone, which says nothing to a reader of reports.
  static func named(_ pattern: String) -> Bilingual? {
    let parts = pattern.split(separator: "/").filter { !$0.hasPrefix("@") }.prefix(3)
    let words = parts.filter { !$0.hasPrefix("#") }.map { $0.filter { $0 != "*" } }
      .filter { !$0.isEmpty }.joined(separator: "/")
    let forms = parts.compactMap { formNames[String($0)] }
    var chinese = forms.map(\.chinese)
    var english = forms.map(\.english)
    if !words.isEmpty {
      chinese.append("“\(words)”一类的表述")
      english.append("anything like “\(words)”")
    }
    guard !chinese.isEmpty else { return nil }
    return Bilingual(
      chinese: "缺少" + chinese.joined(separator: "、"),
      english: "without " + english.joined(separator: ", "))
  }

  /// Forms of the rubric's language (docs/rubric-language.md).
  private static let formNames: [String: Bilingual] = [
    "#email": Bilingual(chinese: "邮箱", english: "an e-mail address"),
    "#phone": Bilingual(chinese: "电话", english: "a telephone number"),
    "#url": Bilingual(chinese: "网址", english: "a web address"),
    "#date": Bilingual(chinese: "日期", english: "a date"),
    "#duration": Bilingual(chinese: "期限", english: "a length of time"),
    "#organization": Bilingual(chinese: "机构名称", english: "a company’s name"),
    "#address": Bilingual(chinese: "地址", english: "an address"),
    "#age": Bilingual(chinese: "年龄", english: "an age"),
    "#number": Bilingual(chinese: "数字", english: "a number"),
    "#placeholder": Bilingual(chinese: "待填的空", english: "a blank to fill in"),
    "#product": Bilingual(chinese: "产品名称", english: "the product’s name"),
    "#operator": Bilingual(chinese: "运营者名称", english: "the operator’s name"),
  ]
}
