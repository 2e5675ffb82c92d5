internal import PolicyText

/// Cuts blocks into several.
struct BlockSplitter {
  private var text: [UInt8] = []
  private var blocks: [Block] = []

  /// `cuts` are, for each block to be cut, the bytes of `text` where its further pieces begin, in
  /// order. A space before a cut becomes the line feed between the pieces.
  static func split(_ blocks: inout [Block], _ text: inout [UInt8], at cuts: [Int: [Int]]) {
    guard !cuts.isEmpty else { return }
    var splitter = BlockSplitter()
    var lastPiece: [Int] = []
    for (index, block) in blocks.enumerated() {
      var start = block.range.lowerBound
      var pieces: [Range<Int>] = []
      for cut in (cuts[index] ?? []) + [block.range.upperBound] {
        guard cut > start, cut <= block.range.upperBound else { continue }
        pieces.append(start..<cut)
        start = cut
      }
      splitter.add(block, pieces, of: text)
      lastPiece.append(splitter.blocks.count - 1)
    }
    blocks = splitter.blocks
    for index in blocks.indices {
      blocks[index].leadIn = blocks[index].leadIn.map { lastPiece[$0] }
      blocks[index].header = blocks[index].header.map { lastPiece[$0] }
    }
    text = splitter.text
  }

  /// Takes blocks away.
  static func remove(_ gone: Set<Int>, from blocks: inout [Block], _ text: inout [UInt8]) {
    guard !gone.isEmpty else { return }
    var splitter = BlockSplitter()
    var places: [Int?] = []
    for (index, block) in blocks.enumerated() {
      places.append(gone.contains(index) ? nil : splitter.blocks.count)
      if !gone.contains(index) { splitter.add(block, [block.range], of: text) }
    }
    blocks = splitter.blocks
    for index in blocks.indices {
      blocks[index].leadIn = blocks[index].leadIn.flatMap { places[$0] }
      blocks[index].header = blocks[index].header.flatMap { places[$0] }
    }
    text = splitter.text
  }

  /// Adds a block as pieces of it, which stand in order.
  private mutating func add(_ block: Block, _ pieces: [Range<Int>], of source: [UInt8]) {
    let pieces = pieces.map { Self.trimmed($0, source) }.filter { !$0.isEmpty }
    let first = blocks.count
    var shifts: [Int] = []
    for range in pieces {
      if !text.isEmpty { text.append(0x0A) }
      let shift = text.count - range.lowerBound
      text.append(contentsOf: source[range])
      shifts.append(shift)
      var piece = block
      piece.range = range.lowerBound + shift..<range.upperBound + shift
      // Cells may be empty; blocks with cells are never cut.
      piece.cells = block.cells.map { $0.lowerBound + shift..<$0.upperBound + shift }
      piece.emphasis = []
      piece.links = []
      blocks.append(piece)
    }
    /// Gives each piece that a run of the block stands in its part of it.
    func share(_ run: Range<Int>, _ give: (inout Block, Range<Int>) -> Void) {
      var piece = pieces.partitioningIndex { $0.upperBound > run.lowerBound }
      while piece < pieces.count, pieces[piece].lowerBound < run.upperBound {
        let part = run.clamped(to: pieces[piece])
        let shift = shifts[piece]
        if !part.isEmpty {
          give(&blocks[first + piece], part.lowerBound + shift..<part.upperBound + shift)
        }
        piece += 1
      }
    }
    for run in block.emphasis { share(run) { $0.emphasis.append($1) } }
    for link in block.links {
      share(link.range) { $0.links.append(Link(range: $1, address: link.address)) }
    }
  }

  private static func trimmed(_ range: Range<Int>, _ source: [UInt8]) -> Range<Int> {
    var range = range
    while let last = range.last, source[last] == .space { range.removeLast() }
    while let first = range.first, source[first] == .space { range.removeFirst() }
    return range
  }
}
