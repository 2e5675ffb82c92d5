extension ShingledText {
  private static let mostPassages = 5
  /// Longest quotation, in bytes; the passage itself may go on.
  private static let longestQuote = 900

  private struct Run {
    var units: Range<Int>
    var other: Int
  }

  /// The longest runs of text that `other` has too, cut at this text's blocks, longest first.
  func passages(copiedIn other: ShingledText) -> [TemplateMatch.Passage] {
    runs(in: other).flatMap(cutAtBlocks).filter { !isStatutory($0.units) }
      .sorted { ($1.units.count, $0.units.lowerBound) < ($0.units.count, $1.units.lowerBound) }
      .prefix(Self.mostPassages).compactMap { passage($0, in: other) }
  }

  private func runs(in other: ShingledText) -> [Run] {
    var result: [Run] = []
    var index = 0
    while index < hashes.count {
      guard let start = other.position(of: hashes[index]) else {
        index += 1
        continue
      }
      var length = 0
      while index + length < stream.count, start + length < other.stream.count,
        stream.units[index + length] == other.stream.units[start + length]
      {
        length += 1
      }
      if length > 0 { result.append(Run(units: index..<index + length, other: start)) }
      // The next shingle that is not wholly in this run.
      index += max(1, length - Shingles.length + 1)
    }
    return result
  }

  private func cutAtBlocks(_ run: Run) -> [Run] {
    var pieces: [Run] = []
    var start = run.units.lowerBound
    while start < run.units.upperBound {
      let blockEnd = text.place(at: stream.places[start].lowerBound)?.range.upperBound ?? .max
      var end = start + 1
      while end < run.units.upperBound, stream.places[end].lowerBound < blockEnd { end += 1 }
      pieces.append(Run(units: start..<end, other: run.other + start - run.units.lowerBound))
      start = end
    }
    return pieces
  }

  private func passage(_ run: Run, in other: ShingledText) -> TemplateMatch.Passage? {
    guard let first = run.units.first, let place = text.place(at: stream.places[first].lowerBound)
    else {
      return nil
    }
    let start = stream.places[first].lowerBound
    var last = first
    while last + 1 < run.units.upperBound,
      stream.places[last + 1].upperBound - start <= Self.longestQuote
    {
      last += 1
    }
    let otherLast = run.other + last - first
    let range = start..<text.endWithStop(after: stream.places[last].upperBound, in: place)
    let otherRange =
      other.stream.places[run.other].lowerBound..<other.stream.places[otherLast].upperBound
    return TemplateMatch.Passage(
      range: range, otherRange: otherRange, quote: text.string(range),
      otherQuote: other.text.string(otherRange), file: text.file(of: place),
      section: text.titles(of: place), line: place.line)
  }
}

extension SignatureText {
  /// The end of a quotation with the stop that follows it, if one does.
  fileprivate func endWithStop(after end: Int, in place: Place) -> Int {
    for stop in ["。", "；", "！", "？", ".", ";", "!", "?"] {
      let bytes = Array(stop.utf8)
      let after = end + bytes.count
      if after <= place.range.upperBound, Array(self.bytes[end..<after]) == bytes { return after }
    }
    return end
  }
}
