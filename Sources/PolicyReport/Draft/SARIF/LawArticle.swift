internal import PolicyText

/// An article a criterion rests on: `PIPL 47` is article 47 of the Personal Information Protection
/// Law. Laws are SARIF's taxonomies, their articles the taxa.
struct LawArticle: Sendable, Hashable {
  var law: Law
  /// As it is cited: `17(1)(一)`, `1798.105`, `附录D`.
  var article: String

  /// A law, standard or catalog of questions.
  struct Law: Sendable, Hashable {
    /// As rubrics cite it, which names it in a file.
    var name: String
    var fullName: Bilingual
  }

  /// Nil where the source names no article of anything.
  init?(source: String) {
    let source = source.trimmingSpaces
    for known in Self.known {
      for alias in known.aliases where source.hasPrefix(alias) {
        let rest = source.dropFirst(alias.count)
        // A word that goes on is another law's.
        let isWhole = rest.first.map { $0 == " " || alias.last?.isNumber != true } ?? true
        guard isWhole else { continue }
        guard let article = Self.article(rest) else { return nil }
        law = Law(name: known.name, fullName: known.fullName)
        self.article = article
        return
      }
    }
    // A law no one named here: its article begins at the first word with a digit.
    guard let space = source.firstIndex(of: " "), let article = Self.article(source[space...]),
      article.contains(where: \.isNumber), !Self.isYear(article)
    else { return nil }
    let name = String(source[..<space])
    law = Law(name: name, fullName: Bilingual(chinese: name, english: name))
    self.article = article
  }

  /// What follows the law's name; nil for a remark in parentheses.
  private static func article(_ rest: Substring) -> String? {
    let article = String(rest).trimmingSpaces
    return ["（", "("].contains(article.first) || article.isEmpty ? nil : article
  }

  private static func isYear(_ text: String) -> Bool {
    text.count == 4 && (text.hasPrefix("19") || text.hasPrefix("20"))
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    guard let start = firstIndex(where: { $0 != " " }), let end = lastIndex(where: { $0 != " " })
    else { return "" }
    return String(self[start...end])
  }
}
