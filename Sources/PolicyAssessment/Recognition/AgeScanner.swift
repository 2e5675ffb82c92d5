/// Ages of people: 14周岁, 十四岁, under 13, age of 16, 13 years old.
struct AgeScanner {
  private let scan: FormScanner
  init(_ scan: FormScanner) { self.scan = scan }

  /// - Parameter cues: those found in the sentence.
  func forEach(cues: FormCues.Cues = .max, _ body: (Range<Int>, Int) -> Void) {
    if cues & RecognizerCues.all.numeral == 0 { return forEachInDigits(body) }
    let leads = Self.leads
    var index = scan.range.lowerBound
    while index < scan.range.upperBound {
      // Nearly every place is passed here.
      let mayBegin =
        scan.bytes[index] >= 0x80
        ? !scan.isContinuation(index)
        : scan.isDigit(index) || leads.mayBegin(in: scan, at: index)
      if mayBegin, let (range, age) = age(at: index) {
        body(range, age)
        index = range.upperBound
      } else {
        index += 1
      }
    }
  }

  /// Where no number is written in Han characters.
  private func forEachInDigits(_ body: (Range<Int>, Int) -> Void) {
    let leads = Self.leads
    var index = scan.range.lowerBound
    var digit = scan.firstDigit(from: index)
    while digit < scan.range.upperBound {
      // What leads to a number stands directly before it.
      index = max(index, digit - Self.longestLead)
      while index <= digit {
        if index == digit || leads.mayBegin(in: scan, at: index),
          let (range, age) = age(at: index)
        {
          body(range, age)
          index = range.upperBound
        } else {
          index += 1
        }
      }
      digit = scan.firstDigit(from: index)
    }
  }

  /// "under the age of "
  private static let longestLead = 17

  private static let leads = WordList([
    "under ", "age of ", "younger ", "below ", "aged ", "over ", "at least ",
  ])

  private func age(at index: Int) -> (Range<Int>, Int)? {
    if ChineseNumeral.mayBegin(scan, at: index), !scan.isDigit(index - 1),
      let (value, end) = ChineseNumeral.value(scan, at: index), (5...25).contains(value)
    {
      if scan.starts(with: "周岁", at: end) { return (index..<end + 6, value) }
      if scan.starts(with: "岁", at: end) { return (index..<end + 3, value) }
      if scan.starts(with: " years of age", at: end) || scan.starts(with: " years old", at: end)
        || scan.starts(with: "-year-old", at: end)
      {
        return (index..<end + 6, value)
      }
    }
    guard Self.leads.mayBegin(in: scan, at: index), !scan.isWord(index - 1) else { return nil }
    for lead in [
      "under the age of ", "under age ", "age of ", "under ", "younger than ", "below ", "aged ",
      "over the age of ", "over ", "at least ",
    ] as [StaticString]
    where scan.starts(with: lead, at: index) {
      let next = index + lead.utf8CodeUnitCount
      if let (value, end) = scan.number(at: next), (10...21).contains(value), !scan.isWord(end),
        lead.utf8CodeUnitCount > 6 && !isUnit(end) || scan.starts(with: " years", at: end)
          || lead.utf8CodeUnitCount == 6 && !isUnit(end)
      {
        return (index..<end, value)
      }
    }
    return nil
  }

  private func isUnit(_ end: Int) -> Bool {
    scan.starts(with: " day", at: end) || scan.starts(with: " month", at: end)
      || scan.starts(with: " business", at: end) || scan.starts(with: " hour", at: end)
      || scan.starts(with: " minute", at: end) || scan.starts(with: " character", at: end)
      || scan[end] == 0x25
      || scan.starts(with: " countr", at: end) || scan.starts(with: " million", at: end)
  }
}
