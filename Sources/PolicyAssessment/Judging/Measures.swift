internal import PolicyDocument
internal import PolicyRubric
internal import PolicyText

/// What is counted and computed about a whole document, each when first asked for, from what the frame has read of
/// each sentence.
struct Measures {
  /// A measure and a sentence that shows it.
  struct Reading {
    var value: Double
    var sentence: Int?
  }

  private let frame: DocumentFrame
  private let context: AssessmentContext
  private var known: [Measure: Reading?] = [:]
  private lazy var dates = PolicyDates(frame)
  private lazy var readability = Readability(frame)

  init(_ frame: DocumentFrame, _ context: AssessmentContext) {
    self.frame = frame
    self.context = context
    for (measure, value) in context.measures {
      known[measure] = Reading(value: value, sentence: nil)
    }
  }

  /// Nil when the document or its surroundings do not tell.
  mutating func reading(_ measure: Measure) -> Reading? {
    if let reading = known[measure] { return reading }
    let reading = compute(measure)
    known[measure] = .some(reading)
    return reading
  }

  private mutating func compute(_ measure: Measure) -> Reading? {
    switch measure {
    case .characters: return Reading(value: Double(readability.characters), sentence: nil)
    case .words: return Reading(value: Double(readability.words), sentence: nil)
    case .blocks: return Reading(value: Double(frame.document.blocks.count), sentence: nil)
    case .headings:
      let headings = frame.sentences.indices.filter {
        frame.places[frame.sentences[$0].block].isHeading
      }
      return Reading(value: Double(headings.count), sentence: typical(of: headings))
    case .sentenceMedian:
      return Reading(value: Double(readability.medianLength), sentence: readability.typical)
    case .longSentenceShare:
      return Reading(value: readability.longShare, sentence: readability.typical)
    case .flesch: return Reading(value: readability.flesch, sentence: readability.typical)
    case .contents:
      let first = frame.sentences.indices.first {
        frame.document.blocks[frame.sentences[$0].block].isContents
      }
      return Reading(value: first == nil ? 0 : 1, sentence: first)
    case .emphasis:
      let first = frame.sentences.indices.first {
        !frame.sentences[$0].isHeading
          && !frame.document.blocks[frame.sentences[$0].block].emphasis.isEmpty
      }
      return Reading(value: first == nil ? 0 : 1, sentence: first)
    case .traditionalShare:
      return Reading(value: readability.traditionalShare, sentence: readability.typical)
    case .ageInMonths:
      guard let savedAt = context.savedAt, let latest = dates.latest else { return nil }
      return Reading(value: Double(latest.date.months(to: savedAt)), sentence: latest.sentence)
    case .latestDate:
      guard let latest = dates.latest else { return nil }
      return Reading(value: Self.number(of: latest.date), sentence: latest.sentence)
    case .savedDate:
      guard let savedAt = context.savedAt else { return nil }
      return Reading(value: Self.number(of: savedAt), sentence: nil)
    case .futureDate:
      guard let savedAt = context.savedAt, let latest = dates.latest else { return nil }
      return Reading(
        value: latest.date > savedAt && savedAt.months(to: latest.date) >= 2 ? 1 : 0,
        sentence: latest.sentence)
    case .dateConflict:
      return Reading(value: dates.hasConflict ? 1 : 0, sentence: dates.latest?.sentence)
    case .nameMentions:
      guard context.isNameGiven else { return nil }
      let count = NameMentions.count(
        of: context.name, ofApp: context.kind == "app", title: frame.document.title,
        in: frame.text, frame.document.language)
      return count.map { Reading(value: Double($0), sentence: nil) }
    case .templateContainment, .operatorSpecificShare: return nil
    }
  }

  /// The first heading of the level that most have: a title shows no division of the text.
  private func typical(of headings: [Int]) -> Int? {
    var byLevel: [Int: [Int]] = [:]
    let titles = headings.filter(isTitle)
    for sentence in titles.isEmpty ? headings : titles {
      guard case .heading(let level) = frame.document.blocks[frame.sentences[sentence].block].kind
      else { continue }
      byLevel[level, default: []].append(sentence)
    }
    return byLevel.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }?.value.first
  }

  /// A short name of what follows, not a clause in a heading's clothes.
  private func isTitle(_ sentence: Int) -> Bool {
    let bytes = frame.document.text[frame.sentences[sentence].source]
    guard bytes.count <= 100 else { return false }
    if bytes.allSatisfy({ $0 < 0x80 }) { return !bytes.contains(0x3B) }
    return !Self.marks.contains(where: bytes.holds)
  }

  private static let marks = ["。", "；", ";", "，", "…"].map { Array($0.utf8) }

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
