internal import PolicyDocument
internal import PolicyRubric
internal import RubricCompilation

/// The sentences in which a pattern is worth trying: those of its language and kind of block that hold all its anchor's
/// symbols. None that were judged before.
struct Candidates {
  private let symbols: SymbolIndex
  /// The table's, held here: asking another module for it counts it each time.
  private let atoms: [Symbol]
  private let kinds: SentenceKinds

  init(_ frame: DocumentFrame, _ table: PatternTable) {
    symbols = frame.symbols
    atoms = table.atoms
    kinds = SentenceKinds(frame)
  }

  /// - Parameters:
  ///   - symbol: the anchor's first, which the document holds.
  ///   - sentences: where they are put, in their order.
  func find(
    _ entry: AnchorIndex.Entry, with symbol: Symbol, _ sentences: inout [Int32]
  ) {
    if !sentences.isEmpty { sentences.removeAll(keepingCapacity: true) }
    guard kinds.hasAny(entry.isChinese, entry.place) else { return }
    for atom in entry.atoms where !symbols.holds(atoms[atom]) { return }
    for word in 0..<kinds.width {
      // Where nearly all was judged before, most words are empty.
      var found = kinds.sentences(entry.isChinese, entry.place, word: word)
      if found == 0 { continue }
      found &= symbols.sentences(with: symbol, word: word)
      for atom in entry.atoms where found != 0 {
        found &= symbols.sentences(with: atoms[atom], word: word)
      }
      while found != 0 {
        sentences.append(Int32(word << 6 + found.trailingZeroBitCount))
        found &= found - 1
      }
    }
  }
}

/// The sentences of each language and kind of block.
private struct SentenceKinds {
  let width: Int
  private var sets: SentenceSets
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

  /// The 64 sentences from `64 * word` on, one bit each.
  @inline(__always)
  func sentences(_ isChinese: Bool, _ place: ClausePattern.Place, word: Int) -> UInt64 {
    sets.words[Self.number(isChinese, place) * width + word]
  }
}
