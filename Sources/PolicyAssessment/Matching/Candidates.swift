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
  /// Those that are left, one bit each.
  private var left: [UInt64]

  init(_ frame: DocumentFrame, _ table: PatternTable) {
    symbols = frame.symbols
    atoms = table.atoms
    kinds = SentenceKinds(frame)
    left = [UInt64](repeating: 0, count: kinds.width)
  }

  /// - Parameters:
  ///   - row: that of the anchor's first symbol.
  ///   - sentences: where they are put, in their order.
  mutating func find(_ entry: AnchorIndex.Entry, withRow row: Int, _ sentences: inout [Int32]) {
    if !sentences.isEmpty { sentences.removeAll(keepingCapacity: true) }
    guard kinds.hasAny(entry.isChinese, entry.place) else { return }
    kinds.copy(entry.isChinese, entry.place, to: &left)
    symbols.intersect(&left, withRow: row)
    for atom in entry.atoms {
      let row = symbols.row(of: atoms[atom])
      if row < 0 { return }
      symbols.intersect(&left, withRow: row)
    }
    for word in left.indices {
      var found = left[word]
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

  /// One bit each.
  @inline(__always)
  func copy(_ isChinese: Bool, _ place: ClausePattern.Place, to words: inout [UInt64]) {
    let first = Self.number(isChinese, place) * width
    let own = sets.words.span.extracting(first..<first + width)
    var words = words.mutableSpan
    for word in own.indices { words[word] = own[word] }
  }
}
