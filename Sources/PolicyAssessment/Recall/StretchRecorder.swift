/// Writes down what a matcher finds, so that each new stretch can be remembered.
struct StretchRecorder {
  /// What is new and to be remembered.
  private(set) var judged: [(key: StretchKey, stretch: JudgedStretch)] = []
  private var matches: [KeptMatch] = []
  private var details: [KeptMatch.Detail] = []
  /// Where the present stretch begins.
  private var first = (matches: 0, details: 0, near: 0)
  private let isUsed: Bool

  init(_ recollection: Recollection) {
    isUsed = recollection.parts.contains { $0.key != nil }
  }

  mutating func begin(near: NearMatches) {
    first = (matches.count, details.count, near.all.count)
  }

  mutating func add(_ match: ClauseMatch, clause: Int) {
    if isUsed { matches.append(KeptMatch(match, clause: clause, details: &details)) }
  }

  /// The present stretch, a part of the frame's recollection, ends.
  mutating func end(_ number: Int, of frame: DocumentFrame, near: NearMatches) {
    let part = frame.recollection.parts[number]
    let details = details[first.details...]
    // Near matches that were not noted would be missed elsewhere.
    guard let key = part.key, !near.isFull,
      details.allSatisfy({ $0.others.allSatisfy(part.sentences.contains) })
    else { return }
    let stretch = JudgedStretch(
      sentence: part.sentences.lowerBound,
      offset: frame.sentences[part.sentences.lowerBound].range.lowerBound,
      matches: matches[first.matches...], details: details, near: near.all[first.near...],
      words: frame.words[number])
    judged.append((key, stretch))
  }
}
