internal import PolicyText

/// The laws the rules rest on: one taxonomy each, its taxa the articles that are cited.
struct SARIFTaxonomies {
  private var articles: [LawArticle.Law: [String]] = [:]
  /// By name.
  private var laws: [LawArticle.Law] = []

  init(_ rules: [CheckRule]) {
    for source in rules.flatMap(\.sources) {
      guard let cited = LawArticle(source: source) else { continue }
      articles[cited.law, default: []].append(cited.article)
    }
    laws = articles.keys.sorted { $0.name < $1.name }
    for law in laws { articles[law] = Array(Set(articles[law] ?? [])).sorted() }
  }

  func taxonomies(in words: Wording) -> JSONValue {
    .array(
      laws.map { law in
        .object([
          "name": .string(law.name),
          "guid": .string(Self.guid(of: law.name)),
          "fullName": .string(words(law.fullName)),
          "shortDescription": .object(["text": .string(words(law.fullName))]),
          "isComprehensive": .bool(false),
          "taxa": .array(
            (articles[law] ?? []).map { article in
              .object([
                "id": .string(article),
                "guid": .string(Self.guid(of: law.name + "\n" + article)),
                "shortDescription": .object(["text": .string(law.name + " " + article)]),
              ])
            }),
        ])
      })
  }

  /// What a driver supports.
  var references: JSONValue { .array(laws.map(Self.reference)) }

  func relationships(of rule: CheckRule) -> [JSONValue] {
    var seen: Set<LawArticle> = []
    return rule.sources.compactMap(LawArticle.init(source:)).filter { seen.insert($0).inserted }
      .map { cited in
        .object([
          "target": .object([
            "id": .string(cited.article),
            "guid": .string(Self.guid(of: cited.law.name + "\n" + cited.article)),
            "toolComponent": Self.reference(cited.law),
          ]),
          "kinds": .strings(["relevant"]),
        ])
      }
  }

  private static func reference(_ law: LawArticle.Law) -> JSONValue {
    .object(["name": .string(law.name), "guid": .string(guid(of: law.name))])
  }

  /// The same for a name everywhere. Marked as version 5: SARIF's schema knows no later ones.
  static func guid(of name: String) -> String {
    var bytes = Array(SHA256.digest(of: Array(("candor\n" + name).utf8)).prefix(16))
    bytes[6] = bytes[6] & 0x0F | 0x50
    bytes[8] = bytes[8] & 0x3F | 0x80
    let digits = bytes.map { hexadecimal(UInt32($0), digits: 2) }
    return [digits[0..<4], digits[4..<6], digits[6..<8], digits[8..<10], digits[10..<16]]
      .map { $0.joined() }.joined(separator: "-")
  }
}
