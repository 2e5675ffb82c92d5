internal import PolicyText

/// Tells how far the negations of a sentence reach.
struct NegationReader {
  private let text: [UInt8]
  private let places: [FrameHit]
  private let sentence: Range<Int32>
  private let boundaries: Range<Int>
  private let listsExceptions: Bool

  init(_ frame: DocumentFrame, _ symbols: SymbolIndex, _ rows: LexiconRows, _ index: Int) {
    text = frame.text.bytes
    places = symbols.places
    sentence = frame.sentences[index].range
    boundaries = symbols.slots(ofRow: rows.boundary, in: index)
    listsExceptions = symbols.holds(row: rows.listedException, in: index)
  }

  /// Where what a negator denies ends.
  func end(of hit: FrameHit, isShort: Bool) -> Int32 {
    let chinese = text[Int(hit.start)] >= 0x80
    let limit = min(sentence.upperBound, hit.end + (isShort ? 40 : chinese ? 150 : 200))
    var end = hit.end
    var brackets = 0
    while end < limit {
      let byte = text[Int(end)]
      if byte == 0x3B || byte == 0x3A || (chinese || isShort) && byte == 0x2C { break }
      // A negation inside brackets ends with them.
      if byte == 0x28 { brackets += 1 } else if byte == 0x29 { brackets -= 1 }
      if brackets < 0 { break }
      if chinese, byte == 0xEF || byte == 0xE3, isStop(at: Int(end)) { break }
      end += 1
    }
    let boundary = boundaries.partitioningIndex { places[$0].start >= hit.end }
    return boundary < boundaries.upperBound ? min(end, places[boundary].start) : end
  }

  /// Whether what reaches so far reaches a colon that ends the sentence, and denies what the sentence introduces.
  func isDenied(to end: Int32) -> Bool {
    end >= sentence.upperBound - 1 && text[Int(sentence.upperBound) - 1] == 0x3A
      && !listsExceptions
  }

  /// 。
  private func isStop(at index: Int) -> Bool {
    index + 2 < text.count && text[index] == 0xE3 && text[index + 1] == 0x80
      && text[index + 2] == 0x82
  }
}
