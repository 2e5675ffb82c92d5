/// Lengths of time: 15个工作日, 三十天, 6 months, thirty (30) days. The value is days.
struct DurationScanner {
  private let scan: FormScanner
  init(_ scan: FormScanner) { self.scan = scan }

  private static let chineseUnits: [(StaticString, Int)] = [
    ("个工作日", 1), ("工作日", 1), ("个自然日", 1), ("自然日", 1), ("个小时", 0), ("小时", 0), ("日", 1), ("天", 1),
    ("周", 7), ("个星期", 7),
    ("个月", 30), ("年", 365),
  ]
  private static let englishUnits: [([UInt8], Int)] = [
    ("business day", 1), ("working day", 1), ("calendar day", 1), ("day", 1), ("week", 7),
    ("month", 30), ("year", 365), ("hour", 0),
  ].map { (Array($0.0.utf8), $0.1) }
  private static let englishNumbers: [([UInt8], Int)] = [
    ("one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6), ("seven", 7),
    ("eight", 8), ("nine", 9), ("ten", 10), ("twelve", 12), ("fourteen", 14), ("fifteen", 15),
    ("eighteen", 18), ("twenty", 20), ("twenty-four", 24), ("thirty", 30), ("forty-five", 45),
    ("sixty", 60), ("ninety", 90),
  ].map { (Array($0.0.utf8), $0.1) }.sorted { $0.0.count > $1.0.count }

  private static let numberWords = WordList(
    englishNumbers.map { String(decoding: $0.0, as: UTF8.self) })

  /// - Parameter cues: those found in the sentence.
  func forEach(cues: FormCues.Cues = .max, _ body: (Range<Int>, Int) -> Void) {
    let (needed, words) = (RecognizerCues.all, Self.numberWords)
    if cues & (needed.numeral | needed.numberWord) == 0 { return forEachInDigits(body) }
    var index = scan.range.lowerBound
    while index < scan.range.upperBound {
      // Nearly every place is passed here.
      let mayBegin =
        scan.bytes[index] >= 0x80
        ? !scan.isContinuation(index)
        : scan.isDigit(index) || words.mayBegin(in: scan, at: index)
      if mayBegin, let (range, days) = duration(at: index) {
        body(range, days)
        index = range.upperBound
      } else {
        index += 1
      }
    }
  }

  /// Where no number is written in words.
  private func forEachInDigits(_ body: (Range<Int>, Int) -> Void) {
    var index = scan.firstDigit(from: scan.range.lowerBound)
    while index < scan.range.upperBound {
      let found = duration(at: index)
      if let (range, days) = found { body(range, days) }
      index = scan.firstDigit(from: found?.0.upperBound ?? index + 1)
    }
  }

  private func duration(at index: Int) -> (Range<Int>, Int)? {
    guard !scan.isWord(index - 1), scan[index] != 0x20 else { return nil }
    if ChineseNumeral.mayBegin(scan, at: index),
      let (value, end) = ChineseNumeral.value(scan, at: index),
      let unit = Self.chineseUnits.first(where: { scan.starts(with: $0.0, at: end) })
    {
      // 2021年 is a year, 14日 after a month a day, not a length of time.
      if unit.1 == 365 && value > 100 || isDayOfMonth(index) { return nil }
      return (index..<end + unit.0.utf8CodeUnitCount, days(value, unit.1))
    }
    return english(at: index)
  }

  private func isDayOfMonth(_ index: Int) -> Bool {
    scan.starts(with: "月", at: index - 3)
  }

  private func english(at index: Int) -> (Range<Int>, Int)? {
    var value = 0
    var next = index
    if let (number, end) = scan.number(at: index) {
      value = number
      next = end
    } else if Self.numberWords.mayBegin(in: scan, at: index),
      let word = Self.englishNumbers.first(where: { scan.starts(with: $0.0, at: index) })
    {
      value = word.1
      next = index + word.0.count
    } else {
      return nil
    }
    if scan.starts(with: " (", at: next) {
      guard let (_, end) = scan.number(at: next + 2), scan[end] == 0x29 else { return nil }
      next = end + 1
    }
    guard scan[next] == 0x20 || scan[next] == 0x2D else { return nil }
    next += 1
    guard let unit = Self.englishUnits.first(where: { scan.starts(with: $0.0, at: next) }) else {
      return nil
    }
    var end = next + unit.0.count
    if scan[end] == 0x73 { end += 1 }
    guard !scan.isLetter(end), !isAge(after: end) else { return nil }
    return (index..<end, days(value, unit.1))
  }

  /// "13 years of age", "16 years old".
  private func isAge(after end: Int) -> Bool {
    scan.starts(with: " of age", at: end) || scan.starts(with: " old", at: end)
  }

  private func days(_ value: Int, _ unit: Int) -> Int {
    value.multipliedReportingOverflow(by: unit).partialValue
  }
}
