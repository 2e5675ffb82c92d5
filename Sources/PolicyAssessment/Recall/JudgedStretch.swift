internal import PolicyText

/// What was found in a stretch, and where the stretch stood.
final class JudgedStretch: Sendable {
  /// Its first sentence, and where that begins in the folded text.
  let sentence: Int
  let offset: Int32
  let matches: [KeptMatch]
  let details: [KeptMatch.Detail]
  /// Details of the document that were before them.
  let skipped: Int
  let near: [NearMatch]
  /// The engine's own words, each as the phrase that stands for its symbol alone, by place, counted from `offset`.
  let words: [PhraseAutomaton.Hit]

  init(
    sentence: Int, offset: Int32, matches: ArraySlice<KeptMatch>,
    details: ArraySlice<KeptMatch.Detail>, near: ArraySlice<NearMatch>,
    words: [PhraseAutomaton.Hit]
  ) {
    self.sentence = sentence
    self.offset = offset
    self.matches = Array(matches)
    self.details = Array(details)
    skipped = details.startIndex
    self.near = Array(near)
    self.words = words
  }

  /// Bytes in memory, about.
  var size: Int {
    matches.count * MemoryLayout<KeptMatch>.stride + near.count * MemoryLayout<NearMatch>.stride
      + words.count * MemoryLayout<PhraseAutomaton.Hit>.stride + details.count * 128 + 256
  }
}

/// A match and the clause it shows, without references: nearly all have no details.
struct KeptMatch: BitwiseCopyable {
  /// What few matches have.
  struct Detail: Sendable {
    let others: [Int]
    let value: String?
  }

  let clause: Int32
  private let alternative: Int32
  private let sentence: Int32
  private let start: Int32
  private let end: Int32
  /// Twice the number of details before and of its own, and one for a hedge; less than two without details.
  private let detailAndHedge: Int32

  init(_ match: ClauseMatch, clause: Int, details: inout [Detail]) {
    self.clause = Int32(clause)
    alternative = Int32(match.alternative)
    sentence = Int32(match.sentence)
    start = match.range.lowerBound
    end = match.range.upperBound
    let hasDetail = !match.others.isEmpty || match.value != nil
    if hasDetail { details.append(Detail(others: match.others, value: match.value)) }
    detailAndHedge = (hasDetail ? Int32(details.count) << 1 : 0) | (match.isHedged ? 1 : 0)
  }

  /// The match, in a stretch that begins elsewhere.
  ///
  /// - Parameter skipped: details that were before the first of `details`.
  func match(
    _ details: [Detail], skipped: Int, sentences: Int, bytes: Int32
  ) -> ClauseMatch {
    var match = ClauseMatch(
      alternative: Int(alternative), sentence: Int(sentence) + sentences,
      range: start + bytes..<end + bytes, others: [], value: nil,
      isHedged: detailAndHedge & 1 != 0)
    if detailAndHedge > 1 {
      let detail = details[Int(detailAndHedge >> 1) - 1 - skipped]
      match.others = detail.others.map { $0 + sentences }
      match.value = detail.value
    }
    return match
  }
}

extension NearMatch {
  /// The same, in a stretch that begins elsewhere.
  func moved(sentences: Int, bytes: Int32) -> NearMatch {
    var moved = self
    moved.sentence += Int32(sentences)
    moved.range = range.lowerBound + bytes..<range.upperBound + bytes
    return moved
  }
}

extension PhraseAutomaton.Hit {
  /// The same, in a text that begins elsewhere.
  func moved(bytes: Int32) -> PhraseAutomaton.Hit {
    PhraseAutomaton.Hit(phrase: phrase, start: start + bytes, end: end + bytes)
  }
}
