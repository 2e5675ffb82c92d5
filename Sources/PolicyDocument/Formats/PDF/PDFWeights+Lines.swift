extension PDFWeights {
  /// Marks what is bold in the lines of the same PDF.
  func mark(_ pages: inout [[PDFLine]], heights: [Double]) {
    for number in pages.indices where number < self.pages.count {
      let page = self.pages[number]
      guard page.height > 0 else { continue }
      let scale = heights[number] / page.height
      var pieces = pages[number].map { _ in [Piece]() }
      for piece in page.pieces {
        let middle = piece.middle * scale
        func distance(_ line: Int) -> Double { abs(pages[number][line].middle - middle) }
        guard let line = pages[number].indices.min(by: { distance($0) < distance($1) }),
          distance(line) <= pages[number][line].height
        else { continue }
        pieces[line].append(piece)
      }
      for line in pages[number].indices
      where pieces[line].contains(where: { $0.isBold.contains(true) }) {
        pages[number][line].mark(pieces[line].sorted { $0.left < $1.left })
      }
    }
    // In a text that is bold throughout nothing stands out.
    if Self.isMostlyBold(pages.joined()) {
      for page in pages.indices {
        for line in pages[page].indices { pages[page][line].mark([]) }
      }
    }
  }

  private static func isMostlyBold(_ lines: some Sequence<PDFLine>) -> Bool {
    var bold = 0
    var all = 0
    for word in lines.lazy.flatMap(\.segments).flatMap(\.words) {
      bold += word.isBold.count { $0 }
      all += word.text.unicodeScalars.count
    }
    return bold * 5 > all * 4
  }
}

extension PDFLine {
  /// - Parameter pieces: what stands at the line's height, from left to right.
  fileprivate mutating func mark(_ pieces: [PDFWeights.Piece]) {
    var weights = Self.weights(
      of: segments.flatMap(\.words).flatMap { Array($0.text.unicodeScalars) },
      in: pieces.flatMap(\.scalars), pieces.flatMap(\.isBold))[...]
    for segment in segments.indices {
      for word in segments[segment].words.indices {
        let count = segments[segment].words[word].text.unicodeScalars.count
        segments[segment].words[word].isBold = Array(weights.prefix(count))
        weights = weights.dropFirst(count)
      }
    }
  }

  /// Both programs see the same characters; where they spell them otherwise, as ligatures, one
  /// takes the weight of the one before it.
  private static func weights(
    of scalars: [Unicode.Scalar], in source: [Unicode.Scalar], _ isBold: [Bool]
  ) -> [Bool] {
    guard isBold.contains(true), scalars.count + source.count < 10_000 else {
      return scalars.map { _ in false }
    }
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in scalars.difference(from: source) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var next = 0
    var last = false
    return scalars.indices.map { index in
      guard !inserted.contains(index) else { return last }
      while removed.contains(next) { next += 1 }
      last = isBold[next]
      next += 1
      return last
    }
  }
}
