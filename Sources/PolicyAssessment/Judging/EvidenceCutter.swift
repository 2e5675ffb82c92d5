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
    for turn in turns.turns where turns.chosen.count < Self.mostQuotes {
      let best = turns[turn.lowerBound]
      if isCovered(best, by: turns, passages) || repeats(best, turns) { continue }
      turns.chosen.append(turn.lowerBound)
    }
    let open = turns.chosen.count
    var round = 1
    var hasMore = true
    while hasMore, turns.chosen.count < Self.mostQuotes {
      hasMore = false
      for turn in 0..<open where turns.chosen.count < Self.mostQuotes {
        let first = turns.chosen[turn]
        guard turns.turn(at: first).count > round else { continue }
        hasMore = true
        if !repeats(turns[first + round], turns) { turns.chosen.append(first + round) }
      }
      round += 1
    }
    return turns.chosen.map { place in
      let shown = turns[place]
      return cut(shown.sentence, around: shown.range, clause: shown.clause.map(clauseName) ?? "")
    }
  }

  /// Whether what is quoted already shows the clause of a sentence too.
  private func isCovered(
    _ shown: Shown, by turns: borrowing EvidenceTurns, _ passages: Passages
  ) -> Bool {
    guard let clause = shown.clause else { return false }
    for place in turns.chosen where passages.shows(clause, in: turns[place].sentence) {
      return true
    }
    return false
  }

  /// Whether a sentence says word for word what is quoted already: texts repeat themselves.
  private func repeats(_ shown: Shown, _ turns: borrowing EvidenceTurns) -> Bool {
    if turns.chosen.isEmpty { return false }
    let source = frame.document.text
    let text = source.span.bytes
    let bytes = text.extracting(frame.sentences[shown.sentence].source)
    for place in turns.chosen {
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
      in: frame.document.text, source, language: sentence.isChinese ? .chinese : .english,
      file: frame.document.pages.indices.contains(page) ? frame.document.pages[page].file : "",
      section: frame.titlePaths.indices.contains(section) ? frame.titlePaths[section] : [],
      line: frame.document.blocks[sentence.block].line, clause: clause)
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
