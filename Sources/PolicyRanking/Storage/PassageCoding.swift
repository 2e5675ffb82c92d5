internal import PolicyAssessment
internal import PolicyText

extension ByteWriter {
  mutating func write(_ evidence: borrowing Evidence) {
    write(quote: evidence.quote, at: evidence.range)
    write(Language.allCases.firstIndex(of: evidence.language) ?? 0)
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
      clause: plainBytes())
  }

  private mutating func language() -> Language {
    let number = number()
    return Language.allCases.indices.contains(number) ? Language.allCases[number] : .other
  }

  /// Of the next finding.
  mutating func passages() -> FindingPassages {
    let evidence = items { $0.passage() }
    return FindingPassages(
      evidence: evidence,
      near: items { reader in
        let passage = reader.passage()
        return (passage, reader.lack())
      })
  }

  private mutating func lack() -> NearMiss.Lack {
    let number = number()
    if number == 0 { return .term(string()) }
    let plain = NearMiss.Lack.plain
    return plain.indices.contains(number - 1) ? plain[number - 1] : .section
  }

  mutating func matchingPassage() -> TemplateMatch.Passage {
    let (range, otherRange) = (range(), range())
    let (quote, otherQuote) = (plainString(), plainString())
    let file = string()
    let section = path()
    return TemplateMatch.Passage(
      range: range, otherRange: otherRange, quote: quote, otherQuote: otherQuote, file: file,
      section: section, line: number())
  }
}

extension NearMiss.Lack {
  /// Those without a term.
  fileprivate static let plain: [NearMiss.Lack] = [
    .denied, .affirmed, .actor, .hedged, .exception, .consent, .unless, .section,
  ]
}
