internal import PolicyRanking
internal import PolicyRubric
internal import PolicyText
internal import PolicyWorkspace

/// Colors on standard output.
enum ColorChoice: String, OptionValue, CaseIterable {
  case auto, always, never

  /// `--color` decides; then `NO_COLOR`, `FORCE_COLOR` and whether there is a terminal that can.
  func applies(in surroundings: Surroundings) -> Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto:
      if surroundings.isSet("NO_COLOR") {
        false
      } else if surroundings.isSet("FORCE_COLOR") {
        true
      } else {
        surroundings.outputIsTerminal && surroundings.environment["TERM"] != "dumb"
      }
    }
  }
}

/// How a list is printed.
enum TableChoice: String, OptionValue, CaseIterable { case table, json }

/// The languages a report is written in.
struct LanguageChoice: OptionValue, Hashable {
  var languages: [Language]

  static let both = LanguageChoice(languages: Language.judged)
  static let english = LanguageChoice(languages: [.english])
  static let offered = ["zh", "en", "both"]

  init(languages: [Language]) { self.languages = languages }

  /// For what speaks one language at a time: the one that is named, else English.
  var one: Language { languages.count == 1 ? languages[0] : .english }

  init(option text: String) throws(OptionFault) {
    switch text.lowercased() {
    case "zh": languages = [.chinese]
    case "en": languages = [.english]
    case "both": languages = Language.judged
    default: throw OptionFault(expected(Self.offered, given: text))
    }
  }
}

/// What every policy is judged under, in place of what its language and kind say.
struct ProfileChoice: OptionList, Hashable {
  var names: [String]

  static let jurisdictions = ["cn", "eu", "us"]
  static let kinds = ["app", "site"]
  static let offered = jurisdictions + kinds

  init(option text: String) throws(OptionFault) {
    names = []
    for name in text.lowercased().split(separator: ",").map(String.init) {
      guard Self.offered.contains(name) else {
        throw OptionFault(expected(Self.offered, given: name))
      }
      if !names.contains(name) { names.append(name) }
    }
    try check()
    if names.isEmpty {
      throw OptionFault(expected(Self.offered, given: text))
    }
  }

  mutating func add(_ other: ProfileChoice) throws(OptionFault) {
    names += other.names.filter { !names.contains($0) }
    try check()
  }

  private func check() throws(OptionFault) {
    for group in [Self.jurisdictions, Self.kinds] {
      let named = names.filter(group.contains)
      if named.count > 1 {
        throw OptionFault("\(named.joined(separator: " and ")) exclude each other; name one")
      }
    }
  }
}

/// Where the five levels are cut.
struct BandsChoice: OptionValue, Hashable {
  var bands: LevelBands

  static let offered = LevelBands.all.map(\.name)

  init(bands: LevelBands) { self.bands = bands }

  /// The whole name or its beginning: `even` is `even-20`.
  init(option text: String) throws(OptionFault) {
    let fitting = LevelBands.all.filter { $0.name.hasPrefix(text.lowercased()) }
    guard fitting.count == 1, let bands = fitting.first else {
      throw OptionFault(expected(Self.offered, given: text))
    }
    self.bands = bands
  }
}

/// A day such as `2024-06-30`.
struct Day: OptionValue, Hashable {
  var date: CalendarDate

  init(option text: String) throws(OptionFault) {
    guard text.utf8.count == 10, let date = CalendarDate(iso: text) else {
      throw OptionFault("expected a day such as 2024-06-30")
    }
    self.date = date
  }
}

/// "expected one of a, b, c; did you mean 'b'?"
func expected(_ allowed: [String], given: String) -> String {
  let suggestion = Suggestion.nearest(to: given.lowercased(), in: allowed)
  return "expected one of \(allowed.joined(separator: ", "))"
    + (suggestion.map { "; did you mean '\($0)'?" } ?? "")
}
