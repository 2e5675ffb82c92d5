import PolicyDocument
import PolicyRubric
import PolicyText
import RubricCompilation
import Testing

@testable import PolicyAssessment

/// What is found by searching a sentence or a section by place is what looking at everything finds.
struct SearchByPlaceTests {
  /// Texts of some words in any order.
  private static func texts(
    of words: [String], lengths: ClosedRange<Int>, count: Int, between: String = ""
  ) -> [String] {
    var next: UInt64 = 11
    func random(_ bound: Int) -> Int {
      next = next &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(next >> 33) % bound
    }
    return (0..<count).map { _ in
      (0..<lengths.lowerBound + random(lengths.count)).map { _ in words[random(words.count)] }
        .joined(separator: between)
    }
  }

  private static func matcher(
    of text: String, _ rubric: CompiledRubric, _ language: Language
  ) throws -> DocumentMatches {
    var document = try PolicyReader().read([SavedPage(file: "t.md", bytes: Array(text.utf8))])
    document.language = language
    return DocumentMatches(DocumentFrame(document, rubric, AssessmentContext()), rubric)
  }

  // MARK: Terms

  /// For each hit of the first atom the first hits of the others that fit, tried one after the other.
  private static func occurrences(_ atoms: [[FrameHit]], _ gaps: [Int32]) -> [[FrameHit]] {
    func follow(_ hits: [FrameHit]) -> [FrameHit]? {
      if hits.count == atoms.count { return hits }
      guard let last = hits.last else { return nil }
      for hit in atoms[hits.count]
      where hit.start >= last.end
        && (gaps[hits.count - 1] == .max || hit.start - last.end <= gaps[hits.count - 1])
      {
        if let found = follow(hits + [hit]) { return found }
      }
      return nil
    }
    return atoms[0].compactMap { follow([$0]) }
  }

  @Test(arguments: [
    "甲…乙", "甲……乙", "甲…乙…丙", "甲……乙…丙", "甲…乙……丙", "甲……乙……丙", "甲……乙…丙……丁", "(甲|甲乙丙)……(乙|乙丙乙)…丙",
  ])
  func termsStandWhereTheirAtomsFollow(_ pattern: String) throws {
    let rubric = try CompiledRubric(
      OneClause.rubric(met: "clause", clauses: "{clause: {zh: [\"\(pattern)\"]}}"))
    let term = try #require(rubric.table.terms.first)
    let gaps = term.atoms.map { rubric.table.gaps[$0] }
    let filler = String(repeating: "山", count: 20)
    let words = ["甲", "乙", "丙", "丁", "甲乙丙", "乙丙乙", "山", filler]
    for text in Self.texts(of: words, lengths: 1...60, count: 60) {
      let matcher = try Self.matcher(of: text, rubric, .chinese)
      let frame = matcher.frame
      var finder = TermFinder(frame: frame, table: rubric.table)
      let held = frame.sentences.indices.filter { sentence in
        term.atoms.allSatisfy { frame.symbols.holds(rubric.table.atoms[$0], in: sentence) }
      }
      finder.begin(term)
      for sentence in frame.sentences.indices {
        let atoms = term.atoms.map {
          Array(frame.symbols.all(rubric.table.atoms[$0], in: sentence))
        }
        let expected = Self.occurrences(atoms, gaps)
        var found: [FrameHit] = []
        if held.contains(sentence) { finder.findAll(term, in: sentence, &found) }
        #expect(found == expected.flatMap(\.self), "\(text)")
        #expect(finder.finds(term, in: sentence) == !expected.isEmpty, "\(text)")
      }
    }
  }

  // MARK: Senses

  private static let sensed = [
    "we ", "you ", "third parties ", "do not ", "never ", "without ", "no ", "not only ", "may ",
    "might ", "in may ", "sell ", "data ", "but ", "(", ") ", "; ", "your consent ",
    "with your consent ", "without your consent ", "and so on and so on and so on ",
  ]

