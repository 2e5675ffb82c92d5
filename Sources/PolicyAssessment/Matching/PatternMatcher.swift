internal import PolicyDocument
internal import PolicyRubric
internal import PolicyText
internal import RubricCompilation

/// Runs every pattern over a document's sentences.
struct PatternMatcher {
  private let frame: DocumentFrame
  private let rubric: CompiledRubric
  /// The rubric's, held here: asking a class of another module for it counts its arrays each time.
  private let table: PatternTable
  private var finder: TermFinder
  private var senses: SentenceSenses
  /// Sentences beside the anchor's that the pattern being tried needs.
  private var others: [Int32] = []
  private var matches = ClauseMatches()
  private var near = NearMatches()

  /// What is new in a document, in any order.
  static func run(
    _ frame: DocumentFrame, _ rubric: CompiledRubric
  ) -> (matches: ClauseMatches, near: NearMatches) {
    // Criteria over a cohort are judged without a text.
    if frame.sentences.isEmpty { return (ClauseMatches(), NearMatches()) }
    var matcher = PatternMatcher(frame, rubric)
    matcher.tryAll()
    return (matcher.matches, matcher.near)
  }

  private init(_ frame: DocumentFrame, _ rubric: CompiledRubric) {
    self.frame = frame
    self.rubric = rubric
    table = rubric.table
    finder = TermFinder(frame: frame, table: rubric.table)
    senses = SentenceSenses(frame, rubric.lexicon)
  }

  /// Tries each pattern in the sentences worth it. Pattern by pattern: a rubric is larger than a document, and what a
  /// pattern needs stays near.
  private mutating func tryAll() {
    let (symbols, candidates) = (frame.symbols, frame.candidates)
    let places = symbols.places
    var joined: [FrameHit] = []
    var begin = 0
    for candidate in candidates.all {
      let sentences = candidates.sentences[begin..<Int(candidate.end)]
      begin = sentences.endIndex
      guard let last = sentences.last else { continue }
      let pattern = table.patterns[Int(candidate.pattern)]
      let terms = table.terms(of: pattern)
      let anchor = table.terms[terms.lowerBound]
      let length = anchor.count
      if length > 1 { finder.begin(anchor) }
      // Where no more near matches are noted, what cannot match need not be tried.
      let end = last < near.end || mayMatch(terms) ? Int32.max : Int32(near.end)
      var next = 0
      for sentence in sentences where sentence < end {
        let index = Int(sentence)
        if length == 1 {
          let slots = symbols.slots(ofRow: Int(candidate.row), in: index, from: &next)
          test(pattern, terms, index, places.span.extracting(slots), of: 1)
        } else {
          if !joined.isEmpty { joined.removeAll(keepingCapacity: true) }
          finder.findAll(anchor, in: index, &joined)
          if !joined.isEmpty { test(pattern, terms, index, joined.span, of: length) }
        }
      }
    }
  }

  /// Whether all the terms of a pattern stand somewhere in the document.
  private func mayMatch(_ terms: Range<Int>) -> Bool {
    terms.allSatisfy { term in
      table.terms[term].atoms.allSatisfy { frame.symbols.holds(table.atoms[$0]) }
    }
  }

  /// - Parameters:
  ///   - anchors: every occurrence of the pattern's anchor in the sentence, at least one, the hits of its atoms one after
  ///     the other.
  ///   - length: how many atoms it has.
  private mutating func test(
    _ pattern: CompiledPattern, _ terms: Range<Int>, _ index: Int, _ anchors: Span<FrameHit>,
    of length: Int
  ) {
    let first = anchors.extracting(first: length)
    if !others.isEmpty { others.removeAll(keepingCapacity: true) }
    var present = 1
    for term in terms.dropFirst() {
      let term = table.terms[term]
      guard let place = finder.search(term, near: index, scope: pattern.scope) else {
        let lacking = table.atoms[term.atoms.lowerBound]
        note(pattern, index, first, .term(lacking), of: terms.count, found: present)
        return
      }
      present += 1
      if place != index, !others.contains(Int32(place)), !frame.sentences[place].isHeading {
        others.append(Int32(place))
      }
    }
    let sense = senses[index]
    var firstLack: NearMatch.Lack?
    // What the sentence lacks, once an anchor lacks nothing.
    var whole: NearMatch.Lack??
    var shows = false
    for start in stride(from: 0, to: anchors.count, by: length) {
      let anchor = anchors.extracting(start..<start + length)
      var lack = lack(of: pattern, index, sense, anchor)
      if lack == nil {
        if whole == nil { whole = .some(self.lack(of: pattern, index, sense)) }
        lack = whole ?? nil
      }
      if let lack {
        firstLack = firstLack ?? lack
        continue
      }
      let value = frame.hasValue[index] ? value(of: anchor) : nil
      // One match a sentence is enough, but each value that was read counts.
      if shows, value == nil {
        if frame.hasValue[index] { continue } else { break }
      }
      shows = true
      matches.add(
        pattern, index, anchor.extent, others: others, value: value,
        isHedged: senses.hedges(sense, anchor))
    }
    if !shows, let firstLack {
      note(pattern, index, first, firstLack, of: terms.count, found: present)
    }
  }

