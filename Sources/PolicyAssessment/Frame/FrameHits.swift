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
  /// For each sentence, whether a recognizer read something there.
  private(set) var hasValue: [Bool]
  let recollection: Recollection
  /// For each part of the recollection that is new and to be remembered, the engine's own words in it.
  private(set) var words: [[Hit]] = []

  init(
    _ document: PolicyDocument, _ text: NormalizedText, _ sentences: FrameSentences,
    _ rubric: CompiledRubric, _ context: AssessmentContext, headingPaths: [[Int]],
    recalling memory: StretchMemory
  ) {
    let names = ServiceNames(
      title: document.title, name: context.name, operatorName: context.operatorName,
      firstBlocks: document.blocks.prefix(12).map { document.string($0.range) }, text: text)
    let recognition = Recognition(text: text, source: document.text, names: names)
    let cues = sentences.all.map { recognition.cues(in: $0) }
    recollection =
      memory.isUsed
      ? Recollection(
        of: document, sentences, headingPaths: headingPaths, names: names,
        mayName: { recognition.mayName(cues[$0]) }, in: memory)
      : Recollection(blocks: document.blocks.count, sentences: sentences)
    let phrases =
      recollection.isBlank
      ? rubric.automaton.hits(in: text.bytes)
      : SoughtText(document, text, recollection.isSought).hits(of: rubric.automaton)
    hasValue = [Bool](repeating: false, count: sentences.all.count)
    found.reserveCapacity(phrases.count + sentences.all.count)
    ends.reserveCapacity(sentences.all.count)
    // The automaton reports by end: what it found in one sentence stands together.
    var next = 0
    for part in recollection.parts {
      let base = sentences.all[part.sentences.lowerBound].range.lowerBound
      let first = found.count
      var known = part.known?.words[...] ?? []
      for index in part.sentences {
        let sentence = sentences.all[index]
        if recollection.isSought[sentence.block] {
          let begin = found.count
          while next < phrases.count, phrases[next].end <= sentence.range.upperBound {
            if phrases[next].start >= sentence.range.lowerBound { found.append(phrases[next]) }
            next += 1
          }
          recognition.forEachForm(in: sentence, cues: cues[index]) { form in
            let phrase = form.speaks ? rubric.speaker : rubric.phrase(of: form.recognizer)
            found.append(Hit(phrase: phrase, start: form.start, end: form.end))
            if let value = form.value {
              values[form.start] = value
              hasValue[index] = true
            }
          }
          sort(from: begin)
        }
        while let word = known.first, word.start + base < sentence.range.upperBound {
          known.removeFirst()
          if !recollection.isSought[sentence.block] { found.append(word.moved(bytes: base)) }
        }
        ends.append(found.count)
      }
      words.append(part.key == nil || part.known != nil ? [] : ownWords(from: first, base, rubric))
    }
  }

  /// What the engine itself asks for of the hits from `first` on, counted from `base`.
  private func ownWords(from first: Int, _ base: Int32, _ rubric: CompiledRubric) -> [Hit] {
    let (starts, symbols) = (rubric.symbolStarts, rubric.phraseSymbols)
    // The engine's own symbols come before all others.
    let (own, phrase) = (rubric.lexicon.count, rubric.phrase(ofOwn: 0))
    var words: [Hit] = []
    words.reserveCapacity((found.count - first) / 4)
    for hit in found[first...] {
      var slot = Int(starts[Int(hit.phrase)])
      let end = Int(starts[Int(hit.phrase) + 1])
      while slot < end, symbols[slot] < own {
        words.append(
          Hit(phrase: phrase + symbols[slot], start: hit.start - base, end: hit.end - base))
        slot += 1
      }
    }
    return words
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
