internal import PolicyText

/// Days and months of the calendar, in Chinese and English notation.
struct DateScanner {
  private let scan: FormScanner
  init(_ scan: FormScanner) { self.scan = scan }

  private static let months: [[[UInt8]]] = [
    ["january", "jan"], ["february", "feb"], ["march", "mar"], ["april", "apr"], ["may"],
    ["june", "jun"], ["july", "jul"], ["august", "aug"], ["september", "sept", "sep"],
    ["october", "oct"], ["november", "nov"], ["december", "dec"],
  ].map { $0.map { Array($0.utf8) } }

  /// - Parameter cues: those found in the sentence.
  func forEach(cues: FormCues.Cues = .max, _ body: (Range<Int>, CalendarDate) -> Void) {
    if cues & RecognizerCues.all.numeral == 0 { return forEachInDigits(body) }
    // A year has digits, or begins with 二.
    guard scan.range.contains(where: { scan.isDigit($0) || scan[$0] == 0x8C }) else { return }
    var index = scan.range.lowerBound
    while index < scan.range.upperBound {
      let mayBegin = !scan.isContinuation(index) && !scan.isWord(index - 1)
      if mayBegin, let found = date(at: index) {
        body(index..<found.end, found.date)
        index = found.end
      } else {
        index += 1
      }
    }
  }

  /// Where no number is written in Han characters: what is no digit has one behind it.
  private func forEachInDigits(_ body: (Range<Int>, CalendarDate) -> Void) {
    var index = scan.range.lowerBound
    var digit = scan.firstDigit(from: index)
    while digit < scan.range.upperBound {
      index = max(index, beginOfMonth(before: digit))
      while index <= digit {
        if index == digit || scan.isLetter(index), !scan.isWord(index - 1),
          let found = date(at: index)
        {
          body(index..<found.end, found.date)
          index = found.end
        } else {
          index += 1
        }
      }
      digit = scan.firstDigit(from: index)
    }
  }

  /// Where the name of a month may begin that has the number at `digit` behind it: it is no longer than "september".
  private func beginOfMonth(before digit: Int) -> Int {
    var end = digit
    while [0x20, 0x2C, 0x2D, 0x2E].contains(scan[end - 1]) { end -= 1 }
    return end - 9
  }

  private func date(at index: Int) -> (date: CalendarDate, end: Int)? {
    if scan.isDigit(index) {
      return yearFirst(at: index) ?? dayOrMonthFirst(at: index)
    }
    if scan.isLetter(index) { return monthName(at: index) }
    return chineseNumerals(at: index)
  }

  /// 2021年11月1日, 2021年11月, 2021-11-01, 2021/11/1, 2021.11.1
  private func yearFirst(at index: Int) -> (CalendarDate, Int)? {
    guard let (year, afterYear) = scan.number(at: index), (1990...2100).contains(year) else {
      return nil
    }
    if scan.starts(with: "年", at: afterYear) {
      guard let (month, afterMonth) = scan.number(at: afterYear + 3),
        scan.starts(with: "月", at: afterMonth)
      else { return nil }
      if let (day, afterDay) = scan.number(at: afterMonth + 3), scan.starts(with: "日", at: afterDay)
      {
        return CalendarDate(year: year, month: month, day: day).map { ($0, afterDay + 3) }
      }
      return CalendarDate(year: year, month: month, day: 1).map { ($0, afterMonth + 3) }
    }
    let separator = scan[afterYear]
    guard [0x2D, 0x2F, 0x2E].contains(separator),
      let (month, afterMonth) = scan.number(at: afterYear + 1),
      scan[afterMonth] == separator, let (day, end) = scan.number(at: afterMonth + 1)
    else { return nil }
    return CalendarDate(year: year, month: month, day: day).map { ($0, end) }
  }

