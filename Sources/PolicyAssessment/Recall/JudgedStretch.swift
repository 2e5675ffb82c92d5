internal import PolicyDocument
internal import PolicyText

/// What was found in a stretch, and where the stretch stood.
final class JudgedStretch: Sendable {
  /// Its first block, and where that begins in the text.
  let block: Int
  let source: Int
  /// Its first sentence.
  let sentence: Int
  let sentences: [FrameSentence]
  /// The service's names, and whether one of them may stand there: if not, what was found goes for others too.
  let names: [UInt8]
  let isNamed: Bool
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
    block: Int, source: Int, sentence: Int, sentences: [FrameSentence], names: [UInt8],
    isNamed: Bool, matches: [ClauseMatch], details: [ClauseMatch.Detail],
    near: [NearMatch], words: [PhraseAutomaton.Hit], counts: [TextCount],
    dates: [PolicyDates.Stated]
  ) {
    self.block = block
    self.source = source
    self.sentence = sentence
    self.sentences = sentences
    self.names = names
    self.isNamed = isNamed
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
    let part = frame.recollection.parts[number]
    let sentences = part.sentences
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
      block: part.block, source: frame.document.blocks[part.block].range.lowerBound,
      sentence: sentences.lowerBound, sentences: Array(frame.sentences[sentences]),
      names: frame.recollection.names, isNamed: part.isNamed,
      matches: found, details: details, near: Array(near.all.within(sentences)),
      words: frame.words[number], counts: Array(frame.readings.counts[sentences]),
      dates: Array(frame.readings.dates(in: sentences)))
  }

  /// Where its first sentence begins in the folded text.
  var offset: Int32 { sentences.first?.range.lowerBound ?? 0 }

  /// Bytes in memory, about. Stretches of one document share its names.
  var size: Int {
    // A detail has a list and a text of its own.
    Self.size(of: matches) + Self.size(of: near) + Self.size(of: words) + Self.size(of: counts)
      + Self.size(of: dates) + Self.size(of: sentences) + details.count * 128 + 256
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
