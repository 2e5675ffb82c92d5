internal import PolicyText

/// Reads the clauses of a criterion and their patterns.
enum ClauseReader {
  private static let filterKeys = [
    "polarity", "actor", "hedge", "exception", "consent", "unless", "unless-within", "section",
    "within", "place", "rare",
  ]

  /// `{name: {zh, en}, zh: [patterns], en: [patterns], polarity: …}`; the filters hold for all its patterns.
  static func read(name: String, _ node: LocatedNode) -> (rule: ClauseRule, name: Bilingual?) {
    let fields = node.fields(allowed: ["name", "zh", "en"] + filterKeys, required: [])
    var patterns: [ClausePattern] = []
    for language in Language.judged {
      guard let list = fields[language.rawValue] else { continue }
      let shared = SharedFilters(fields, language)
      for item in list.isSequence ? list.items() : [list] {
        if let pattern = pattern(item, language, inheriting: shared) { patterns.append(pattern) }
      }
    }
    if patterns.isEmpty { node.report("clause '\(name)' has no pattern") }
    return (ClauseRule(name: name, patterns: patterns), fields["name"]?.bilingual())
  }

  /// The filters a clause states for all its patterns of a language, each list of patterns read once.
  private struct SharedFilters {
    let fields: [String: LocatedNode]
    let unless: [Pattern]
    let section: [Pattern]

    init(_ fields: [String: LocatedNode], _ language: Language) {
      self.fields = fields
      unless = patterns(fields["unless"], language)
      section = patterns(fields["section"], language)
    }
  }

  private static func pattern(
    _ node: LocatedNode, _ language: Language, inheriting shared: SharedFilters
  ) -> ClausePattern? {
    var fields = shared.fields
    var section = shared.section
    var written = node
    var ownUnless: LocatedNode?
    if node.isMapping {
      let own = node.fields(allowed: ["match"] + filterKeys, required: ["match"])
      guard let match = own["match"] else { return nil }
      written = match
      ownUnless = own["unless"]
      if own["section"] != nil { section = patterns(own["section"], language) }
      fields.merge(own) { _, own in own }
    }
    guard let parsed = parse(written) else { return nil }
    var pattern = ClausePattern(pattern: parsed, language: language)
    pattern.file = node.file
    pattern.line = node.line
    typealias Filter = ClausePattern
    if let value = fields["polarity"]?.choice("polarity", of: Filter.Polarity.self) {
      pattern.polarity = value
    }
    pattern.hedge = fields["hedge"]?.choice("hedge", of: Filter.Presence.self) ?? .any
    pattern.exception = fields["exception"]?.choice("exception", of: Filter.Presence.self) ?? .any
    pattern.consent = fields["consent"]?.choice("consent", of: Filter.Presence.self) ?? .any
    pattern.scope = fields["within"]?.choice("scope", of: Scope.self) ?? .sentence
    pattern.place = fields["place"]?.choice("place", of: Filter.Place.self) ?? .text
    pattern.rare = fields["rare"]?.string()
    pattern.actors = actors(fields["actor"])
    pattern.unless = shared.unless + patterns(ownUnless, language)
    pattern.unlessScope = fields["unless-within"]?.choice("scope", of: Scope.self) ?? .sentence
    pattern.section = section
    return pattern
  }

  private static func actors(_ node: LocatedNode?) -> [Actor] {
    guard let node else { return [] }
    return (node.isSequence ? node.items() : [node]).compactMap {
      $0.choice("actor", of: Actor.self)
    }
  }

  /// A list of patterns, or a mapping from languages to lists.
  private static func patterns(_ node: LocatedNode?, _ language: Language) -> [Pattern] {
    guard let node else { return [] }
    if node.isMapping {
      return patterns(
        node.fields(allowed: ["zh", "en"], required: [])[language.rawValue], language)
    }
    return (node.isSequence ? node.items() : [node]).compactMap(parse(_:))
  }

  private static func parse(_ node: LocatedNode) -> Pattern? {
    guard let text = node.string() else { return nil }
    do throws(PatternParser.Failure) {
      return try PatternParser.parse(text)
    } catch {
      node.report("'\(text)': \(error.message)")
      return nil
    }
  }
}
