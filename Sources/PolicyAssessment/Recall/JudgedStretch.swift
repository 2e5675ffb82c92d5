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
  let details: MatchDetails
  let near: [NearMatch]
  /// For each sentence.
  let counts: [TextCount]
  let weaknesses: [QuotationWeakness]
  /// By sentence.
  let dates: [PolicyDates.Stated]

  init(
    block: Int, source: Int, sentence: Int, sentences: [FrameSentence], names: [UInt8],
    isNamed: Bool, matches: [ClauseMatch], details: MatchDetails, near: [NearMatch],
    counts: [TextCount], weaknesses: [QuotationWeakness], dates: [PolicyDates.Stated]
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
    self.counts = counts
    self.weaknesses = weaknesses
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
    var found = Array(copying: matches.all.within(sentences))
    var details = MatchDetails()
    for index in found.indices where found[index].detail >= 0 {
      let others = matches.others(of: found[index])
      guard others.allSatisfy({ sentences.contains(Int($0)) }) else { return nil }
      let value = matches.value(of: found[index])
      found[index].detail = Int32(details.count)
      details.add(others: others, value: value)
    }
    self.init(
      block: part.block, source: frame.document.blocks[part.block].range.lowerBound,
      sentence: sentences.lowerBound, sentences: Array(copying: frame.sentences[sentences]),
      names: frame.recollection.names, isNamed: part.isNamed,
      matches: found, details: details, near: Array(copying: near.all.within(sentences)),
      counts: Array(copying: frame.readings.counts[sentences]),
      weaknesses: Array(copying: frame.readings.weaknesses[sentences]),
      dates: Array(copying: frame.readings.dates(in: sentences)))
  }

  /// Whether it was judged for a service of these names.
  func isOf(_ names: [UInt8]) -> Bool {
    let own = self.names
    return own.span.bytes.holdsTheSame(as: names.span.bytes)
  }

  /// Where its first sentence begins in the folded text.
  var offset: Int32 { sentences.first?.range.lowerBound ?? 0 }

  /// Bytes in memory, about. Stretches of one document share its names, which are counted with each.
  var size: Int {
    // A detail may have a text of its own.
    Self.size(of: matches) + Self.size(of: near) + Self.size(of: counts)
      + Self.size(of: weaknesses) + Self.size(of: dates) + Self.size(of: sentences)
      + details.count * 64 + names.count + 256
  }

  private static func size<Element>(of list: [Element]) -> Int {
    list.count * MemoryLayout<Element>.stride
  }
}
