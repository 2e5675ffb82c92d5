package import PolicyRubric
internal import PolicyText

/// A pattern of a clause: where its terms stand in the `PatternTable`, and its conditions.
package struct CompiledPattern: Sendable {
  /// Indices of its clause, and of the pattern in the clause.
  package let clause: Int
  package let alternative: Int
  package let isChinese: Bool
  /// Its own terms: the first is the anchor, found in the sentence itself.
  package let group: Int
  /// Groups of which none may stand near, and groups of which one must stand in the headings above.
  package let unless: Range<Int>
  package let section: Range<Int>
  package let polarity: ClausePattern.Polarity
  package let hedge: ClausePattern.Presence
  package let exception: ClausePattern.Presence
  package let consent: ClausePattern.Presence
  package let place: ClausePattern.Place
  package let scope: Scope
  package let unlessScope: Scope
  /// A bit for each actor that may do it, in the order of `Actor.allCases`; 0 for anyone.
  private let actors: Int

  package var hasActors: Bool { actors != 0 }

  package func allows(_ actor: Actor) -> Bool { actors & Self.bit(of: actor) != 0 }

  private static func bit(of actor: Actor) -> Int {
    switch actor {
    case .operatorSelf: 1
    case .user: 2
    case .thirdParty: 4
    }
  }

  init(
    _ rule: ClausePattern, clause: Int, alternative: Int, _ table: inout PatternTable,
    _ symbols: inout SymbolTable
  ) {
    self.clause = clause
    self.alternative = alternative
    isChinese = rule.language == .chinese
    group = table.addGroup(rule.pattern, in: rule.language, &symbols)
    unless = table.addGroups(rule.unless, in: rule.language, &symbols)
    section = table.addGroups(rule.section, in: rule.language, &symbols)
    polarity = rule.polarity
    hedge = rule.hedge
    exception = rule.exception
    consent = rule.consent
    place = rule.place
    scope = rule.scope
    unlessScope = rule.unlessScope
    actors = rule.actors.reduce(0) { $0 | Self.bit(of: $1) }
  }
}

extension CompiledPattern {
  func write(to writer: inout BinaryWriter) {
    for number in [
      clause, alternative, isChinese ? 1 : 0, group, unless.lowerBound, unless.count,
      section.lowerBound, section.count,
      Self.number(of: polarity), Self.number(of: hedge), Self.number(of: exception),
      Self.number(of: consent), Self.number(of: place), Self.number(of: scope),
      Self.number(of: unlessScope), actors,
    ] {
      writer.write(number)
    }
  }

  init(_ reader: inout BinaryReader) throws(BinaryReader.Malformed) {
    clause = try reader.number()
    alternative = try reader.number()
    isChinese = try reader.number() != 0
    group = try reader.number()
    guard clause >= 0, alternative >= 0, group >= 0 else { throw BinaryReader.Malformed() }
    unless = try Self.groups(&reader)
    section = try Self.groups(&reader)
    polarity = try Self.choice(&reader)
    hedge = try Self.choice(&reader)
    exception = try Self.choice(&reader)
    consent = try Self.choice(&reader)
    place = try Self.choice(&reader)
    scope = try Self.choice(&reader)
    unlessScope = try Self.choice(&reader)
    actors = try reader.number()
  }

  private static func groups(
    _ reader: inout BinaryReader
  ) throws(BinaryReader.Malformed) -> Range<Int> {
    let (first, count) = (try reader.number(), try reader.number())
    guard first >= 0, count >= 0 else { throw BinaryReader.Malformed() }
    return first..<first + count
  }

  private static func number<Choice: CaseIterable & Equatable>(of choice: Choice) -> Int {
    Array(Choice.allCases).firstIndex(of: choice) ?? 0
  }

  private static func choice<Choice: CaseIterable>(
    _ reader: inout BinaryReader
  ) throws(BinaryReader.Malformed) -> Choice {
    let number = try reader.number()
    let choices = Choice.allCases
    guard number >= 0, number < choices.count else { throw BinaryReader.Malformed() }
    return choices[choices.index(choices.startIndex, offsetBy: number)]
  }
}