  /// What a recognizer read at one of the atoms.
  private func value(of atoms: Span<FrameHit>) -> String? {
    for index in atoms.indices {
      if let value = frame.values[atoms[index].start] { return value }
    }
    return nil
  }

  // MARK: Conditions

  /// The first condition of the pattern that an anchor does not satisfy.
  private mutating func lack(
    of pattern: CompiledPattern, _ index: Int, _ sense: SentenceSense, _ anchor: Span<FrameHit>
  ) -> NearMatch.Lack? {
    if pattern.polarity != .any {
      let denied = senses.denies(sense, anchor) != deniedByLeadIn(index)
      if denied != (pattern.polarity == .denied) { return denied ? .denied : .affirmed }
    }
    if pattern.hasActors, let actor = actor(index, sense, anchor), !pattern.allows(actor) {
      return .actor
    }
    return allows(pattern.hedge, senses.hedges(sense, anchor)) ? nil : .hedged
  }

  /// The first condition of the pattern that its sentence does not satisfy, whichever anchor it is.
  private mutating func lack(
    of pattern: CompiledPattern, _ index: Int, _ sense: SentenceSense
  ) -> NearMatch.Lack? {
    if !allows(pattern.exception, sense.hasException) { return .exception }
    if pattern.consent != .any {
      let asked = sense.asksConsent || nextAsksConsent(index)
      if !allows(pattern.consent, asked) { return .consent }
    }
    if finder.findsAny(of: pattern.unless, near: index, scope: pattern.unlessScope) {
      return .unless
    }
    if !pattern.section.isEmpty, !isUnder(pattern.section, index) { return .section }
    return nil
  }

  private func allows(_ presence: ClausePattern.Presence, _ present: Bool) -> Bool {
    switch presence {
    case .any: true
    case .none: !present
    case .required: present
    }
  }

  /// "We will not:" before a list denies its items.
  private mutating func deniedByLeadIn(_ index: Int) -> Bool {
    guard let lead = frame.leadIn(of: index) else { return false }
    return senses[lead].endsDenied
  }

  private mutating func actor(
    _ index: Int, _ sense: SentenceSense, _ anchor: Span<FrameHit>
  ) -> Actor? {
    var mention = senses.actor(sense, of: anchor)
    if mention == nil, index > 0, frame.sentences[index - 1].block == frame.sentences[index].block {
      mention = senses.firstActor(in: index - 1)
    }
    if mention == nil, let lead = frame.leadIn(of: index) {
      mention = senses.firstActor(in: lead)
    }
    switch mention {
    case .operatorSelf: return .operatorSelf
    case .user: return .user
    case .thirdParty: return .thirdParty
    case nil: return nil
    }
  }

  private mutating func nextAsksConsent(_ index: Int) -> Bool {
    let next = index + 1
    guard next < frame.sentences.count, frame.sentences[next].block == frame.sentences[index].block
    else {
      return false
    }
    return senses[next].asksConsent
  }

  private mutating func isUnder(_ section: Range<Int>, _ sentence: Int) -> Bool {
    let block = frame.sentences[sentence].block
    for heading in frame.headingPaths[frame.places[block].section] {
      for group in section where frame.symbols.holds(table.groupSymbols[group]) {
        let isThere = table.terms(ofGroup: group).allSatisfy {
          finder.first(table.terms[$0], inBlock: heading) != nil
        }
        if isThere { return true }
      }
    }
    return false
  }

  private mutating func note(
    _ pattern: CompiledPattern, _ index: Int, _ anchor: Span<FrameHit>,
    _ lack: NearMatch.Lack, of terms: Int, found: Int
  ) {
    if index >= near.end { return }
    near.note(
      NearMatch(
        clause: Int32(pattern.clause), sentence: Int32(index), range: anchor.extent, lack: lack,
        found: Int16(clamping: found), of: Int16(clamping: terms)))
  }
}
