internal import PolicyDocument
internal import PolicyRubric
internal import RubricCompilation

/// The sentences in which a pattern is worth trying: those of its language and kind of block that hold all its anchor's
/// symbols. None that were judged before.
struct Candidates {
  private let symbols: SymbolIndex
  private let sets: SentenceSets
  /// The table's, held here: asking another module for it counts it each time.
  private let atoms: [Symbol]
  private let kinds: SentenceKinds
  /// Where the sets of an anchor's further symbols begin.
  private var further: [Int] = []

  init(_ frame: DocumentFrame, _ table: PatternTable) {
    symbols = frame.symbols
    sets = frame.symbols.sets
    atoms = table.atoms
    kinds = SentenceKinds(frame)
  }

  /// - Parameters:
  ///   - row: that of the anchor's first symbol.
  ///   - sentences: where they are put, in their order.
  mutating func find(_ entry: AnchorIndex.Entry, withRow row: Int, _ sentences: inout [Int32]) {
    if !sentences.isEmpty { sentences.removeAll(keepingCapacity: true) }
    guard kinds.hasAny(entry.isChinese, entry.place) else { return }
    let width = sets.width
    let own = row * width..<(row + 1) * width
    let kind = kinds.place(entry.isChinese, entry.place)
    guard Self.meet(own, sets, kind, kinds.sets) else { return }
    if !further.isEmpty { further.removeAll(keepingCapacity: true) }
    for atom in entry.atoms {
      let row = symbols.row(of: atoms[atom])
      if row < 0 { return }
      further.append(row * width)
    }
    Self.find(own, further, sets, kind, kinds.sets, &sentences)
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
    _ own: Range<Int>, _ further: [Int], _ sets: SentenceSets, _ kind: Range<Int>,
    _ kinds: SentenceSets, _ sentences: inout [Int32]
  ) {
    let words = sets.words.span
    let own = words.extracting(own)
    let kind = kinds.words.span.extracting(kind)
    for word in own.indices {
      var found = own[word] & kind[word]
      if found == 0 { continue }
      for first in further { found &= words[first + word] }
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

  init(_ frame: borrowing DocumentFrame) {
    let places = ClausePattern.Place.allCases
    isUsed = [Bool](repeating: false, count: 2 * places.count)
    sets = SentenceSets(sentences: frame.sentences.count, count: isUsed.count)
    width = sets.width
    for index in frame.recollection.parts.lazy.filter({ $0.known == nil }).flatMap(\.sentences) {
      let sentence = frame.sentences[index]
      let kind = frame.document.blocks[sentence.block].kind
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

  /// One bit each.
  @inline(__always)
  func place(_ isChinese: Bool, _ place: ClausePattern.Place) -> Range<Int> {
    let first = Self.number(isChinese, place) * width
    return first..<first + width
  }
}
