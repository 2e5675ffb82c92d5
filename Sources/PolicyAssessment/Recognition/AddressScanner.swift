/// Postal addresses: 市…路…号 in Chinese; a number with a street, or a postcode, in English.
struct AddressScanner {
  private let scan: FormScanner
  init(_ scan: FormScanner) { self.scan = scan }

  private static let places = WordList(["省", "市", "区", "县", "镇"])
  private static let streets = WordList(["路", "街", "大道", "巷", "镇", "村", "园", "道", "里", "科技"])
  private static let numbers = WordList(["号", "室", "层", "楼", "栋", "座", "幢", "单元", "大厦", "广场"])
  private static let englishStreets = WordList([
    "street", "st.", " st,", "road", " rd", "avenue", " ave", "suite", "floor", "boulevard", "blvd",
    "drive",
    "lane", "plaza", "square", "quay", "p.o. box", "po box", "strasse", "straße", "parkway", "way,",
    "court", "place", "embankment", "wharf", "house,", "building", "tower", "crescent", "terrace",
    "highway", "broadway", " estate", " nagar", " marg", " colony", "complex,",
  ])
  /// Without a comma these need a postcode at the end: 16 S Main St Springfield Illinois 62701.
  private static let shortStreets = WordList([
    " st ", " ave ", " rd ", " dr ", " ln ", " blvd ", " pkwy ", " hwy ", " street ", " avenue ",
    " road ", " drive ", " lane ", " parkway ",
  ])

  /// - Parameter cues: those found in the sentence.
  func forEach(cues: FormCues.Cues = .max, _ body: (Range<Int>) -> Void) {
    if cues & RecognizerCues.all.place != 0, let found = chinese() { body(found) }
    // Each of these holds a number.
    if cues & RecognizerCues.all.digit == 0 { return }
    if let found = english() ?? line() { return body(found) }
    guard mayHoldPostcode else { return }
    if let found = unpunctuated() ?? european() ?? american() { body(found) }
  }

  /// Five digits one after the other.
  private var mayHoldPostcode: Bool {
    var index = scan.firstDigit(from: scan.range.lowerBound)
    while let (_, end) = scan.number(at: index) {
      if end - index >= 5 { return true }
      index = scan.firstDigit(from: end)
    }
    return false
  }

  private func chinese() -> Range<Int>? {
    var place: Int?
    var street: Int?
    var index = scan.range.lowerBound
    while index < scan.range.upperBound {
      if scan[index] >= 0xE4 {
        if Self.places.first(in: scan, at: index) != nil, place == nil || street == nil {
          if place == nil || index - (place ?? 0) > 60 { place = index }
        } else if let start = place, index - start <= 120 {
          if street == nil, Self.streets.first(in: scan, at: index) != nil { street = index }
          if let number = Self.numbers.first(in: scan, at: index), index - start > 6,
            hasDigit(start..<index)
          {
            return max(scan.range.lowerBound, start - 9)..<index + number
          }
        } else if place != nil {
          place = nil
          street = nil
        }
        index += 3
      } else {
        index += 1
      }
    }
    return nil
  }

  private func hasDigit(_ range: Range<Int>) -> Bool {
    range.contains { scan.isDigit($0) || ChineseNumeral.digit(scan, at: $0) != nil }
  }

  /// A house number within 60 bytes before or after a word for a street, and a comma.
  private func english() -> Range<Int>? {
    guard let comma = scan.bytes[scan.range].lastIndex(of: 0x2C) else { return nil }
    var index = scan.firstDigit(from: scan.range.lowerBound)
    while index < comma {
      if !scan.isWord(index - 1), let (_, end) = scan.number(at: index), end - index <= 5 {
        let window = end..<min(end + 48, scan.range.upperBound)
        for at in window where Self.englishStreets.first(in: scan, at: at) != nil {
          let tail = at..<min(at + 90, scan.range.upperBound)
          // A line that begins with the house number may have its only comma before the street.
          let commas = index == scan.range.lowerBound ? end..<tail.upperBound : tail
          if commas.contains(where: { scan[$0] == 0x2C }), !isUnit(end) {
            return index..<tail.upperBound
          }
        }
        index = scan.firstDigit(from: end)
      } else {
        index = scan.firstDigit(from: index + 1)
      }
    }
    return nil
  }

  /// A house number, a street within 20 bytes and, within 60, a postcode that ends the sentence: no comma needed.
  private func unpunctuated() -> Range<Int>? {
    var last = scan.range.upperBound
    while last > scan.range.lowerBound, scan[last - 1] == 0x2E || scan[last - 1] == 0x20 {
      last -= 1
    }
    guard last - scan.range.lowerBound >= 16, let (_, end) = scan.number(at: last - 5), end == last,
      !scan.isWord(last - 6)
    else { return nil }
    for at in max(scan.range.lowerBound, last - 60)..<last {
      guard Self.shortStreets.first(in: scan, at: at) != nil else { continue }
      for index in max(scan.range.lowerBound, at - 20)..<at
      where scan.isDigit(index) && !scan.isWord(index - 1) {
        if let (_, end) = scan.number(at: index), end - index <= 5, scan[end] == 0x20 {
          return index..<last
        }
      }
    }
    return nil
  }

  /// "99 Hanover St" alone, as a line of an address that is written in lines.
  private func line() -> Range<Int>? {
    guard scan.range.count <= 48, let (_, end) = scan.number(at: scan.range.lowerBound),
      end - scan.range.lowerBound <= 5, scan[end] == 0x20
    else { return nil }
    for word in Self.lineEnds where scan.starts(with: word, at: scan.range.upperBound - word.count)
    {
      return scan.range
    }
    return nil
  }

  private static let lineEnds: [[UInt8]] = [
    " street", " st", " st.", " road", " rd", " rd.", " avenue", " ave", " ave.", " boulevard",
    " blvd", " drive", " dr", " lane", " ln", " parkway", " pkwy", " way", " court", " place",
    " plaza", " square", " quay", " highway", " terrace", " circle",
  ].map { Array($0.utf8) }

  /// Torstraße 12, 10119 Berlin: a street's name before its number, and a postcode.
  private func european() -> Range<Int>? {
    for index in scan.range {
      guard let street = Self.europeanStreets.first(in: scan, at: index) else { continue }
      var next = index + street
      if scan[next] == 0x20 { next += 1 }
      guard let (_, end) = scan.number(at: next) else { continue }
      let tail = end..<min(end + 24, scan.range.upperBound)
      for at in tail {
        if let (_, postcode) = scan.number(at: at), postcode - at == 5 { return index..<postcode }
      }
    }
    return nil
  }

  private static let europeanStreets = WordList([
    "straße", "strasse", "str.", "weg", "allee", "platz", "gatan", "vägen", "straat", "rue ",
  ])

  /// San Francisco, CA 94107: a state's two letters and a ZIP code after a comma.
  private func american() -> Range<Int>? {
    for index in scan.range where scan[index] == 0x2C && scan[index + 1] == 0x20 {
      let state = index + 2
      guard scan.isLetter(state), scan.isLetter(state + 1), scan[state + 2] == 0x20,
        let (_, end) = scan.number(at: state + 3), end - state == 8
      else { continue }
      return max(scan.range.lowerBound, index - 24)..<end
    }
    return nil
  }

  private func isUnit(_ end: Int) -> Bool {
    scan.starts(with: " day", at: end) || scan.starts(with: " year", at: end)
      || scan.starts(with: " month", at: end)
  }
}
