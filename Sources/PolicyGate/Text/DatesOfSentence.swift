internal import PolicyAssessment
internal import PolicyText

/// The dates of a sentence, to be told what each is of.
struct DatesOfSentence {
  private let sentence: DraftSentence
  private let text: DraftText
  /// By place, with their bytes of the folded text.
  let all: [(date: CalendarDate, range: Range<Int>)]

  init(_ sentence: DraftSentence, _ text: DraftText) {
    self.sentence = sentence
    self.text = text
    all = text.forms(in: sentence).compactMap { form in
      guard case .date(let date) = form.kind else { return nil }
      return (date, form.range)
    }
  }

  /// How far from a date its word may stand, before and behind.
  private static let before = 40
  private static let behind = 12

  /// By the nearest word for a role before the date, or just behind it, with no other date between.
  func role(of date: Range<Int>) -> StatedDates.Role? {
    var nearest: (distance: Int, start: Int, role: StatedDates.Role)?
    let near =
      date.lowerBound - Self.before...date.upperBound + Self.behind + TextLexicon.longestPhrase
    for hit in text.hits(in: sentence, endingIn: near) {
      guard let role = StatedDates.Role(hit.term) else { continue }
      let isBefore = hit.range.upperBound <= date.lowerBound
      let between =
        isBefore
        ? hit.range.upperBound..<date.lowerBound
        : date.upperBound..<max(date.upperBound, hit.range.lowerBound)
      guard hit.range.lowerBound >= date.upperBound || isBefore,
        between.count <= (isBefore ? Self.before : Self.behind), !isDivided(between),
        !isBefore || !sentence.isChinese || !text.folded.bytes[between].contains(0x2C)
      else { continue }
      // In "D1更新，D2起生效" the comma parts them.
      let comma = text.folded.bytes[between].contains { $0 == 0x2C || $0 == 0x2D } ? 12 : 0
      let distance = between.count + comma + (isBefore ? 0 : 3)
      if distance < nearest?.distance ?? .max { nearest = (distance, hit.range.lowerBound, role) }
    }
    guard let nearest, !isOther(date, from: min(nearest.start, date.lowerBound)) else { return nil }
    return nearest.role
  }

  /// Whether a word just before says that the day is of something else.
  private func isOther(_ date: Range<Int>, from start: Int) -> Bool {
    let last = date.lowerBound + TextLexicon.longestPhrase
    return text.hits(in: sentence, endingIn: start - 11...max(start - 11, last)).contains {
      $0.term == .otherDate && $0.range.lowerBound <= date.lowerBound
    }
  }

  /// Whether another date stands between, which is a short stretch.
  private func isDivided(_ between: Range<Int>) -> Bool {
    let next = all.partitioningIndex { $0.range.upperBound > between.lowerBound }
    return all[next...].prefix { $0.range.lowerBound < between.upperBound }
      .contains { $0.range.overlaps(between) }
  }
}