  /// 11/01/2021, 1.11.2021, 10/24/19, 1 November 2021, 1st of November 2021
  private func dayOrMonthFirst(at index: Int) -> (CalendarDate, Int)? {
    guard let (first, afterFirst) = scan.number(at: index), (1...31).contains(first) else {
      return nil
    }
    let separator = scan[afterFirst]
    if [0x2D, 0x2F, 0x2E].contains(separator), let (second, next) = scan.number(at: afterFirst + 1),
      scan[next] == separator, let (digits, end) = scan.number(at: next + 1),
      let year = year(digits, in: next + 1..<end, of: index, separator)
    {
      let date =
        CalendarDate(year: year, month: first, day: second)
        ?? CalendarDate(year: year, month: second, day: first)
      return date.map { ($0, end) }
    }
    var next = afterFirst
    for suffix in ["st", "nd", "rd", "th"] as [StaticString]
    where scan.starts(with: suffix, at: next) {
      next += 2
    }
    if scan[next] == 0x20 { next += 1 }
    if scan.starts(with: "of ", at: next) { next += 3 }
    if scan[next] == 0x2D { next += 1 }
    guard let (month, afterMonth) = month(at: next) else { return nil }
    guard let (year, end) = year(after: afterMonth) else { return nil }
    return CalendarDate(year: year, month: month, day: first).map { ($0, end) }
  }

  /// The year in the digits after the second separator. Two of them are a year of this century, where
  /// the whole is no version's or network's number: 10/24/19, 06.02.10.
  private func year(_ value: Int, in digits: Range<Int>, of start: Int, _ separator: UInt8) -> Int?
  {
    if digits.count == 4 { return value }
    let end = digits.upperBound
    guard digits.count == 2, !scan.isWord(end), scan[start - 1] != separator,
      scan[end] != separator || !scan.isDigit(end + 1),
      separator == 0x2F || (separator == 0x2E && end - start == 8)
    else { return nil }
    return 2000 + value
  }

  /// November 1, 2021 or November 2021
  private func monthName(at index: Int) -> (CalendarDate, Int)? {
    guard let (month, afterMonth) = month(at: index) else { return nil }
    var next = afterMonth
    while [0x20, 0x2E].contains(scan[next]) { next += 1 }
    if let (day, afterDay) = scan.number(at: next), (1...31).contains(day) {
      var after = afterDay
      for suffix in ["st", "nd", "rd", "th"] as [StaticString]
      where scan.starts(with: suffix, at: after) {
        after += 2
      }
      if let (year, end) = year(after: after) {
        return CalendarDate(year: year, month: month, day: day).map { ($0, end) }
      }
    }
    guard let (year, end) = year(after: afterMonth) else { return nil }
    return CalendarDate(year: year, month: month, day: 1).map { ($0, end) }
  }

  private static let monthWords = WordList(
    months.flatMap { $0 }.map { String(decoding: $0, as: UTF8.self) })

  private func month(at index: Int) -> (Int, Int)? {
    guard Self.monthWords.mayBegin(in: scan, at: index) else { return nil }
    for (number, names) in Self.months.enumerated() {
      if let name = scan.first(of: names, at: index), !scan.isLetter(index + name.count) {
        return (number + 1, index + name.count)
      }
    }
    return nil
  }

  private func year(after index: Int) -> (Int, Int)? {
    var next = index
    while [0x20, 0x2C, 0x2E, 0x2D].contains(scan[next]), next - index < 4 { next += 1 }
    guard let (year, end) = scan.number(at: next), end - next == 4, (1990...2100).contains(year)
    else {
      return nil
    }
    return (year, end)
  }

  /// 二〇二一年十一月一日
  private func chineseNumerals(at index: Int) -> (CalendarDate, Int)? {
    guard scan.starts(with: "二", at: index) else { return nil }
    var year = 0
    var next = index
    while let digit = ChineseNumeral.digit(scan, at: next) {
      year = year * 10 + digit
      next += 3
      if year > 9999 { return nil }
    }
    guard (1990...2100).contains(year), scan.starts(with: "年", at: next),
      let (month, afterMonth) = ChineseNumeral.value(scan, at: next + 3),
      scan.starts(with: "月", at: afterMonth)
    else { return nil }
    if let (day, end) = ChineseNumeral.value(scan, at: afterMonth + 3),
      scan.starts(with: "日", at: end)
    {
      return CalendarDate(year: year, month: month, day: day).map { ($0, end + 3) }
    }
    return CalendarDate(year: year, month: month, day: 1).map { ($0, afterMonth + 3) }
  }
}
