internal import PolicyDocument
internal import PolicyText
internal import RubricCompilation

/// Every phrase of the rubric and every recognized form in what is sought of a document, by sentence, then place.
struct FrameHits {
  typealias Hit = PhraseAutomaton.Hit

  private var found: [Hit] = []
  /// For each sentence, where its hits end.
  private(set) var ends: [Int] = []
  /// What recognizers read at a hit's start: a date as a number, an organization's name.
  private(set) var values: [Int32: String] = [:]
  /// For each sentence, whether a recognizer read something there.
  private(set) var hasValue: [Bool]

  init(
    _ document: PolicyDocument, _ text: NormalizedText, _ sentences: [FrameSentence],
    _ rubric: CompiledRubric, _ recognition: Recognition, _ recollection: Recollection
  ) {
    let phrases =
      recollection.isBlank
      ? rubric.automaton.hits(in: text.bytes)
      : SoughtText(document, text, recollection.isSought).hits(of: rubric.automaton)
    hasValue = [Bool](repeating: false, count: sentences.count)
    found.reserveCapacity(phrases.count + phrases.count / 8)
    ends.reserveCapacity(sentences.count)
    // By start: what was found in one sentence stands together.
    var next = 0
    for place in recollection.parts.indices {
      // Field by field: a part holds references, and copying it counts them.
      let isKnown = recollection.parts[place].known != nil
      for index in recollection.parts[place].sentences {
        let sentence = sentences[index]
        if recollection.isSought[sentence.block] {
          let begin = found.count
          while next < phrases.count, phrases[next].start < sentence.range.upperBound {
            let hit = phrases[next]
            if hit.start >= sentence.range.lowerBound, hit.end <= sentence.range.upperBound {
              found.append(hit)
            }
            next += 1
          }
          let cues = isKnown ? recognition.cues(in: sentence) : recollection.cues[index]
          recognition.forEachForm(in: sentence, cues: cues) { form in
            let phrase = form.speaks ? rubric.speaker : rubric.phrase(of: form.recognizer)
            found.append(Hit(phrase: phrase, start: form.start, end: form.end))
            if let value = form.value {
              values[form.start] = value
              hasValue[index] = true
            }
          }
          sort(from: begin)
        }
        ends.append(found.count)
      }
    }
  }

  /// The hits, which are given away.
  mutating func takeFound() -> [Hit] {
    defer { found = [] }
    return found
  }

  /// More hits than a sentence usually has: those would be moved past each other too often.
  private static let many = 200

  /// By start, then end: nearly the order in which they were found.
  private mutating func sort(from first: Int) {
    if found.count - first > Self.many {
      found[first...].sort(by: Self.isBefore)
      return
    }
    var hits = found.mutableSpan
    var index = first + 1
    while index < hits.count {
      let hit = hits[index]
      var place = index
      while place > first, Self.isBefore(hit, hits[place - 1]) {
        hits[place] = hits[place - 1]
        place -= 1
      }
      hits[place] = hit
      index += 1
    }
  }

  @inline(__always)
  private static func isBefore(_ a: Hit, _ b: Hit) -> Bool {
    a.start < b.start || a.start == b.start && a.end < b.end
  }
}
