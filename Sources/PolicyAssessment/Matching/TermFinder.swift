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
  /// Of the term that was begun, the rows of its first two atoms, and where the last answers ended.
  private var firstTwo = (0, 0)
  private var nextTwo = (0, 0)
  /// For each section, its blocks: few documents are asked for them.
  private lazy var blocksOfSection = Self.blocksOfSection(frame.document)
  private var memory = TermMemory()
  /// The groups one of which was looked for last, and those of them whose first symbol the document holds, with its row:
  /// a pattern asks for the same ones sentence after sentence, and most are not even begun.
  private var lastGroups = 0..<0
  private var begun: [(group: Int32, row: Int32)] = []
  /// For each atom of a term those of its places in a sentence that the atoms after it cannot follow: others need not
  /// try them again.
  private var deadEnds: [Range<Int>] = []
  /// Among so few, and in so few bytes, looking again is as quick as remembering.
  private static let few = 16
  private static let longSentence = 1000

  init(frame: DocumentFrame, table: PatternTable) {
    (self.frame, self.table, symbols) = (frame, table, frame.symbols)
    cursors = [Int32](repeating: 0, count: frame.symbols.rows)
  }

  /// Which places of the symbols an atom has in a sentence.
  private mutating func slots(of atom: Int, in sentence: Int) -> Range<Int> {
    symbols.slots(of: table.atoms[atom], in: sentence, from: &cursors)
  }

  /// Begins to find all of a term of several atoms in sentences that hold them, in their order.
  mutating func begin(_ term: PatternTable.Term) {
    let first = term.atoms.lowerBound
    firstTwo = (symbols.row(of: table.atoms[first]), symbols.row(of: table.atoms[first + 1]))
    nextTwo = (0, 0)
  }

  /// Appends every occurrence of the term that was begun, the hits of its atoms one after the other: for each hit of the
  /// first the nearest that follow.
  mutating func findAll(_ term: PatternTable.Term, in sentence: Int, _ found: inout [FrameHit]) {
    let firsts = symbols.slots(ofRow: firstTwo.0, in: sentence, from: &nextTwo.0)
    let seconds = symbols.slots(ofRow: firstTwo.1, in: sentence, from: &nextTwo.1)
    if !deadEnds.isEmpty { deadEnds = [] }
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
    let firsts = slots(of: term.atoms.lowerBound, in: sentence)
    let isLong = frame.sentences[sentence].range.count > Self.longSentence
    return recalling(term, .sentence(sentence), isLarge: isLong) { finder in
      finder.finds(term, from: firsts, in: sentence) ? sentence : nil
    } != nil
  }

  /// - Parameter firsts: the places of its first atom in the sentence.
  private mutating func finds(
    _ term: PatternTable.Term, from firsts: Range<Int>, in sentence: Int
  ) -> Bool {
    var found: [FrameHit] = []
    let seconds = slots(of: term.atoms.lowerBound + 1, in: sentence)
    if !deadEnds.isEmpty { deadEnds = [] }
    for slot in firsts {
      let end = symbols.places[slot].end
      if follow(term, from: 1, in: seconds, after: end, sentence, &found) { return true }
    }
    return false
  }

  /// Whether one of some groups stands in a sentence, or in a wider scope near it.
  mutating func findsAny(of groups: Range<Int>, near index: Int, scope: Scope) -> Bool {
    if groups.isEmpty { return false }
    if groups != lastGroups { begin(groups) }
    for place in begun.indices {
      let (group, row) = begun[place]
      let isBegun = scope != .sentence || symbols.holds(row: Int(row), in: index)
      if isBegun, finds(group: Int(group), near: index, scope: scope) { return true }
    }
    return false
  }

  private mutating func begin(_ groups: Range<Int>) {
    lastGroups = groups
    begun.removeAll(keepingCapacity: true)
    for group in groups {
      let row = symbols.row(of: table.groupSymbols[group])
      if row >= 0 { begun.append((Int32(group), Int32(row))) }
    }
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
    let first = symbols.first(of: slots, from: end)
    guard first < slots.upperBound, isNear(first, end, gap) else { return false }
    if atom + 1 == term.count {
      found.append(symbols.places[first])
      return true
    }
    let next = self.slots(of: term.atoms.lowerBound + atom + 1, in: sentence)
    var slot = first
    var isFollowed = false
    while slot < slots.upperBound, isNear(slot, end, gap) {
      if !deadEnds.isEmpty, deadEnds[atom].contains(slot) {
        slot = deadEnds[atom].upperBound
        continue
      }
      let hit = symbols.places[slot]
      found.append(hit)
      isFollowed = follow(term, from: atom + 1, in: next, after: hit.end, sentence, &found)
      if isFollowed { break }
      found.removeLast()
      slot += 1
    }
    if slot - first > Self.few { noteDeadEnds(first..<slot, of: atom, term) }
    return isFollowed
  }

  /// Whether a place is no further from where the atom before it ends than it may.
  @inline(__always)
  private func isNear(_ slot: Int, _ end: Int32, _ gap: Int32) -> Bool {
    gap == .max || symbols.places[slot].start - end <= gap
  }

  /// One range for each is enough: nearly all ask further and further on.
  private mutating func noteDeadEnds(
    _ slots: Range<Int>, of atom: Int, _ term: PatternTable.Term
  ) {
    if deadEnds.isEmpty { deadEnds = [Range<Int>](repeating: 0..<0, count: term.count) }
    let known = deadEnds[atom]
    let isNext = slots.lowerBound <= known.upperBound && known.lowerBound <= slots.upperBound
    deadEnds[atom] =
      isNext
      ? min(slots.lowerBound, known.lowerBound)..<max(slots.upperBound, known.upperBound) : slots
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
    if scope == .paragraph || scope == .section, let found = first(term, inGroupOf: home) {
      return found
    }
    let section = frame.places[home].section
    if scope == .section, let found = first(term, inSection: section) { return found }
    if term.isContext {
      for heading in frame.headingPaths[section] {
        if let found = first(term, inBlock: heading) { return found }
      }
    }
    return nil
  }

  mutating func first(_ term: PatternTable.Term, inBlock block: Int) -> Int? {
    guard frame.sentencesOfBlock.indices.contains(block) else { return nil }
    let sentences = frame.sentencesOfBlock[block]
    return recalling(term, .block(block), isLarge: sentences.count > Self.few) { finder in
      sentences.first { finder.finds(term, in: $0) }
    }
  }

  /// In the list or table of a block, in which the block itself is passed: nothing stands there.
  private mutating func first(_ term: PatternTable.Term, inGroupOf block: Int) -> Int? {
    let (blocks, group) = (frame.group(of: block), frame.groupOfBlock[block])
    return recalling(term, .group(group), isLarge: blocks.count > Self.few) { finder in
      for other in blocks {
        if let found = finder.first(term, inBlock: Int(other)) { return found }
      }
      return nil
    }
  }

  private mutating func first(_ term: PatternTable.Term, inSection section: Int) -> Int? {
    guard blocksOfSection.indices.contains(section) else { return nil }
    let blocks = blocksOfSection[section]
    return recalling(term, .section(section), isLarge: blocks.count > Self.few) { finder in
      for block in blocks where !finder.frame.places[block].isHeading {
        if let found = finder.first(term, inBlock: block) { return found }
      }
      return nil
    }
  }

  /// What is asked for each sentence near some place, so that it is not looked for again where the place is large.
  @inline(__always)
  private mutating func recalling(
    _ term: PatternTable.Term, _ place: TermMemory.Place, isLarge: Bool,
    _ find: (inout TermFinder) -> Int?
  ) -> Int? {
    if !isLarge { return find(&self) }
    if let known = memory.find(term, in: place) { return known }
    let found = find(&self)
    memory.keep(found, of: term, in: place)
    return found
  }

  private static func blocksOfSection(_ document: PolicyDocument) -> [[Int]] {
    var blocks = [[Int]](repeating: [], count: document.sections.count)
    for index in document.blocks.indices {
      let section = document.blocks[index].section
      if blocks.indices.contains(section) { blocks[section].append(index) }
    }
    return blocks
  }
}
