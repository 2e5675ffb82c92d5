internal import PolicyText

/// Finds the names in a policy that differ from operator to operator without saying anything:
/// companies, the service's brand in the title, and what the text calls them for short.
struct NameFinder {
  private typealias Terms = NameTerms
  private(set) var names = NameMask()
  private var found: Set<[UInt32]> = []
  /// The first company the text names at its beginning, or the only one it names at all: most
  /// likely its operator.
  private(set) var operatorName: String?
  private var isIntroduced = false
  private var companies: Set<[UInt32]> = []
  /// How far from the beginning the operator is looked for, in units: a list of partners comes later.
  private static let introduction = 800

  init(given: [String], title: String, text: UnitStream, bytes: [UInt8]) {
    for name in given {
      let units = UnitStream(name).units
      insert(units)
      insert(Terms.core(ofCompany: units))
    }
    insertBrands(in: UnitStream(title))
    let limited = Terms.limited[0]
    let short = Terms.short[0]
    let slots = Terms.slots
    let (mayTell, units) = (slots.span, text.units.span)
    for index in units.indices where mayTell[NameMask.slot(of: units[index])] {
      switch units[index] {
      case limited: insertChineseCompany(endingAt: index, in: text, bytes)
      case short: insertAlias(after: index, in: text)
      case let unit where Terms.companyForms.contains(unit):
        if text.isCapital(index, bytes) {
          insertEnglishCompany(endingAt: index, in: text, bytes)
        }
      default: break
      }
    }
    names = NameMask(found)
  }

  private mutating func insert(_ name: some Collection<UInt32>) {
    if let row = NameMask.row(of: name) { found.insert(row) }
  }

  /// What is left of the title without the words that name the kind of document.
  private mutating func insertBrands(in title: UnitStream) {
    var run: [UInt32] = []
    var index = 0
    var lastEnd = 0
    func isBreak(_ index: Int) -> Bool {
      let gap = title.places[index].lowerBound - lastEnd
      return gap > 1 || (gap == 1 && !Unit.isWord(title.units[index]))
    }
    while index < title.count {
      let generic = Terms.titleWords.length(in: title.units, at: index)
      if generic > 0 || isBreak(index) {
        insertBrand(run)
        run = []
      }
      if generic == 0 { run.append(title.units[index]) }
      index += max(generic, 1)
      lastEnd = title.places[index - 1].upperBound
    }
    insertBrand(run)
  }

  private mutating func insertBrand(_ run: [UInt32]) {
    if (1...12).contains(run.count) { insert(run) }
  }

  /// "由上海某某网络科技（集团）有限公司运营": back from 有限 to a word that cannot be of the name.
  private mutating func insertChineseCompany(
    endingAt index: Int, in text: UnitStream, _ bytes: [UInt8]
  ) {
    let isLimited = text.units.has(Terms.limited, at: index)
    guard isLimited || text.units.has(Terms.limitedLiability, at: index) else { return }
    let end = index + (isLimited ? Terms.limited.count : Terms.limitedLiability.count)
    var start = index
    var insideParentheses = false
    walk: while start > 0, index - start < 24, !Terms.boundaries.contains(text.units[start - 1]) {
      let gap = text.places[start - 1].upperBound..<text.places[start].lowerBound
      if !gap.isEmpty {
        switch Terms.parenthesis(bytes, gap) {
        case .closing: insideParentheses = true
        case .opening where insideParentheses: insideParentheses = false
        case .opening, nil: break walk
        }
      }
      start -= 1
    }
    guard index - start >= 2 else { return }
    let name = text.units[start..<end]
    insert(name)
    // Only the first is likely the operator; the core of another company's name ("腾讯") is
    // content: whom the data go to.
    if companies.isEmpty { insert(Terms.core(ofCompany: Array(name))) }
    noteCompany(start..<end, in: text, bytes)
  }

  private mutating func noteCompany(_ units: Range<Int>, in text: UnitStream, _ bytes: [UInt8]) {
    let isNew = companies.insert(Array(text.units[units])).inserted
    guard isNew, let last = units.last else { return }
    if companies.count == 1 {
      operatorName = String(
        decoding: bytes[text.places[units.lowerBound].lowerBound..<text.places[last].upperBound],
        as: UTF8.self)
      isIntroduced = last < Self.introduction
    } else if !isIntroduced {
      operatorName = nil
    }
  }

  /// "以下简称“某某”": up to the closing mark.
  private mutating func insertAlias(after index: Int, in text: UnitStream) {
    guard text.units.has(Terms.short, at: index) else { return }
    let start = index + Terms.short.count
    var end = start
    while end < text.count, end - start < 10, end == start || text.gap(before: end) == 0 {
      end += 1
    }
    guard (1...8).contains(end - start), start < text.count,
      text.gap(before: start) > 0, !Terms.pronouns.contains(text.units[start]),
      !text.units[start..<end].indices.contains(where: {
        Terms.titleWords.length(in: text.units, at: $0) > 0
      })
    else { return }
    insert(text.units[start..<end])
  }

  /// "Acme Widgets, Inc.": up to five capitalized words before the form.
  private mutating func insertEnglishCompany(
    endingAt index: Int, in text: UnitStream, _ bytes: [UInt8]
  ) {
    var start = index
    while start > 0, index - start < 5, text.isCapital(start - 1, bytes),
      text.gap(before: start) <= 2, !text.beginsSentence(start),
      !Terms.sentenceOpeners.contains(text.units[start - 1])
    {
      start -= 1
    }
    guard start < index else { return }
    insert(text.units[start...index])
    if companies.isEmpty {
      insert(text.units[start..<index])
      if text.places[start].count >= 4 { insert(text.units[start...start]) }
    }
    noteCompany(start..<index + 1, in: text, bytes)
  }
}

extension UnitStream {
  /// Whether a sentence begins with a unit.
  fileprivate func beginsSentence(_ unit: Int) -> Bool {
    let next = sentences.partitioningIndex { $0 >= unit }
    return next < sentences.count && sentences[next] == unit
  }

  /// Bytes between a unit and the one before it.
  fileprivate func gap(before unit: Int) -> Int {
    places[unit].lowerBound - places[unit - 1].upperBound
  }

  /// Whether a unit is a word written with a capital.
  /// - Parameter bytes: the text the stream was made of.
  fileprivate func isCapital(_ unit: Int, _ bytes: [UInt8]) -> Bool {
    let start = places[unit].lowerBound
    guard bytes[start] >= 0x80 else { return bytes[start] &- 0x41 < 26 }
    switch UTF8Scalar.read(bytes, at: start, limit: bytes.count).scalar {
    case 0xD7: return false
    case 0xC0...0xDE, 0xFF21...0xFF3A: return true
    default: return false
    }
  }
}
