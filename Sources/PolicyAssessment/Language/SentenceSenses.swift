internal import PolicyText
internal import RubricCompilation

/// What the engine understands of a document's sentences, each when first asked for, in lists for all of them: asking
/// counts no reference.
struct SentenceSenses {
  struct Negation {
    var word: Range<Int32>
    /// What it denies, after the word.
    var reach: Range<Int32>
  }

  struct Mention {
    var actor: ActorMention
    var start: Int32
  }

  enum ActorMention { case operatorSelf, user, thirdParty }

  private let frame: DocumentFrame
  private let symbols: SymbolIndex
  private let rows: LexiconRows
  /// For each sentence its place among those that were asked for; -1 for the others.
  private var places: [Int32]
  private var senses: [SentenceSense] = []
  // Of one sentence after the other. By place, and asked for by place: a sentence may be a whole page, with thousands of
  // each.
  private(set) var negations: [Negation] = []
  private(set) var mentions: [Mention] = []
  /// Each with the furthest end of those so far in its sentence.
  private var hedges: [FrameHit] = []

  init(_ frame: DocumentFrame, _ lexicon: Lexicon) {
    self.frame = frame
    symbols = frame.symbols
    rows = LexiconRows(lexicon, in: frame.symbols)
    places = [Int32](repeating: -1, count: frame.sentences.count)
  }

  subscript(sentence: Int) -> SentenceSense {
    mutating get {
      let place = places[sentence]
      if place >= 0 { return senses[Int(place)] }
      places[sentence] = Int32(senses.count)
      let sense = read(sentence)
      senses.append(sense)
      return sense
    }
  }

  // MARK: Reading a sentence

  private mutating func read(_ index: Int) -> SentenceSense {
    let mentions = readMentions(index)
    let hedges = readHedges(index)
    let (negations, longest, endsDenied) = readNegations(index)
    return SentenceSense(
      negations: negations, longestNegation: longest, mentions: mentions, hedges: hedges,
      hasException: symbols.holds(row: rows.exception, in: index),
      asksConsent: asksConsent(index), endsDenied: endsDenied)
  }

  private func hits(_ row: Int, except other: Int, in index: Int) -> UncoveredHits {
    UncoveredHits(
      symbols.slots(ofRow: row, in: index), except: symbols.slots(ofRow: other, in: index))
  }

  private mutating func readMentions(_ index: Int) -> Range<Int> {
    let places = symbols.places
    let first = mentions.count
    var own = hits(rows.operatorSelf, except: rows.notActor, in: index)
    var users = hits(rows.user, except: rows.notActor, in: index)
    var others = hits(rows.thirdParty, except: rows.notActor, in: index)
    func start(_ hits: inout UncoveredHits) -> Int32 { hits.next(of: places)?.start ?? .max }
    var (we, you, they) = (start(&own), start(&users), start(&others))
    while true {
      let next = min(we, you, they)
      if next == .max { return first..<mentions.count }
      if we == next {
        mentions.append(Mention(actor: .operatorSelf, start: next))
        we = start(&own)
      } else if you == next {
        mentions.append(Mention(actor: .user, start: next))
        you = start(&users)
      } else {
        mentions.append(Mention(actor: .thirdParty, start: next))
        they = start(&others)
      }
    }
  }

  private mutating func readHedges(_ index: Int) -> Range<Int> {
    let places = symbols.places
    let first = hedges.count
    var found = hits(rows.hedge, except: rows.notHedge, in: index)
    var end = Int32.min
    while let hit = found.next(of: places) {
      end = max(end, hit.end)
      hedges.append(FrameHit(start: hit.start, end: end))
    }
    return first..<hedges.count
  }

  private func asksConsent(_ index: Int) -> Bool {
    guard symbols.holds(row: rows.consent, in: index) else { return false }
    let waived = symbols.slots(ofRow: rows.consentWaived, in: index)
    if waived.isEmpty { return true }
    let places = symbols.places
    let ends = waived.map { places[$0].end }.sorted()
    var consents = hits(rows.consent, except: rows.consentWaived, in: index)
    while let hit = consents.next(of: places) {
      let next = ends.partitioningIndex { $0 > hit.start }
      if next == 0 || hit.start - ends[next - 1] > 30 { return true }
    }
    return false
  }

