/// A symbol found in a sentence; `start` and `end` are bytes of the folded text.
struct FrameHit: Hashable {
  var symbol: Symbol
  var start: Int32
  var end: Int32

  /// By symbol, then place; the longer of two that begin together last.
  var order: (Symbol, Int32, Int32) { (symbol, start, end) }

  func covers(_ other: FrameHit) -> Bool {
    start <= other.start && end >= other.end
  }
}

/// A sentence of the document: where it stands, and which part of the hits is its own.
struct FrameSentence {
  /// Index of the block.
  var block: Int
  /// Bytes of the document's text.
  var source: Range<Int>
  /// Bytes of the folded text.
  var range: Range<Int32>
  /// Part of `DocumentFrame.allHits`, sorted by symbol, then place.
  var hits: Range<Int>
  var isHeading: Bool
  var isChinese: Bool
}

/// The hits of one sentence, sorted by symbol, then place.
struct SentenceHits {
  let hits: ArraySlice<FrameHit>

  /// All hits of a symbol, by place.
  func all(_ symbol: Symbol) -> ArraySlice<FrameHit> {
    var low = hits.startIndex
    var high = hits.endIndex
    while low < high {
      let middle = (low + high) / 2
      if hits[middle].symbol < symbol { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < hits.endIndex, hits[end].symbol == symbol { end += 1 }
    return hits[low..<end]
  }
}
