internal import PolicyDocument
internal import PolicyRubric
internal import RubricCompilation

/// The sentences in which each pattern is worth trying: those of its language and kind of block that hold all its
/// anchor's symbols. None that were judged before.
struct Candidates {
  /// A pattern that is worth trying in some sentence.
  struct Candidate {
    let pattern: Int32
    /// Of its anchor's first symbol.
    let row: Int32
    /// Where its sentences end.
    let end: Int32
  }

  /// By the symbol with which their anchor begins.
  private(set) var all: [Candidate] = []
  /// Of one after the other, each in their order.
  private(set) var sentences: [Int32] = []

  init(
    _ document: PolicyDocument, _ sentences: [FrameSentence], _ recollection: Recollection,
    _ symbols: SymbolSets, _ rubric: CompiledRubric
  ) {
    if sentences.isEmpty { return }
    let (atoms, anchors) = (rubric.table.atoms, rubric.anchors)
    let (entries, firsts) = (anchors.entries, anchors.symbols)
    let (kinds, sets) = (SentenceKinds(document, sentences, recollection), symbols.sets)
    // Where the sets of an anchor's further symbols begin; of a longer one before it others stand behind them.
    var further: [Int] = []
    for slot in anchors.slots(of: symbols.symbols) {
      let row = symbols.row(of: firsts[slot])
      let own = row * sets.width..<(row + 1) * sets.width
      for index in anchors.range(ofSlot: slot) {
        let entry = entries[index]
        guard kinds.hasAny(entry.isChinese, entry.place) else { continue }
        let kind = kinds.words(entry.isChinese, entry.place)
        guard Self.meet(own, sets, kind, kinds.sets) else { continue }
        while further.count < entry.atoms.count { further.append(0) }
        var isHeld = true
        for (number, atom) in entry.atoms.enumerated() {
          further[number] = symbols.row(of: atoms[atom]) * sets.width
          if further[number] < 0 { isHeld = false }
        }
        if !isHeld { continue }
        let first = self.sentences.count
        Self.find(
          own, further.span.extracting(first: entry.atoms.count), sets, kind, kinds.sets,
          &self.sentences)
        if first == self.sentences.count { continue }
        all.append(
          Candidate(
            pattern: entry.pattern, row: Int32(row), end: Int32(self.sentences.count)))
      }
    }
  }

  /// For each row whether somebody may ask where its symbol stands: the engine's own words, and those of these patterns
  /// that have to stand in some order.
  func asked(of symbols: SymbolSets, _ rubric: CompiledRubric) -> [Bool] {
    let own = Symbol(rubric.lexicon.count)
    var isAsked = symbols.symbols.map { $0 < own }
    let table = rubric.table
    let (starts, placed) = (rubric.placed.starts, rubric.placed.symbols)
    func ask(ofGroup group: Int) {
      for index in Int(starts[group])..<Int(starts[group + 1]) {
        let row = symbols.row(of: placed[index])
        if row >= 0 { isAsked[row] = true }
      }
    }
    /// By the first group of a list.
    var isListAsked = [Bool](repeating: false, count: table.groupSymbols.count)
    func ask(ofList groups: Range<Int>) {
      guard let first = groups.first, !isListAsked[first] else { return }
      isListAsked[first] = true
      for group in groups where symbols.holds(table.groupSymbols[group]) { ask(ofGroup: group) }
    }
    for candidate in all {
      let pattern = table.patterns[Int(candidate.pattern)]
      ask(ofGroup: pattern.group)
      ask(ofList: pattern.unless)
      ask(ofList: pattern.section)
    }
    return isAsked
  }

  /// Whether a sentence is in both sets, each of some words of a list.
  private static func meet(
    _ own: Range<Int>, _ sets: SentenceSets, _ kind: Range<Int>, _ kinds: SentenceSets
  ) -> Bool {
    let own = sets.words.span.extracting(own)
    let kind = kinds.words.span.extracting(kind)
    var both: UInt64 = 0
    for word in own.indices { both |= own[word] & kind[word] }
    return both != 0
  }

  /// The sentences in both sets, and in those whose words begin at `further`.
  private static func find(
    _ own: Range<Int>, _ further: Span<Int>, _ sets: SentenceSets, _ kind: Range<Int>,
    _ kinds: SentenceSets, _ sentences: inout [Int32]
  ) {
    let words = sets.words.span
    let own = words.extracting(own)
    let kind = kinds.words.span.extracting(kind)
    for word in own.indices {
      var found = own[word] & kind[word]
      if found == 0 { continue }
      for first in further.indices { found &= words[further[first] + word] }
      while found != 0 {
        sentences.append(Int32(truncatingIfNeeded: word << 6 + found.trailingZeroBitCount))
        found &= found - 1
      }
    }
  }
}

/// The sentences of each language and kind of block.
private struct SentenceKinds {
  private let width: Int
  private(set) var sets: SentenceSets
  private var isUsed: [Bool]

  init(
    _ document: PolicyDocument, _ sentences: [FrameSentence], _ recollection: Recollection
  ) {
    let places = ClausePattern.Place.allCases
    isUsed = [Bool](repeating: false, count: 2 * places.count)
    sets = SentenceSets(sentences: sentences.count, count: isUsed.count)
    width = sets.width
    for index in recollection.parts.lazy.filter({ $0.known == nil }).flatMap(\.sentences) {
      let sentence = sentences[index]
      let kind = document.blocks[sentence.block].kind
      for place in places where Self.isOf(place, sentence, kind) {
        let number = Self.number(sentence.isChinese, place)
        sets.insert(index, in: number)
        isUsed[number] = true
      }
    }
  }

  private static func isOf(
    _ place: ClausePattern.Place, _ sentence: FrameSentence, _ kind: Block.Kind
  ) -> Bool {
    switch place {
    case .text: return !sentence.isHeading
    case .heading: return sentence.isHeading
    case .table: return kind == .tableRow || kind == .tableHeader
    case .list: if case .listItem = kind { return true } else { return false }
    }
  }

  @inline(__always)
  private static func number(_ isChinese: Bool, _ place: ClausePattern.Place) -> Int {
    let number =
      switch place {
      case .text: 0
      case .heading: 1
      case .table: 2
      case .list: 3
      }
    return 2 * number + (isChinese ? 0 : 1)
  }

  @inline(__always)
  func hasAny(_ isChinese: Bool, _ place: ClausePattern.Place) -> Bool {
    isUsed[Self.number(isChinese, place)]
  }

  /// The words of their set.
  @inline(__always)
  func words(_ isChinese: Bool, _ place: ClausePattern.Place) -> Range<Int> {
    let first = Self.number(isChinese, place) * width
    return first..<first + width
  }
}