  private mutating func readNegations(
    _ index: Int
  ) -> (Range<Int>, longest: Int32, endsDenied: Bool) {
    let first = negations.count
    let places = symbols.places
    var long = hits(rows.negator, except: rows.notNegator, in: index)
    var short = hits(rows.shortNegator, except: rows.notNegator, in: index)
    var (negator, shortNegator) = (long.next(of: places), short.next(of: places))
    if negator == nil, shortNegator == nil { return (first..<first, 0, false) }
    let reader = NegationReader(frame, symbols, rows, index)
    var longest: Int32 = 0
    var endsDenied = false
    func add(_ hit: FrameHit, isShort: Bool) {
      let end = reader.end(of: hit, isShort: isShort)
      negations.append(Negation(word: hit.start..<hit.end, reach: hit.end..<end))
      longest = max(longest, end - hit.start)
      if !isShort, reader.isDenied(to: end) { endsDenied = true }
    }
    while true {
      if let hit = negator, hit.start <= shortNegator?.start ?? .max {
        add(hit, isShort: false)
        negator = long.next(of: places)
      } else if let hit = shortNegator {
        add(hit, isShort: true)
        shortNegator = short.next(of: places)
      } else {
        return (first..<negations.count, longest, endsDenied)
      }
    }
  }

  // MARK: Asking

  /// Who is named first in a sentence.
  mutating func firstActor(in sentence: Int) -> ActorMention? {
    let own = self[sentence].mentions
    return own.isEmpty ? nil : mentions[own.lowerBound].actor
  }

  /// Whether a negation that the match itself does not hold reaches any of its atoms. True double negations (不得不) are
  /// in the lexicon as what they are; "do not and will not sell" is one denial.
  func denies(_ sense: SentenceSense, _ atoms: Span<FrameHit>) -> Bool {
    if sense.negations.isEmpty { return false }
    for index in atoms.indices {
      let start = atoms[index].start
      var place = sense.negations.partitioningIndex { negations[$0].word.lowerBound >= start }
      while place > sense.negations.lowerBound,
        negations[place - 1].word.lowerBound + sense.longestNegation > start
      {
        place -= 1
        let negation = negations[place]
        if negation.reach.contains(start), !Self.hold(atoms, negation.word) { return true }
      }
    }
    return false
  }

  private static func hold(_ atoms: Span<FrameHit>, _ word: Range<Int32>) -> Bool {
    for index in atoms.indices
    where atoms[index].start <= word.lowerBound && atoms[index].end >= word.upperBound {
      return true
    }
    return false
  }

  /// Who does it: the nearest actor named before the match or in it.
  func actor(_ sense: SentenceSense, of atoms: Span<FrameHit>) -> ActorMention? {
    let own = sense.mentions
    if atoms.isEmpty || own.isEmpty { return nil }
    let (first, last) = (atoms[0], atoms[atoms.count - 1])
    let next = own.partitioningIndex { mentions[$0].start >= first.start }
    if next < own.upperBound, mentions[next].start == first.start { return mentions[next].actor }
    if next > own.lowerBound { return mentions[next - 1].actor }
    return mentions[own.lowerBound].start < last.end ? mentions[own.lowerBound].actor : nil
  }

  /// Whether a hedge stands close before an atom of the match.
  func hedges(_ sense: SentenceSense, _ atoms: Span<FrameHit>) -> Bool {
    if sense.hedges.isEmpty { return false }
    for index in atoms.indices {
      let start = atoms[index].start
      let next = sense.hedges.partitioningIndex { hedges[$0].start > start }
      if next > sense.hedges.lowerBound, start - hedges[next - 1].end <= 36 { return true }
    }
    return false
  }
}
