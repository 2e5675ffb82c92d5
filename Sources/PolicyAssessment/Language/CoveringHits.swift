/// Hits of a symbol in a sentence, asked of others, one after the other, whether one of them covers it.
struct CoveringHits {
  /// By start, as those are which are asked for.
  private let hits: ArraySlice<FrameHit>
  private var next: Int
  /// The furthest end of those that begin no later than the one asked for.
  private var end = Int32.min

  init(_ hits: ArraySlice<FrameHit>) {
    self.hits = hits
    next = hits.startIndex
  }

  mutating func cover(_ hit: FrameHit) -> Bool {
    while next < hits.endIndex, hits[next].start <= hit.start {
      end = max(end, hits[next].end)
      next += 1
    }
    return end >= hit.end
  }
}
