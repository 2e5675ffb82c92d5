internal import PolicyAssessment
internal import PolicyText

extension ByteWriter {
  mutating func write(_ evidence: borrowing Evidence) {
    write(quoteOf: evidence)
    write(evidence.language.number)
    write(file: evidence.file)
    write(path: evidence.section)
    write(evidence.line)
    write(plain: evidence.clause)
  }

  /// Everything of a finding that is not in its outline; not the finding, which would be copied.
  mutating func write(_ evidence: [Evidence], near: [NearMiss]) {
    write(evidence)
    write(near.count)
    for index in near.indices {
      write(near[index].passage)
      write(near[index].lack)
    }
  }

  mutating func write(_ evidence: [Evidence]) {
    write(evidence.count)
    for index in evidence.indices { write(evidence[index]) }
  }

  private mutating func write(_ lack: NearMiss.Lack) {
    if case .term(let what) = lack {
      write(0)
      write(what)
    } else {
      write((NearMiss.Lack.plain.firstIndex(of: lack) ?? 0) + 1)
    }
  }

  mutating func write(_ passage: TemplateMatch.Passage) {
    write(passage.range)
    write(passage.otherRange)
    write(plain: passage.quote)
    write(plain: passage.otherQuote)
    write(passage.file)
    write(path: passage.section)
    write(passage.line)
  }
}

extension ByteReader {
  mutating func passage() -> StoredPassage {
    let (quote, range) = quote()
    let language = language()
    let file = string()
    let section = path()
    let line = number()
    return StoredPassage(
      quote: quote, language: language, file: file, section: section, line: line, range: range,
      clause: plain())
  }

  private mutating func language() -> Language {
    let number = number()
    return number == Language.chinese.number
      ? .chinese : number == Language.english.number ? .english : .other
  }

  func evidence(_ passage: StoredPassage) -> Evidence {
    Evidence(
      quote: string(passage.quote), language: passage.language, file: string(passage.file),
      section: titles[passage.section].map(string), line: passage.line, range: passage.range,
      clause: string(passage.clause))
  }

  mutating func lack() -> NearMiss.Lack {
    let number = number()
    if number == 0 { return .term(string(string())) }
    let plain = NearMiss.Lack.plain
    return plain.indices.contains(number - 1) ? plain[number - 1] : .section
  }

  mutating func matchingPassage() -> TemplateMatch.Passage {
    let (range, otherRange) = (range(), range())
    let (quote, otherQuote) = (plainString(), plainString())
    let file = string()
    let section = path()
    return TemplateMatch.Passage(
      range: range, otherRange: otherRange, quote: quote, otherQuote: otherQuote,
      file: string(file), section: titles[section].map(string), line: number())
  }
}

extension Language {
  fileprivate var number: Int {
    switch self {
    case .chinese: 0
    case .english: 1
    case .other: 2
    }
  }
}

extension NearMiss.Lack {
  /// Those without a term.
  fileprivate static let plain: [NearMiss.Lack] = [
    .denied, .affirmed, .actor, .hedged, .exception, .consent, .unless, .section,
  ]
}