  @Test func aSentenceIsSensedByPlaceAsByAll() throws {
    let rubric = try CompiledRubric(
      OneClause.rubric(
        met: "clause", clauses: "{clause: {en: [sell, data, never, \"data…sell\"]}}"))
    let lexicon = rubric.lexicon
    for text in Self.texts(of: Self.sensed, lengths: 5...80, count: 80) {
      let matcher = try Self.matcher(of: text, rubric, .english)
      let frame = matcher.frame
      var senses = SentenceSenses(frame, lexicon)
      for sentence in frame.sentences.indices {
        func all(_ symbol: Symbol, except other: Symbol) -> [FrameHit] {
          let others = frame.symbols.all(other, in: sentence)
          return frame.symbols.all(symbol, in: sentence).filter { hit in
            !others.contains { $0.start <= hit.start && $0.end >= hit.end }
          }
        }
        let sense = senses[sentence]
        let negations = sense.negations.map { senses.negations[$0] }
        let mentions = sense.mentions.map { senses.mentions[$0] }
        let hedges = all(lexicon.hedge, except: lexicon.notHedge)
        let hits = rubric.table.atoms.flatMap { frame.symbols.all($0, in: sentence) }
        let pairs = zip(hits, hits.dropFirst()).filter { $0.end <= $1.start }.map { [$0, $1] }
        for atoms in hits.map({ [$0] }) + pairs {
          let isDenied = negations.contains { negation in
            atoms.contains { negation.reach.contains($0.start) }
              && !atoms.contains {
                $0.start <= negation.word.lowerBound && $0.end >= negation.word.upperBound
              }
          }
          #expect(senses.denies(sense, atoms.span) == isDenied, "\(text)")
          let isHedged = hedges.contains { hedge in
            atoms.contains { hedge.start <= $0.start && $0.start - hedge.end <= 36 }
          }
          #expect(senses.hedges(sense, atoms.span) == isHedged, "\(text)")
          let before = mentions.filter { $0.start < atoms[0].start }.last
          let expected =
            mentions.first { $0.start == atoms[0].start } ?? before
            ?? mentions.first { $0.start < atoms[atoms.count - 1].end }
          #expect(senses.actor(sense, of: atoms.span) == expected?.actor, "\(text)")
        }
        let waived = frame.symbols.all(lexicon.consentWaived, in: sentence)
        let asks = frame.symbols.all(lexicon.consent, in: sentence).contains { hit in
          !waived.contains {
            $0.end <= hit.start && hit.start - $0.end <= 30
              || $0.start <= hit.start && $0.end >= hit.end
          }
        }
        #expect(sense.asksConsent == asks, "\(text)")
      }
    }
  }

  // MARK: Clauses

  @Test(arguments: [Scope.sentence, .block, .paragraph, .section])
  func theClosestMatchesAreThoseOfAll(_ scope: Scope) throws {
    let rubric = try CompiledRubric(
      OneClause.rubric(
        met: "{near: [a, b, c], within: section}",
        clauses: "{a: {zh: [甲, 甲乙]}, b: {zh: [乙, 乙丙]}, c: {zh: [丙]}}"))
    let words = [
      "甲。", "乙。", "丙。", "甲乙。", "乙丙。", "山。", "甲、", "\n\n", "\n\n## 山\n\n", "\n\n- ",
      "\n\n甲如下:\n\n- 乙。",
    ]
    for text in Self.texts(of: words, lengths: 1...60, count: 100) {
      let matcher = try Self.matcher(of: "山。" + text, rubric, .chinese)
      let (frame, matches) = (matcher.frame, matcher.matches)
      func place(_ match: ClauseMatch) -> Int {
        let sentence = Int(match.sentence)
        let block = frame.sentences[sentence].block
        return switch scope {
        case .sentence: sentence
        case .block: block
        case .paragraph: frame.groupOfBlock[block]
        case .section: frame.places[block].section
        }
      }
      var expected: (distance: Int, all: [ClauseMatch])?
      for first in matches.of(0) {
        let partners = (1...2).compactMap { clause in
          // Of those that are as near `min` takes the first.
          matches.of(clause).filter { place($0) == place(first) }
            .min { abs($0.sentence - first.sentence) < abs($1.sentence - first.sentence) }
        }
        let distance = partners.reduce(0) { $0 + Int(abs($1.sentence - first.sentence)) }
        if partners.count == 2, distance < expected?.distance ?? .max {
          expected = (distance, [first] + partners)
        }
      }
      func found(isAnyEnough: Bool) -> [ClauseMatch]? {
        CloseMatches(of: [0, 1, 2], within: scope, matches, in: frame, isAnyEnough: isAnyEnough)
          .map { [$0.match] + $0.partners }
      }
      #expect(
        found(isAnyEnough: false)?.map(\.range) == expected?.all.map(\.range), "\(text)")
      #expect((found(isAnyEnough: true) == nil) == (expected == nil), "\(text)")
    }
  }
}
