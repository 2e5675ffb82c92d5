internal import PolicyDocument
internal import PolicyRubric
internal import PolicyText
internal import RubricCompilation

/// Runs every pattern over a document's sentences.
struct PatternMatcher {
  let frame: DocumentFrame
  let rubric: CompiledRubric
  /// The rubric's, held here: asking a class of another module for it counts its arrays each time.
  private let table: PatternTable
  private let finder: TermFinder
  private var senses: [SentenceSense?]
  /// The hits of an anchor's atoms, occurrence after occurrence.
  private var anchors: [FrameHit] = []
  private(set) var matches: [[ClauseMatch]]
  private(set) var recorder: StretchRecorder
  /// For each pattern whether its terms stand in the document, once it was asked.
  private var mayMatch: [Bool?] = []
  private(set) var near = NearMatches()

  init(_ frame: DocumentFrame, _ rubric: CompiledRubric) {
    self.frame = frame
    table = rubric.table
    finder = TermFinder(frame: frame, table: rubric.table)
    self.rubric = rubric
    recorder = StretchRecorder(frame.recollection)
    senses = [SentenceSense?](repeating: nil, count: frame.sentences.count)
    matches = [[ClauseMatch]](repeating: [], count: rubric.clauseCount)
    let candidates = Candidates(frame, rubric)
    let anchors = rubric.anchors.entries
    for (number, part) in frame.recollection.parts.enumerated() {
      if let known = part.known {
        recall(known, in: part.sentences)
        continue
      }
      recorder.begin(near: near)
      for index in part.sentences {
        for slot in candidates.range(of: index) {
          let entry = Int(candidates.entries[slot])
          let pattern = Int(anchors[entry].pattern)
          // When no more near matches are noted, what cannot match need not be tried.
          if !near.isFull || mayMatch(pattern) { test(pattern, index) }
        }
      }
      recorder.end(number, of: frame, near: near)
    }
    near.sort(clauses: rubric.clauseCount)
  }

  /// Takes over what was found in the same stretch before.
  private mutating func recall(_ known: JudgedStretch, in sentences: Range<Int>) {
    let first = sentences.lowerBound
    let base = frame.sentences[first].range.lowerBound
    let (further, later) = (first - known.sentence, base - known.offset)
    for match in known.matches {
      matches[Int(match.clause)].append(
        match.match(known.details, skipped: known.skipped, sentences: further, bytes: later))
    }
    for match in known.near { near.note(match.moved(sentences: further, bytes: later)) }
  }

  /// Whether all the terms of a pattern stand somewhere in the document.
  private mutating func mayMatch(_ pattern: Int) -> Bool {
    if mayMatch.isEmpty {
      mayMatch = [Bool?](repeating: nil, count: table.patterns.count)
    }
    if let known = mayMatch[pattern] { return known }
    let found = table.terms(of: table.patterns[pattern]).allSatisfy { term in
      table.terms[term].atoms.allSatisfy { frame.symbols.holds(table.atoms[$0]) }
    }
    mayMatch[pattern] = found
    return found
  }

  private mutating func test(_ number: Int, _ index: Int) {
    anchors.removeAll(keepingCapacity: true)
    let pattern = table.patterns[number]
    let terms = table.terms(of: pattern)
    let anchor = table.terms[terms.lowerBound]
    finder.findAll(anchor, in: index, &anchors)
    guard !anchors.isEmpty else { return }
    let length = anchor.count
    var others: [Int] = []
    var present = 1
    for term in terms.dropFirst() {
      let term = table.terms[term]
      guard let place = finder.search(term, near: index, scope: pattern.scope) else {
        let lacking = table.atoms[term.atoms.lowerBound]
        note(pattern, index, anchors[..<length], .term(lacking), found: present)
        return
      }
      present += 1
      if place != index, !others.contains(place), !frame.sentences[place].isHeading {
        others.append(place)
      }
    }
    var firstLack: NearMatch.Lack?
    var shows = false
    for start in stride(from: 0, to: anchors.count, by: length) {
      let anchor = anchors[start..<start + length]
      if let lack = lack(of: pattern, index, anchor) {
        firstLack = firstLack ?? lack
        continue
      }
      let value = value(of: anchor)
      // One match a sentence is enough, but each value that was read counts.
      if shows, value == nil { continue }
      shows = true
      let match = ClauseMatch(
        alternative: pattern.alternative, sentence: index, range: anchor.extent, others: others,
        value: value, isHedged: sense(index).hedges(anchor))
      matches[pattern.clause].append(match)
      recorder.add(match, clause: pattern.clause)
    }
    if !shows, let firstLack { note(pattern, index, anchors[..<length], firstLack, found: present) }
  }

