internal import PolicyDocument
internal import PolicyRubric
internal import PolicyText
internal import RubricCompilation

/// What is counted and computed about a whole document, each when first asked for, from what the frame has read of
/// each sentence.
struct Measures {
  private enum Known {
    case not
    /// Nil when the document or its surroundings do not tell.
    case reading(Double?)
  }

  private let frame: DocumentFrame
  private let context: AssessmentContext
  /// For each measure.
  private var known = [Known](repeating: .not, count: Measure.allCases.count)
  private lazy var dates = PolicyDates(frame)
  private lazy var readability = Readability(frame)

  init(_ frame: DocumentFrame, _ context: AssessmentContext) {
    self.frame = frame
    self.context = context
    if context.measures.isEmpty { return }
    for (place, measure) in Measure.allCases.enumerated() {
      if let value = context.measures[measure] { known[place] = .reading(value) }
    }
  }

  mutating func holds(_ condition: ConditionTable.Measured) -> Bool {
    if case .not = known[condition.place] {
      known[condition.place] = .reading(compute(condition.measure))
    }
    guard case .reading(let value?) = known[condition.place] else { return false }
    return condition.range.contains(value)
  }

  /// Nil when the document or its surroundings do not tell.
  private mutating func compute(_ measure: Measure) -> Double? {
    switch measure {
    case .characters: return Double(readability.characters)
    case .words: return Double(readability.words)
    case .blocks: return Double(frame.document.blocks.count)
    case .headings: return Double(headings.count)
    case .sentenceMedian: return Double(readability.medianLength)
    case .longSentenceShare: return readability.longShare
    case .flesch: return readability.flesch
    case .contents: return firstOfContents == nil ? 0 : 1
    case .emphasis: return firstEmphasis == nil ? 0 : 1
    case .traditionalShare:
      // Without a sentence of some length there is nothing to tell.
      if readability.typical == nil { return 0 }
      let text = frame.text
      return text.han == 0 ? 0 : Double(text.traditional) / Double(text.han)
    case .ageInMonths:
      guard let savedAt = context.savedAt, let latest = dates.latest else { return nil }
      return Double(latest.date.months(to: savedAt))
    case .latestDate: return dates.latest.map { Self.number(of: $0.date) }
    case .savedDate: return context.savedAt.map(Self.number)
    case .futureDate:
      guard let savedAt = context.savedAt, let latest = dates.latest else { return nil }
      return latest.date > savedAt && savedAt.months(to: latest.date) >= 2 ? 1 : 0
    case .dateConflict: return dates.hasConflict ? 1 : 0
    case .nameMentions:
      guard context.isNameGiven else { return nil }
      return NameMentions.count(
        of: context.name, ofApp: context.kind == "app", title: frame.document.title,
        in: frame.text, frame.document.language
      ).map(Double.init)
    case .templateContainment, .operatorSpecificShare: return nil
    }
  }

  /// A sentence that shows a measure.
  mutating func sentence(showing measure: Measure) -> Int? {
    // What was given stands nowhere.
    if context.measures[measure] != nil { return nil }
    switch measure {
    case .headings: return typical(of: headings)
    case .sentenceMedian, .longSentenceShare, .flesch, .traditionalShare:
      return readability.typical
    case .contents: return firstOfContents
    case .emphasis: return firstEmphasis
    case .ageInMonths, .latestDate, .futureDate, .dateConflict: return dates.latest?.sentence
    case .characters, .words, .blocks, .savedDate, .nameMentions, .templateContainment,
      .operatorSpecificShare:
      return nil
    }
  }

  private lazy var headings = frame.sentences.indices.filter {
    frame.places[frame.sentences[$0].block].isHeading
  }

  private var firstOfContents: Int? {
    frame.sentences.indices.first {
      frame.document.blocks[frame.sentences[$0].block].isContents
    }
  }

  private var firstEmphasis: Int? {
    frame.sentences.indices.first {
      !frame.sentences[$0].isHeading
        && !frame.document.blocks[frame.sentences[$0].block].emphasis.isEmpty
    }
  }

  /// The first heading of the level that most have: a title shows no division of the text.
  private func typical(of headings: [Int]) -> Int? {
    // There are few levels.
    var levels: [(level: Int, first: Int, count: Int)] = []
    let titles = headings.filter(isTitle)
    for sentence in titles.isEmpty ? headings : titles {
      guard case .heading(let level) = frame.document.blocks[frame.sentences[sentence].block].kind
      else { continue }
      let place = levels.firstIndex { $0.level == level } ?? levels.count
      if place == levels.count { levels.append((level, sentence, 0)) }
      levels[place].count += 1
    }
    return levels.max { ($0.count, $1.level) < ($1.count, $0.level) }?.first
  }

  /// A short name of what follows, not a clause in a heading's clothes.
  private func isTitle(_ sentence: Int) -> Bool {
    let source = frame.sentences[sentence].source
    if source.count > 100 { return false }
    let text = frame.document.text
    for place in source {
      switch text[place] {
      case 0x3B: return false
      // 。；，…
      case 0xE2, 0xE3, 0xEF:
        let isWhole = place + 3 <= source.upperBound
        if isWhole, Self.isMark(text[place], text[place + 1], text[place + 2]) { return false }
      default: continue
      }
    }
    return true
  }

  private static func isMark(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch (first, second, third) {
    case (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x9B), (0xEF, 0xBC, 0x8C), (0xE2, 0x80, 0xA6): true
    default: false
    }
  }

  /// What a scorecard tells of the text besides verdicts.
  mutating func facts() -> PolicyFacts {
    let isEnglish = frame.document.language == .english
    let stated = dates.stated
    return PolicyFacts(
      characters: readability.characters, words: readability.words,
      medianSentence: readability.medianLength,
      longSentenceShare: Int((readability.longShare * 1000).rounded()),
      flesch: isEnglish ? Int(readability.flesch.rounded()) : nil,
      updated: stated.filter { $0.role == .updated }.map(\.date).max(),
      effective: stated.filter { $0.role == .effective }.map(\.date).max())
  }

  private static func number(of date: CalendarDate) -> Double {
    Double(date.year * 10_000 + date.month * 100 + date.day)
  }
}
