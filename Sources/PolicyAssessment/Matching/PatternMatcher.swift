internal import PolicyDocument
internal import PolicyRubric
internal import PolicyText

/// Runs every pattern over a document's sentences.
struct PatternMatcher {
  let frame: DocumentFrame
  let rubric: CompiledRubric
  private let finder: TermFinder
  private var senses: [SentenceSense?]
  /// For each symbol, the last sentence that held it, counted from 1.
  private var marks: [Int32]
  private var present: [Symbol] = []
  private(set) var matches: [[ClauseMatch]]
  private(set) var near: [NearMatch] = []

  init(_ frame: DocumentFrame, _ rubric: CompiledRubric) {
    self.frame = frame
    finder = TermFinder(frame: frame)
    self.rubric = rubric
    senses = [SentenceSense?](repeating: nil, count: frame.sentences.count)
    marks = [Int32](repeating: 0, count: rubric.descriptions.count)
    matches = [[ClauseMatch]](repeating: [], count: rubric.clauses.count)
    for index in frame.sentences.indices { run(index) }
  }

  private mutating func run(_ index: Int) {
    let sentence = frame.sentences[index]
    let mark = Int32(index) + 1
    present.removeAll(keepingCapacity: true)
    var previous: Symbol = -1
    for hit in frame.hits(of: sentence).hits where hit.symbol != previous {
      previous = hit.symbol
      marks[Int(hit.symbol)] = mark
      present.append(hit.symbol)
    }
    let anchors = rubric.anchors
    for symbol in present {
      for slot in anchors.range(of: symbol) {
        let entry = anchors.entries[slot]
        if entry.isChinese != sentence.isChinese { continue }
        var holds = true
        for atom in entry.atoms where marks[Int(anchors.atoms[Int(atom)])] != mark {
          holds = false
          break
        }
        if holds { test(rubric.patterns[Int(entry.pattern)], index, sentence) }
      }
    }
  }

  private mutating func test(_ pattern: CompiledPattern, _ index: Int, _ sentence: FrameSentence) {
    guard isPlace(pattern.rule.place, sentence) else { return }
    let anchors = finder.findAll(pattern.terms[0], in: sentence)
    guard let first = anchors.first else { return }
    var others: [Int] = []
    var found = 1
    for term in pattern.terms.dropFirst() {
      guard let place = finder.search(term, near: index, scope: pattern.rule.scope) else {
        note(pattern, index, first, .term(term.atoms[0]), found: found)
        return
      }
      found += 1
      if place != index, !others.contains(place), !frame.sentences[place].isHeading {
        others.append(place)
      }
    }
    var firstLack: NearMatch.Lack?
    var shows = false
    for anchor in anchors {
      if let lack = lack(of: pattern, index, anchor) {
        firstLack = firstLack ?? lack
        continue
      }
      let value = value(of: anchor)
      // One match a sentence is enough, but each value that was read counts.
      if shows, value == nil { continue }
      shows = true
      let start = anchor.map(\.start).min() ?? 0
      let end = anchor.map(\.end).max() ?? 0
      matches[pattern.clause].append(
        ClauseMatch(
          alternative: pattern.alternative, sentence: index, range: start..<end, others: others,
          value: value, isHedged: sense(index).hedges(anchor)))
    }
    if !shows, let firstLack { note(pattern, index, first, firstLack, found: found) }
  }

  /// What a recognizer read at one of the atoms.
  private func value(of atoms: [FrameHit]) -> String? {
    for atom in atoms {
      if let value = frame.values[atom.start] { return value }
    }
    return nil
  }

  private func isPlace(_ place: ClausePattern.Place, _ sentence: FrameSentence) -> Bool {
    let kind = frame.document.blocks[sentence.block].kind
    switch place {
    case .text: return !sentence.isHeading
    case .heading: return sentence.isHeading
    case .table: return kind == .tableRow || kind == .tableHeader
    case .list: if case .listItem = kind { return true } else { return false }
    }
  }

  // MARK: Conditions

  private mutating func sense(_ index: Int) -> SentenceSense {
    if let known = senses[index] { return known }
    let sense = SentenceSense(of: frame.sentences[index], in: frame, rubric.lexicon)
    senses[index] = sense
    return sense
  }

  /// The first condition of the pattern that its sentence does not satisfy.
  private mutating func lack(
    of pattern: CompiledPattern, _ index: Int, _ anchor: [FrameHit]
  ) -> NearMatch.Lack? {
    let rule = pattern.rule
    let sense = sense(index)
    if rule.polarity != .any {
      let denied = sense.denies(anchor) != deniedByLeadIn(index)
      if denied != (rule.polarity == .denied) { return denied ? .denied : .affirmed }
    }
    if !rule.actors.isEmpty, let actor = actor(index, anchor), !rule.actors.contains(actor) {
      return .actor
    }
    if !allows(rule.hedge, sense.hedges(anchor)) { return .hedged }
    if !allows(rule.exception, sense.hasException) { return .exception }
    if rule.consent != .any {
      let asked = sense.asksConsent || nextAsksConsent(index)
      if !allows(rule.consent, asked) { return .consent }
    }
    let sentence = frame.sentences[index]
    let scope = rule.unlessScope
    if pattern.unless.contains(where: { terms in
      terms.allSatisfy { term in
        finder.find(term, in: sentence) != nil
          || scope != .sentence && finder.search(term, near: index, scope: scope) != nil
      }
    }) {
      return .unless
    }
    if !pattern.section.isEmpty, !isUnder(pattern.section, sentence) { return .section }
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
    guard let lead = frame.block(of: index).leadIn,
      let last = frame.sentencesOfBlock[lead].last
    else { return false }
    return sense(last).endsDenied
  }

  private mutating func actor(_ index: Int, _ anchor: [FrameHit]) -> Actor? {
    var mention = sense(index).actor(of: anchor)
    if mention == nil, index > 0, frame.sentences[index - 1].block == frame.sentences[index].block {
      mention = sense(index - 1).mentions.first?.actor
    }
    if mention == nil, let lead = frame.block(of: index).leadIn,
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

  private func isUnder(_ section: [[CompiledTerm]], _ sentence: FrameSentence) -> Bool {
    let headings = frame.document.headingPath(of: frame.document.blocks[sentence.block].section)
    return headings.contains { heading in
      section.contains { terms in terms.allSatisfy { finder.first($0, inBlock: heading) != nil } }
    }
  }

  private mutating func note(
    _ pattern: CompiledPattern, _ index: Int, _ anchor: [FrameHit], _ lack: NearMatch.Lack,
    found: Int
  ) {
    guard near.count < 4000 else { return }
    let start = anchor.map(\.start).min() ?? 0
    let end = anchor.map(\.end).max() ?? 0
    near.append(
      NearMatch(
        clause: pattern.clause, sentence: index, range: start..<end, lack: lack, found: found,
        of: pattern.terms.count))
  }
}
