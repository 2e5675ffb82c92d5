/// Where a symbol stands; `start` and `end` are bytes of the folded text.
struct FrameHit: Hashable {
  var start: Int32
  var end: Int32
}

/// A sentence of the document and where it stands.
struct FrameSentence: Equatable, Sendable {
  /// Index of the block.
  var block: Int
  /// Bytes of the document's text.
  var source: Range<Int>
  /// Bytes of the folded text.
  var range: Range<Int32>
  var isHeading: Bool
  var isChinese: Bool
}

extension Span<FrameHit> {
  /// From the first of them to the end of the last.
  var extent: Range<Int32> {
    var start = Int32.max
    var end: Int32 = 0
    for index in indices {
      start = min(start, self[index].start)
      end = max(end, self[index].end)
    }
    return min(start, end)..<end
  }
}