  /// What a recognizer read at one of the atoms.
  private func value(of atoms: ArraySlice<FrameHit>) -> String? {
    for atom in atoms {
      if let value = frame.values[atom.start] { return value }
    }
    return nil
  }

  // MARK: Conditions

  private mutating func sense(_ index: Int) -> SentenceSense {
    if let known = senses[index] { return known }
    let sense = SentenceSense(of: index, in: frame, rubric.lexicon)
    senses[index] = sense
    return sense
  }

  /// The first condition of the pattern that its sentence does not satisfy.
  private mutating func lack(
    of pattern: CompiledPattern, _ index: Int, _ anchor: ArraySlice<FrameHit>
  ) -> NearMatch.Lack? {
    let sense = sense(index)
    if pattern.polarity != .any {
      let denied = sense.denies(anchor) != deniedByLeadIn(index)
      if denied != (pattern.polarity == .denied) { return denied ? .denied : .affirmed }
    }
    if pattern.hasActors, let actor = actor(index, anchor), !pattern.allows(actor) {
      return .actor
    }
    if !allows(pattern.hedge, sense.hedges(anchor)) { return .hedged }
    if !allows(pattern.exception, sense.hasException) { return .exception }
    if pattern.consent != .any {
      let asked = sense.asksConsent || nextAsksConsent(index)
      if !allows(pattern.consent, asked) { return .consent }
    }
    let scope = pattern.unlessScope
    for group in pattern.unless {
      let stands = table.terms(ofGroup: group).allSatisfy { term in
        let term = table.terms[term]
        return finder.finds(term, in: index)
          || scope != .sentence && finder.search(term, near: index, scope: scope) != nil
      }
      if stands { return .unless }
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
    guard let lead = frame.places[frame.sentences[index].block].leadIn,
      let last = frame.sentencesOfBlock[lead].last
    else { return false }
    return sense(last).endsDenied
  }

  private mutating func actor(_ index: Int, _ anchor: ArraySlice<FrameHit>) -> Actor? {
    var mention = sense(index).actor(of: anchor)
    if mention == nil, index > 0, frame.sentences[index - 1].block == frame.sentences[index].block {
      mention = sense(index - 1).mentions.first?.actor
    }
    if mention == nil, let lead = frame.places[frame.sentences[index].block].leadIn,
      let last = frame.sentencesOfBlock[lead].last
    {
      mention = sense(last).mentions.first?.actor
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
    return sense(next).asksConsent
  }

  private func isUnder(_ section: Range<Int>, _ sentence: Int) -> Bool {
    let block = frame.sentences[sentence].block
    return frame.headingPaths[frame.places[block].section].contains { heading in
      section.contains { group in
        table.terms(ofGroup: group).allSatisfy {
          finder.first(table.terms[$0], inBlock: heading) != nil
        }
      }
    }
  }

  private mutating func note(
    _ pattern: CompiledPattern, _ index: Int, _ anchor: ArraySlice<FrameHit>,
    _ lack: NearMatch.Lack, found: Int
  ) {
    if near.isFull { return }
    near.note(
      NearMatch(
        clause: Int32(pattern.clause), sentence: Int32(index), range: anchor.extent, lack: lack,
        found: Int16(clamping: found), of: Int16(clamping: table.terms(of: pattern).count)))
  }
}
