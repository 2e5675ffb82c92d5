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
  func evidence(
    of shown: [Shown], passages: Passages, ofPolicy: Bool,
    clauseNames: (Int) -> String
  ) -> [Evidence] {
    var sentences = SentenceSets(sentences: frame.sentences.count)
    sentences.addSet()
    // Those of a clause make a turn; a condition names few.
    var turns: [[Shown]] = []
    for item in shown where !sentences.contains(item.sentence, in: 0) {
      sentences.insert(item.sentence, in: 0)
      if let turn = turns.firstIndex(where: { $0[0].clause == item.clause }) {
        turns[turn].append(item)
      } else {
        turns.append([item])
      }
    }
    turns = turns.map { strength.best(of: $0, passages: passages, ofPolicy: ofPolicy) }
    var chosen: [Shown] = []
    var covered: [Int] = []
    var open: [[Shown]] = []
    for turn in turns where chosen.count < Self.mostQuotes {
      guard let best = turn.first, !covered.contains(best.clause ?? -1),
        !repeats(best.sentence, chosen)
      else { continue }
      chosen.append(best)
      open.append(turn)
      covered += passages[best.sentence]?.clauses ?? []
    }
    var round = 1
    while chosen.count < Self.mostQuotes, open.contains(where: { $0.count > round }) {
      for turn in open where turn.count > round && chosen.count < Self.mostQuotes {
        if !repeats(turn[round].sentence, chosen) { chosen.append(turn[round]) }
      }
      round += 1
    }
    return chosen.map {
      cut($0.sentence, around: $0.range, clause: $0.clause.map(clauseNames) ?? "")
    }
  }

  /// Whether a sentence says word for word what is quoted already: texts repeat themselves.
  private func repeats(_ sentence: Int, _ chosen: [Shown]) -> Bool {
    let bytes = frame.document.text[frame.sentences[sentence].source]
    return chosen.contains { frame.document.text[frame.sentences[$0.sentence].source] == bytes }
  }

  /// The sentence, or the part of it around `range`, as evidence.
  func cut(_ index: Int, around range: Range<Int32>, clause: String) -> Evidence {
    let sentence = frame.sentences[index]
    let block = frame.document.blocks[sentence.block]
    var source = sentence.source
    if source.count > Self.mostBytes {
      let folded = Int(range.lowerBound)..<Int(range.upperBound)
      source = window(frame.text.sourceRange(of: folded), in: source)
    }
    return Evidence(
      quote: frame.document.string(source), language: sentence.isChinese ? .chinese : .english,
      file: frame.document.pages.indices.contains(block.page)
        ? frame.document.pages[block.page].file : "",
      section: frame.titlePaths.indices.contains(block.section)
        ? frame.titlePaths[block.section] : [], line: block.line, range: source,
      clause: clause)
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
    let last = Array(bytes[index - 3..<index])
    return last == [0xEF, 0xBC, 0x8C] || last == [0xE3, 0x80, 0x81]
  }
}
