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
          add(phrases, in: sentence.range, from: &next)
          let forms = found.count
          let cues = isKnown ? recognition.cues(in: sentence) : recollection.cues[index]
          recognition.forEachForm(in: sentence, cues: cues) { form in
            let phrase = form.speaks ? rubric.speaker : rubric.phrase(of: form.recognizer)
            found.append(Hit(phrase: phrase, start: form.start, end: form.end))
            if let value = form.value {
              values[form.start] = value
              hasValue[index] = true
            }
          }
          sort(begin, from: forms)
        }
        ends.append(found.count)
      }
    }
  }

  /// Adds the phrases that stand in a sentence.
  ///
  /// - Parameter next: the first that may, and then the first behind it.
  private mutating func add(_ phrases: [Hit], in range: Range<Int32>, from next: inout Int) {
    while next < phrases.count, phrases[next].start < range.lowerBound { next += 1 }
    let first = next
    // Few cross the end of a sentence.
    var isWhole = true
    while next < phrases.count, phrases[next].start < range.upperBound {
      if phrases[next].end > range.upperBound { isWhole = false }
      next += 1
    }
    let own = phrases[first..<next]
    if isWhole {
      found += own
    } else {
      found += own.lazy.filter { $0.end <= range.upperBound }
    }
  }

  /// The hits, which are given away.
  mutating func takeFound() -> [Hit] {
    defer { found = [] }
    return found
  }

  /// More hits than a sentence usually has: those would be moved past each other too often.
  private static let many = 200

  /// By start, then end.
  ///
  /// - Parameters:
  ///   - first: of the sentence.
  ///   - forms: the first behind its phrases, which are in order.
  private mutating func sort(_ first: Int, from forms: Int) {
    if found.count == forms { return }
    if found.count - first > Self.many {
      found[first...].sort(by: Self.isBefore)
      return
    }
    var hits = found.mutableSpan
    var index = forms
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
