internal import PolicyDocument
internal import PolicyRubric

/// Finds the terms of a pattern in a sentence and around it.
struct TermFinder {
  let frame: DocumentFrame

  /// Every occurrence of a term: for each hit of its first atom the nearest that follow.
  func findAll(_ term: CompiledTerm, in sentence: FrameSentence) -> [[FrameHit]] {
    let hits = frame.hits(of: sentence)
    return hits.all(term.atoms[0]).compactMap { first in
      if term.atoms.count == 1 { return [first] }
      return follow(term, from: 1, after: first.end, hits).map { [first] + $0 }
    }
  }

  /// The hits of a term's atoms in order, the first that fit.
  func find(_ term: CompiledTerm, in sentence: FrameSentence) -> [FrameHit]? {
    let hits = frame.hits(of: sentence)
    for first in hits.all(term.atoms[0]) {
      if term.atoms.count == 1 { return [first] }
      if let rest = follow(term, from: 1, after: first.end, hits) { return [first] + rest }
    }
    return nil
  }

  private func follow(
    _ term: CompiledTerm, from atom: Int, after end: Int32, _ hits: SentenceHits
  ) -> [FrameHit]? {
    let gap = term.gaps[atom - 1]
    for hit in hits.all(term.atoms[atom]) where hit.start >= end {
      if gap != .max, hit.start - end > gap { break }
      if atom + 1 == term.atoms.count { return [hit] }
      if let rest = follow(term, from: atom + 1, after: hit.end, hits) { return [hit] + rest }
    }
    return nil
  }

  /// The sentence in which a further term stands: this one, the lead-in, the table's header, then the scope; for a
  /// context term the headings and the title too.
  func search(_ term: CompiledTerm, near index: Int, scope: Scope) -> Int? {
    let sentence = frame.sentences[index]
    if find(term, in: sentence) != nil { return index }
    let block = frame.document.blocks[sentence.block]
    var seen = 0
    var lead = block.leadIn ?? block.header
    while let head = lead, seen < 3 {
      if let found = first(term, inBlock: head) { return found }
      lead = frame.document.blocks[head].leadIn ?? frame.document.blocks[head].header
      seen += 1
    }
    if let header = block.header, let found = first(term, inBlock: header) { return found }
    if scope != .sentence, let found = first(term, inBlock: sentence.block) { return found }
    if scope == .paragraph || scope == .section {
      for other in frame.groups[frame.groupOfBlock[sentence.block]] ?? []
      where other != sentence.block {
        if let found = first(term, inBlock: other) { return found }
      }
    }
    if scope == .section, frame.blocksOfSection.indices.contains(block.section) {
      for other in frame.blocksOfSection[block.section]
      where !frame.document.blocks[other].isHeading {
        if let found = first(term, inBlock: other) { return found }
      }
    }
    if term.isContext {
      for heading in frame.document.headingPath(of: block.section) {
        if let found = first(term, inBlock: heading) { return found }
      }
    }
    return nil
  }

  func first(_ term: CompiledTerm, inBlock block: Int) -> Int? {
    guard frame.sentencesOfBlock.indices.contains(block) else { return nil }
    return frame.sentencesOfBlock[block].first { find(term, in: frame.sentences[$0]) != nil }
  }
}
