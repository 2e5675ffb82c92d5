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

  private(set) var negations: [Negation] = []
  private(set) var mentions: [Mention] = []
  private(set) var hedges: [Range<Int32>] = []
  private(set) var hasException = false
  private(set) var asksConsent = false
  /// A negation reaches the colon that ends the sentence: what the sentence introduces is denied too, unless it is
  /// what is excepted ("except in the following cases, we do not: …").
  private(set) var endsDenied = false

  init(of index: Int, in frame: borrowing DocumentFrame, _ lexicon: Lexicon) {
    let hits = frame.hits(of: index)
    readNegations(hits, frame.sentences[index], frame.text.bytes, lexicon)
    let notActors = hits.all(lexicon.notActor)
    for (symbol, actor) in [
      (lexicon.operatorSelf, ActorMention.operatorSelf), (lexicon.user, .user),
      (lexicon.thirdParty, .thirdParty),
    ] {
      for hit in hits.all(symbol) where !notActors.contains(where: { $0.covers(hit) }) {
        mentions.append(Mention(actor: actor, start: hit.start))
      }
    }
    mentions.sort { $0.start < $1.start }
    let notHedges = hits.all(lexicon.notHedge)
    hedges = hits.all(lexicon.hedge).filter { hit in !notHedges.contains { $0.covers(hit) } }
      .map { $0.start..<$0.end }
    hasException = !hits.all(lexicon.exception).isEmpty
    let waived = hits.all(lexicon.consentWaived)
    asksConsent = hits.all(lexicon.consent).contains { hit in
      !waived.contains { $0.end <= hit.start && hit.start - $0.end <= 30 || $0.covers(hit) }
    }
  }

  private func readNegations(
    _ hits: SentenceHits, _ sentence: FrameSentence, _ text: [UInt8], _ lexicon: Lexicon
  ) {
    let pseudo = hits.all(lexicon.notNegator)
    let boundaries = hits.all(lexicon.boundary)
    let listsExceptions = !hits.all(lexicon.listedException).isEmpty
    let long = hits.all(lexicon.negator).map { (hit: $0, isShort: false) }
    let short = hits.all(lexicon.shortNegator).map { (hit: $0, isShort: true) }
    for (hit, isShort) in long + short where !pseudo.contains(where: { $0.covers(hit) }) {
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
      if let boundary = boundaries.first(where: { $0.start >= hit.end && $0.start < end }) {
        end = boundary.start
      }
      negations.append(Negation(word: hit.start..<hit.end, reach: hit.end..<end))
      let colon = text[Int(sentence.range.upperBound) - 1] == 0x3A
      if end >= sentence.range.upperBound - 1, colon, !isShort, !listsExceptions {
        endsDenied = true
      }
    }
    negations.sort { $0.word.lowerBound < $1.word.lowerBound }
  }

  /// 。
  private func isStop(_ text: [UInt8], at index: Int) -> Bool {
    index + 2 < text.count && text[index] == 0xE3 && text[index + 1] == 0x80
      && text[index + 2] == 0x82
  }

  /// Whether a negation that the match itself does not hold reaches any of its atoms. True double negations (不得不) are
  /// in the lexicon as what they are; "do not and will not sell" is one denial.
  func denies(_ atoms: ArraySlice<FrameHit>) -> Bool {
    atoms.contains { atom in
      negations.contains { negation in
        negation.reach.contains(atom.start)
          && !atoms.contains {
            $0.start <= negation.word.lowerBound && $0.end >= negation.word.upperBound
          }
      }
    }
  }

  /// Who does it: the nearest actor named before the match or in it.
  func actor(of atoms: ArraySlice<FrameHit>) -> ActorMention? {
    guard let first = atoms.first, let last = atoms.last else { return nil }
    if let inside = mentions.first(where: { $0.start >= first.start && $0.start < last.end }) {
      if inside.start <= first.start { return inside.actor }
    }
    return mentions.last { $0.start <= first.start }?.actor
      ?? mentions.first { $0.start < last.end }?.actor
  }

  /// Whether a hedge stands close before an atom of the match.
  func hedges(_ atoms: ArraySlice<FrameHit>) -> Bool {
    hedges.contains { hedge in
      atoms.contains { atom in
        hedge.lowerBound <= atom.start && atom.start - hedge.upperBound <= 36
      }
    }
  }
}
