internal import PolicyDocument
internal import PolicyRubric
internal import RubricCompilation

/// The patterns worth trying in each sentence: those of its language and kind of block, all of whose anchor's symbols it
/// holds. None where a sentence was judged before.
struct Candidates {
  /// Entries of the rubric's `AnchorIndex`, by sentence, then entry.
  private(set) var entries: [Int32] = []
  /// For each sentence, where its entries begin, and one more.
  private(set) var starts: [Int32]

  init(_ frame: borrowing DocumentFrame, _ rubric: CompiledRubric) {
    let anchors = rubric.anchors
    let atoms = rubric.table.atoms
    let sentences = frame.sentences.count
    starts = [Int32](repeating: 0, count: sentences + 1)
    let kinds = SentenceKinds(frame)
    // Found entry by entry, 64 sentences at a time; then put in the order of sentences.
    var found: [(entry: Int32, sentence: Int32)] = []
    for (slot, symbol) in anchors.symbols.enumerated() where frame.symbols.holds(symbol) {
      for entry in anchors.range(ofSlot: slot) {
        let wanted = anchors.entries[entry]
        if !wanted.atoms.allSatisfy({ frame.symbols.holds(atoms[$0]) }) { continue }
        for word in 0..<kinds.width {
          var sentences =
            frame.symbols.sentences(with: symbol, word: word)
            & kinds.sentences(wanted.isChinese, wanted.place, word: word)
          for atom in wanted.atoms where sentences != 0 {
            sentences &= frame.symbols.sentences(with: atoms[atom], word: word)
          }
          while sentences != 0 {
            let sentence = word << 6 + sentences.trailingZeroBitCount
            sentences &= sentences - 1
            found.append((Int32(entry), Int32(sentence)))
            starts[sentence + 1] += 1
          }
        }
      }
    }
    for sentence in 0..<sentences { starts[sentence + 1] += starts[sentence] }
    entries = [Int32](repeating: 0, count: found.count)
    var next = starts
    for (entry, sentence) in found {
      entries[Int(next[Int(sentence)])] = entry
      next[Int(sentence)] += 1
    }
  }

  /// Which of `entries` are a sentence's.
  func range(of sentence: Int) -> Range<Int> { Int(starts[sentence])..<Int(starts[sentence + 1]) }
}

/// The sentences of each language and kind of block.
private struct SentenceKinds {
  let width: Int
  private var sets: SentenceSets

  init(_ frame: borrowing DocumentFrame) {
    sets = SentenceSets(sentences: frame.sentences.count)
    width = sets.width
    let places = ClausePattern.Place.allCases
    for _ in 0..<2 * places.count { sets.addSet() }
    for index in frame.recollection.parts.lazy.filter({ $0.known == nil }).flatMap(\.sentences) {
      let sentence = frame.sentences[index]
      let kind = frame.document.blocks[sentence.block].kind
      for (place, name) in places.enumerated() where Self.isOf(name, sentence, kind) {
        sets.insert(index, in: sentence.isChinese ? place : places.count + place)
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

  /// The 64 sentences from `64 * word` on, one bit each.
  @inline(__always)
  func sentences(_ isChinese: Bool, _ place: ClausePattern.Place, word: Int) -> UInt64 {
    let number =
      switch place {
      case .text: 0
      case .heading: 1
      case .table: 2
      case .list: 3
      }
    return sets.words[(isChinese ? number : 4 + number) * width + word]
  }
}
