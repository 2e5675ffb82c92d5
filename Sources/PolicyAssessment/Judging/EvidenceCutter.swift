internal import PolicyDocument
internal import PolicyRubric
internal import PolicyText

/// Cuts quotations out of a document.
struct EvidenceCutter {
  let frame: DocumentFrame
  let strength: EvidenceStrength

  init(frame: DocumentFrame) {
    self.frame = frame
    strength = EvidenceStrength(frame: frame)
  }

  /// A quotation is one sentence, or for a longer sentence the part around what was found.
  static let mostBytes = 480
  static let mostQuotes = 3

  /// One quotation for each sentence shown, the best first: clauses take turns, in the order their condition names
  /// them. A clause that the quotation of another shows too needs none of its own.
  ///
  /// - Parameter ofPolicy: whether the criterion asks about the policy itself.
  func evidence(
    of turns: inout EvidenceTurns, _ passages: Passages, ofPolicy: Bool,
    clauseName: (Int) -> String
  ) -> [Evidence] {
    turns.sort(passages) { strength.weakness(of: $0, ofPolicy: ofPolicy) }
    // Places among the turns' sentences.
    var chosen: [Int] = []
    chosen.reserveCapacity(Self.mostQuotes)
    for turn in turns.turns where chosen.count < Self.mostQuotes {
      let best = turns[turn.lowerBound]
      let isCovered = best.clause.map { clause in
        chosen.contains { passages.shows(clause, in: turns[$0].sentence) }
      }
      if isCovered == true || repeats(best, chosen, of: turns) { continue }
      chosen.append(turn.lowerBound)
    }
    let open = chosen.count
    var round = 1
    while chosen.count < Self.mostQuotes,
      chosen[..<open].contains(where: { turns.turn(at: $0).count > round })
    {
      for turn in 0..<open where chosen.count < Self.mostQuotes {
        guard turns.turn(at: chosen[turn]).count > round else { continue }
        let next = chosen[turn] + round
        if !repeats(turns[next], chosen, of: turns) { chosen.append(next) }
      }
      round += 1
    }
    return chosen.map { place in
      let shown = turns[place]
      return cut(shown.sentence, around: shown.range, clause: shown.clause.map(clauseName) ?? "")
    }
  }

  /// Whether a sentence says word for word what is quoted already: texts repeat themselves.
  private func repeats(_ shown: Shown, _ chosen: [Int], of turns: EvidenceTurns) -> Bool {
    if chosen.isEmpty { return false }
    let source = frame.document.text
    let text = source.span.bytes
    let bytes = text.extracting(frame.sentences[shown.sentence].source)
    for place in chosen {
      let quoted = frame.sentences[turns[place].sentence].source
      if text.extracting(quoted).holdsTheSame(as: bytes) { return true }
    }
    return false
  }

  /// The sentence, or the part of it around `range`, as evidence.
  func cut(_ index: Int, around range: Range<Int32>, clause: String) -> Evidence {
    let sentence = frame.sentences[index]
    // Field by field: a block holds lists, and copying it counts them.
    let page = frame.document.blocks[sentence.block].page
    let section = frame.document.blocks[sentence.block].section
    var source = sentence.source
    if source.count > Self.mostBytes {
      let folded = Int(range.lowerBound)..<Int(range.upperBound)
      source = window(frame.text.sourceRange(of: folded), in: source)
    }
    return Evidence(
      quote: frame.document.string(source), language: sentence.isChinese ? .chinese : .english,
      file: frame.document.pages.indices.contains(page) ? frame.document.pages[page].file : "",
      section: frame.titlePaths.indices.contains(section) ? frame.titlePaths[section] : [],
      line: frame.document.blocks[sentence.block].line, range: source, clause: clause)
  }

  /// About `mostBytes` around `found`, widened to whole characters and, where near, to a comma or space.
  private func window(_ found: Range<Int>, in sentence: Range<Int>) -> Range<Int> {
    let bytes = frame.document.text
    let spare = max(0, Self.mostBytes - found.count) / 2
    var start = max(sentence.lowerBound, found.lowerBound - spare)
    var end = min(sentence.upperBound, max(found.upperBound, start + Self.mostBytes))
    while start > sentence.lowerBound, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    while end < sentence.upperBound, bytes[end] & 0xC0 == 0x80 { end += 1 }
    if start > sentence.lowerBound {
      for index in start..<min(start + 90, found.lowerBound) where isBreak(bytes, before: index) {
        start = index
        break
      }
    }
    while end > start, bytes[end - 1] == 0x20 { end -= 1 }
    return start..<end
  }

  /// After a space, a comma or 、，
  private func isBreak(_ bytes: [UInt8], before index: Int) -> Bool {
    if bytes[index - 1] == 0x20 { return bytes[index] != 0x20 }
    guard index >= 3 else { return false }
    let last = (bytes[index - 3], bytes[index - 2], bytes[index - 1])
    return last == (0xEF, 0xBC, 0x8C) || last == (0xE3, 0x80, 0x81)
  }
}
