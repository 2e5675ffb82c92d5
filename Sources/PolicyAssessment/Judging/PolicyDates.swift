internal import PolicyDocument
internal import PolicyText

/// The dates a policy gives for itself: updated, published, in force.
struct PolicyDates {
  enum Role { case updated, effective }

  struct Stated: Equatable, Sendable {
    var date: CalendarDate
    var role: Role
    var sentence: Int

    /// The same, in a stretch that begins elsewhere.
    func moved(sentences: Int) -> Stated {
      Stated(date: date, role: role, sentence: sentence + sentences)
    }
  }

  private(set) var stated: [Stated]

  var latest: Stated? { stated.max { $0.date < $1.date } }

  private static let updatedWords = [
    "更新", "修订", "修改日期", "发布", "公布", "版本", "版次", "制定", "last updated", "last modified",
    "last revised", "revised",
    "updated", "published", "posted", "version", "last reviewed", "last changed", "amended",
    "date of last",
  ].map { Array($0.utf8) }
  private static let effectiveWords = [
    "生效", "实施", "施行", "effective", "in force", "comes into effect", "as of",
  ].map { Array($0.utf8) }
  /// Words that say a date is of something else.
  private static let otherWords = [
    "gdpr", "regulation", "directive", "法", "规定", "act ", "born", "成立", "shield", "出生", "历史版本",
    "previous version", "旧版",
    "archived", "标准", "gb/t", "california", "preceding", "months",
  ].map { Array($0.utf8) }

  init(_ frame: DocumentFrame) {
    stated = frame.readings.dates
    if stated.isEmpty { readBareDates(frame) }
  }

  /// Adds the dates a sentence states.
  static func read(
    _ index: Int, of sentence: FrameSentence, in text: NormalizedText, _ stated: inout [Stated]
  ) {
    let range = Int(sentence.range.lowerBound)..<Int(sentence.range.upperBound)
    guard range.count <= 400 else { return }
    let scan = FormScanner(bytes: text.bytes, range: range)
    DateScanner(scan).forEach { place, date in
      if let role = role(of: place, scan, range) {
        stated.append(Stated(date: date, role: role, sentence: index))
      }
    }
  }

  /// What a date is of; nil when it is of something else.
  private static func role(
    of place: Range<Int>, _ scan: FormScanner, _ range: Range<Int>
  ) -> Role? {
    // The role stands within sixty bytes before the date, or just after it (2021年1月1日起生效).
    let before = max(range.lowerBound, place.lowerBound - 60)..<place.lowerBound
    let after = place.upperBound..<min(range.upperBound, place.upperBound + 24)
    let updated = last(of: updatedWords, in: before, scan)
    let effective = last(of: effectiveWords, in: before, scan)
    let other = last(of: otherWords, in: before, scan)
    let named = max(updated ?? -1, effective ?? -1)
    if named >= 0, (other ?? -1) <= named {
      return (effective ?? -1) > (updated ?? -1) ? .effective : .updated
    }
    if other != nil { return nil }
    if last(of: effectiveWords, in: after, scan) != nil { return .effective }
    return last(of: updatedWords, in: after, scan) == nil ? nil : .updated
  }

  /// Where a word of the list stands last in the range.
  private static func last(of words: [[UInt8]], in range: Range<Int>, _ scan: FormScanner) -> Int? {
    range.last { index in
      words.contains { scan.starts(with: $0, at: index) && index + $0.count <= range.upperBound }
    }
  }

  /// A date that stands alone in a line among the first or last ones.
  private mutating func readBareDates(_ frame: DocumentFrame) {
    let blocks = frame.document.blocks.count
    for index in frame.sentences.indices {
      let sentence = frame.sentences[index]
      let range = Int(sentence.range.lowerBound)..<Int(sentence.range.upperBound)
      guard sentence.block < 6 || sentence.block >= blocks - 4, range.count <= 60 else { continue }
      DateScanner(FormScanner(bytes: frame.text.bytes, range: range)).forEach { place, date in
        if place.count * 2 >= range.count {
          stated.append(Stated(date: date, role: .updated, sentence: index))
        }
      }
    }
  }

  /// Two different dates for the same role, such as a title of 2023 over a body of 2017.
  var hasConflict: Bool {
    [Role.updated, .effective].contains { role in
      let dates = stated.filter { $0.role == role }.map(\.date)
      guard let first = dates.min(), let last = dates.max() else { return false }
      return first.months(to: last) >= 6
    }
  }
}
