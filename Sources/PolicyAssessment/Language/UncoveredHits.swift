/// The hits of a symbol in a sentence, one after the other, without those inside a phrase that only looks like it.
struct UncoveredHits {
  // Places of the document's hits, each by start: of the symbol, and of such phrases.
  private var rest: Range<Int>
  private var others: Range<Int>
  /// The furthest end of those of the others that begin no later than the last hit.
  private var end = Int32.min

  init(_ slots: Range<Int>, except others: Range<Int>) { (rest, self.others) = (slots, others) }

  mutating func next(of places: [FrameHit]) -> FrameHit? {
    while !rest.isEmpty {
      let hit = places[rest.lowerBound]
      rest = rest.lowerBound + 1..<rest.upperBound
      while !others.isEmpty, places[others.lowerBound].start <= hit.start {
        end = max(end, places[others.lowerBound].end)
        others = others.lowerBound + 1..<others.upperBound
      }
      if end < hit.end { return hit }
    }
    return nil
  }
}
