internal import PolicyText

/// What was found in a stretch, and where the stretch stood.
final class JudgedStretch: Sendable {
  /// Its first sentence, and where that begins in the folded text.
  let sentence: Int
  let offset: Int32
  let matches: [ClauseMatch]
  let details: [ClauseMatch.Detail]
  let near: [NearMatch]
  /// The engine's own words, each as the phrase that stands for its symbol alone, by place, counted from `offset`.
  let words: [PhraseAutomaton.Hit]
  /// For each sentence.
  let counts: [TextCount]
  /// By sentence.
  let dates: [PolicyDates.Stated]

  init(
    sentence: Int, offset: Int32, matches: [ClauseMatch], details: [ClauseMatch.Detail],
    near: [NearMatch], words: [PhraseAutomaton.Hit], counts: [TextCount],
    dates: [PolicyDates.Stated]
  ) {
    self.sentence = sentence
    self.offset = offset
    self.matches = matches
    self.details = details
    self.near = near
    self.words = words
    self.counts = counts
    self.dates = dates
  }

  /// What was found in a part of a document, sentence after sentence; nil where it is not to be remembered.
  convenience init?(
    _ number: Int, of frame: DocumentFrame, _ matches: ClauseMatches, _ near: NearMatches
  ) {
    let sentences = frame.recollection.parts[number].sentences
    // Near matches that were not noted would be missed elsewhere.
    guard near.isWhole(before: sentences.upperBound) else { return nil }
    var found = Array(matches.all.within(sentences))
    var details: [ClauseMatch.Detail] = []
    for index in found.indices where found[index].detail >= 0 {
      let detail = matches.details[Int(found[index].detail)]
      guard detail.others.allSatisfy(sentences.contains) else { return nil }
      found[index].detail = Int32(details.count)
      details.append(detail)
    }
    self.init(
      sentence: sentences.lowerBound,
      offset: frame.sentences[sentences.lowerBound].range.lowerBound,
      matches: found, details: details, near: Array(near.all.within(sentences)),
      words: frame.words[number], counts: Array(frame.readings.counts[sentences]),
      dates: Array(frame.readings.dates(in: sentences)))
  }

  /// Bytes in memory, about.
  var size: Int {
    // A detail has a list and a text of its own.
    Self.size(of: matches) + Self.size(of: near) + Self.size(of: words) + Self.size(of: counts)
      + Self.size(of: dates) + details.count * 128 + 256
  }

  private static func size<Element>(of list: [Element]) -> Int {
    list.count * MemoryLayout<Element>.stride
  }
}

extension PhraseAutomaton.Hit {
  /// The same, in a text that begins elsewhere.
  func moved(bytes: Int32) -> PhraseAutomaton.Hit {
    PhraseAutomaton.Hit(phrase: phrase, start: start + bytes, end: end + bytes)
  }
}
