internal import PolicyDocument
internal import PolicyRubric
internal import RubricCompilation

/// Finds the terms of a pattern in a sentence and around it.
struct TermFinder {
  private let frame: DocumentFrame
  private let table: PatternTable
  private let symbols: SymbolIndex
  /// For each row of `symbols` where the last answer began: a pattern asks sentence after sentence.
  private var cursors: [Int32]
  /// For each section, its blocks: few documents are asked for them.
  private lazy var blocksOfSection = Self.blocksOfSection(frame.document)

  init(frame: DocumentFrame, table: PatternTable) {
    self.frame = frame
    self.table = table
    symbols = frame.symbols
    cursors = [Int32](repeating: 0, count: frame.symbols.rows)
  }

  /// Of all symbols.
  var places: [FrameHit] { symbols.places }

  /// Which places of the symbols an atom has in a sentence.
  mutating func slots(of atom: Int, in sentence: Int) -> Range<Int> {
    symbols.slots(of: table.atoms[atom], in: sentence, from: &cursors)
  }

  /// Appends every occurrence of a term of several atoms, their hits one after the other: for each hit of the first the
  /// nearest that follow.
  mutating func findAll(_ term: PatternTable.Term, in sentence: Int, _ found: inout [FrameHit]) {
    let firsts = slots(of: term.atoms.lowerBound, in: sentence)
    let seconds = slots(of: term.atoms.lowerBound + 1, in: sentence)
    for slot in firsts {
      let first = symbols.places[slot]
      let before = found.count
      found.append(first)
      if !follow(term, from: 1, in: seconds, after: first.end, sentence, &found) {
        while found.count > before { found.removeLast() }
      }
    }
  }

  /// Whether the atoms of a term stand in a sentence in their order.
  mutating func finds(_ term: PatternTable.Term, in sentence: Int) -> Bool {
    for atom in term.atoms where !symbols.holds(table.atoms[atom], in: sentence) {
      return false
    }
    if term.count == 1 { return true }
    var found: [FrameHit] = []
    let firsts = slots(of: term.atoms.lowerBound, in: sentence)
    let seconds = slots(of: term.atoms.lowerBound + 1, in: sentence)
    for slot in firsts {
      let end = symbols.places[slot].end
      if follow(term, from: 1, in: seconds, after: end, sentence, &found) { return true }
    }
    return false
  }

  /// Whether one of some groups stands in a sentence, or in a wider scope near it.
  mutating func findsAny(of groups: Range<Int>, near index: Int, scope: Scope) -> Bool {
    // Most are not even begun.
    for group in groups {
      let first = table.groupSymbols[group]
      let isBegun = scope == .sentence ? symbols.holds(first, in: index) : symbols.holds(first)
      if isBegun, finds(group: group, near: index, scope: scope) { return true }
    }
    return false
  }

  /// Whether all terms of a group stand there.
  private mutating func finds(group: Int, near index: Int, scope: Scope) -> Bool {
    for term in table.terms(ofGroup: group) {
      let term = table.terms[term]
      if finds(term, in: index) { continue }
      if scope == .sentence || search(term, near: index, scope: scope) == nil { return false }
    }
    return true
  }

  /// - Parameter slots: the atom's places in the sentence.
  private mutating func follow(
    _ term: PatternTable.Term, from atom: Int, in slots: Range<Int>, after end: Int32,
    _ sentence: Int, _ found: inout [FrameHit]
  ) -> Bool {
    let gap = table.gaps[term.atoms.lowerBound + atom - 1]
    for slot in slots {
      let hit = symbols.places[slot]
      if hit.start < end { continue }
      if gap != .max, hit.start - end > gap { return false }
      found.append(hit)
      if atom + 1 == term.count { return true }
      let next = self.slots(of: term.atoms.lowerBound + atom + 1, in: sentence)
      if follow(term, from: atom + 1, in: next, after: hit.end, sentence, &found) { return true }
      found.removeLast()
    }
    return false
  }

  /// The sentence in which a further term stands: this one, the lead-in, the table's header, then the scope; for a
  /// context term the headings and the title too.
  mutating func search(_ term: PatternTable.Term, near index: Int, scope: Scope) -> Int? {
    for atom in term.atoms where !symbols.holds(table.atoms[atom]) { return nil }
    if finds(term, in: index) { return index }
    let home = frame.sentences[index].block
    var seen = 0
    var lead = frame.introduction(of: home)
    while let head = lead, seen < 3 {
      if let found = first(term, inBlock: head) { return found }
      lead = frame.introduction(of: head)
      seen += 1
    }
    if let header = frame.places[home].header, let found = first(term, inBlock: header) {
      return found
    }
    if scope != .sentence, let found = first(term, inBlock: home) { return found }
    if scope == .paragraph || scope == .section {
      for other in frame.group(of: home) where other != home {
        if let found = first(term, inBlock: Int(other)) { return found }
      }
    }
    let section = frame.places[home].section
    if scope == .section, blocksOfSection.indices.contains(section) {
      for other in blocksOfSection[section] where !frame.places[other].isHeading {
        if let found = first(term, inBlock: other) { return found }
      }
    }
    if term.isContext {
      for heading in frame.headingPaths[section] {
        if let found = first(term, inBlock: heading) { return found }
      }
    }
    return nil
  }

  mutating func first(_ term: PatternTable.Term, inBlock block: Int) -> Int? {
    guard frame.sentencesOfBlock.indices.contains(block) else { return nil }
    for sentence in frame.sentencesOfBlock[block] where finds(term, in: sentence) {
      return sentence
    }
    return nil
  }

  private static func blocksOfSection(_ document: PolicyDocument) -> [[Int]] {
    var blocks = [[Int]](repeating: [], count: document.sections.count)
    for (index, block) in document.blocks.enumerated()
    where blocks.indices.contains(block.section) {
      blocks[block.section].append(index)
    }
    return blocks
  }
}
