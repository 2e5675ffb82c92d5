internal import PolicyDocument
internal import PolicyText
internal import RubricCompilation

/// Every phrase of the rubric and every recognized form in a document, by sentence, then place.
struct FrameHits {
  typealias Hit = PhraseAutomaton.Hit

  private var found: [Hit] = []
  /// For each sentence, where its hits end.
  private(set) var ends: [Int] = []
  /// What recognizers read at a hit's start: a date as a number, an organization's name.
  private(set) var values: [Int32: String] = [:]

  init(
    _ document: PolicyDocument, _ text: NormalizedText, _ sentences: [FrameSentence],
    _ rubric: CompiledRubric, _ context: AssessmentContext
  ) {
    let names = ServiceNames(
      title: document.title, name: context.name, operatorName: context.operatorName,
      firstBlocks: document.blocks.prefix(12).map { document.string($0.range) })
    let recognition = Recognition(text: text, source: document.text, names: names)
    let phrases = rubric.automaton.hits(in: text.bytes)
    found.reserveCapacity(phrases.count + sentences.count)
    ends.reserveCapacity(sentences.count)
    // The automaton reports by end: what it found in one sentence stands together.
    var next = 0
    for sentence in sentences {
      let first = found.count
      while next < phrases.count, phrases[next].end <= sentence.range.upperBound {
        if phrases[next].start >= sentence.range.lowerBound { found.append(phrases[next]) }
        next += 1
      }
      recognition.forEachForm(in: sentence) { form in
        let phrase = form.speaks ? rubric.speaker : rubric.phrase(of: form.recognizer)
        found.append(Hit(phrase: phrase, start: form.start, end: form.end))
        if let value = form.value { values[form.start] = value }
      }
      sort(from: first)
      ends.append(found.count)
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
    found.withUnsafeMutableBufferPointer { found in
      var index = first + 1
      while index < found.count {
        let hit = found[index]
        var place = index
        while place > first, Self.isBefore(hit, found[place - 1]) {
          found[place] = found[place - 1]
          place -= 1
        }
        found[place] = hit
        index += 1
      }
    }
  }

  @inline(__always)
  private static func isBefore(_ a: Hit, _ b: Hit) -> Bool {
    a.start < b.start || a.start == b.start && a.end < b.end
  }
}
