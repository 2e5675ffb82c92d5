internal import PolicyText
internal import RubricCompilation

/// What the engine understands of a sentence once, for all criteria. A class, so that asking for it copies nothing.
final class SentenceSense {
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

  // By place, and asked for by place: a sentence may be a whole page, with thousands of each.
  let negations: [Negation]
  /// The most bytes from where a negation begins to where its reach ends.
  private let longestNegation: Int32
  let mentions: [Mention]
  /// Each with the furthest end of those so far.
  private let hedges: [FrameHit]
  let hasException: Bool
  let asksConsent: Bool
  /// A negation reaches the colon that ends the sentence: what the sentence introduces is denied too, unless it is
  /// what is excepted ("except in the following cases, we do not: …").
  let endsDenied: Bool

  init(of index: Int, in frame: DocumentFrame, _ lexicon: Lexicon) {
    mentions = Self.mentions(in: index, frame, lexicon)
    var hedges = Array(Self.all(lexicon.hedge, except: lexicon.notHedge, in: index, frame))
    if hedges.count > 1 {
      for place in 1..<hedges.count {
        hedges[place].end = max(hedges[place].end, hedges[place - 1].end)
      }
    }
    self.hedges = hedges
    hasException = frame.symbols.holds(lexicon.exception, in: index)
    asksConsent = Self.asksConsent(index, frame, lexicon)
    var negations: [Negation] = []
    var endsDenied = false
    let negators = Self.all(lexicon.negator, except: lexicon.notNegator, in: index, frame)
    Self.read(negators, isShort: false, in: index, frame, lexicon, &negations, &endsDenied)
    let short = Self.all(lexicon.shortNegator, except: lexicon.notNegator, in: index, frame)
    Self.read(short, isShort: true, in: index, frame, lexicon, &negations, &endsDenied)
    if negations.count > 1 { negations.sort { $0.word.lowerBound < $1.word.lowerBound } }
    longestNegation = negations.isEmpty ? 0 : Self.longest(of: negations)
    (self.negations, self.endsDenied) = (negations, endsDenied)
  }

  private static func longest(of negations: [Negation]) -> Int32 {
    negations.reduce(0) { max($0, $1.reach.upperBound - $1.word.lowerBound) }
  }

  /// The hits of a symbol, without those inside a phrase that only looks like it.
  private static func all(
    _ symbol: Symbol, except other: Symbol, in index: Int, _ frame: DocumentFrame
  ) -> ArraySlice<FrameHit> {
    let hits = frame.symbols.all(symbol, in: index)
    guard !hits.isEmpty, frame.symbols.holds(other, in: index) else { return hits }
    var others = CoveringHits(frame.symbols.all(other, in: index))
    return hits.filter { !others.cover($0) }[...]
  }

  private static func mentions(
    in index: Int, _ frame: DocumentFrame, _ lexicon: Lexicon
  ) -> [Mention] {
    let own = all(lexicon.operatorSelf, except: lexicon.notActor, in: index, frame)
    let users = all(lexicon.user, except: lexicon.notActor, in: index, frame)
    let others = all(lexicon.thirdParty, except: lexicon.notActor, in: index, frame)
    var mentions: [Mention] = []
    mentions.reserveCapacity(own.count + users.count + others.count)
    for hit in own { mentions.append(Mention(actor: .operatorSelf, start: hit.start)) }
    for hit in users { mentions.append(Mention(actor: .user, start: hit.start)) }
    for hit in others { mentions.append(Mention(actor: .thirdParty, start: hit.start)) }
    if mentions.count > 1 { mentions.sort { $0.start < $1.start } }
    return mentions
  }

  private static func asksConsent(
    _ index: Int, _ frame: DocumentFrame, _ lexicon: Lexicon
  ) -> Bool {
    guard frame.symbols.holds(lexicon.consent, in: index) else { return false }
    let waived = frame.symbols.all(lexicon.consentWaived, in: index)
    if waived.isEmpty { return true }
    let ends = waived.map(\.end).sorted()
    var waiving = CoveringHits(waived)
    return frame.symbols.all(lexicon.consent, in: index).contains { hit in
      let next = ends.partitioningIndex { $0 > hit.start }
      return !waiving.cover(hit) && (next == 0 || hit.start - ends[next - 1] > 30)
    }
  }

  private static func read(
    _ negators: ArraySlice<FrameHit>, isShort: Bool, in index: Int, _ frame: DocumentFrame,
    _ lexicon: Lexicon, _ negations: inout [Negation], _ endsDenied: inout Bool
  ) {
    if negators.isEmpty { return }
    negations.reserveCapacity(negations.count + negators.count)
    let (sentence, text) = (frame.sentences[index], frame.text.bytes)
    let boundaries = frame.symbols.all(lexicon.boundary, in: index)
    let listsExceptions = frame.symbols.holds(lexicon.listedException, in: index)
    for hit in negators {
      let chinese = text[Int(hit.start)] >= 0x80
      let limit = min(sentence.range.upperBound, hit.end + (isShort ? 40 : chinese ? 150 : 200))
      var end = hit.end
      var brackets = 0
      while end < limit {
        let byte = text[Int(end)]
        if byte == 0x3B || byte == 0x3A || (chinese || isShort) && byte == 0x2C { break }
        // A negation inside brackets ends with them.
        if byte == 0x28 { brackets += 1 } else if byte == 0x29 { brackets -= 1 }
        if brackets < 0 { break }
        if chinese, byte == 0xEF || byte == 0xE3, isStop(text, at: Int(end)) { break }
        end += 1
      }
      let boundary = boundaries.partitioningIndex { $0.start >= hit.end }
      if boundary < boundaries.endIndex { end = min(end, boundaries[boundary].start) }
      negations.append(Negation(word: hit.start..<hit.end, reach: hit.end..<end))
      let colon = text[Int(sentence.range.upperBound) - 1] == 0x3A
      if end >= sentence.range.upperBound - 1, colon, !isShort, !listsExceptions {
        endsDenied = true
      }
    }
  }

  /// 。
  private static func isStop(_ text: [UInt8], at index: Int) -> Bool {
    index + 2 < text.count && text[index] == 0xE3 && text[index + 1] == 0x80
      && text[index + 2] == 0x82
  }

  /// Whether a negation that the match itself does not hold reaches any of its atoms. True double negations (不得不) are
  /// in the lexicon as what they are; "do not and will not sell" is one denial.
  func denies(_ atoms: Span<FrameHit>) -> Bool {
    if negations.isEmpty { return false }
    for index in atoms.indices {
      let start = atoms[index].start
      var place = negations.partitioningIndex { $0.word.lowerBound >= start }
      while place > 0, negations[place - 1].word.lowerBound + longestNegation > start {
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
  func actor(of atoms: Span<FrameHit>) -> ActorMention? {
    if atoms.isEmpty || mentions.isEmpty { return nil }
    let (first, last) = (atoms[0], atoms[atoms.count - 1])
    let next = mentions.partitioningIndex { $0.start >= first.start }
    if next < mentions.endIndex, mentions[next].start == first.start { return mentions[next].actor }
    if next > 0 { return mentions[next - 1].actor }
    return mentions[0].start < last.end ? mentions[0].actor : nil
  }

  /// Whether a hedge stands close before an atom of the match.
  func hedges(_ atoms: Span<FrameHit>) -> Bool {
    if hedges.isEmpty { return false }
    for index in atoms.indices {
      let start = atoms[index].start
      let next = hedges.partitioningIndex { $0.start > start }
      if next > 0, start - hedges[next - 1].end <= 36 { return true }
    }
    return false
  }
}
