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
      for cut in (cuts[index] ?? []) + [block.range.upperBound] {
        guard cut > start, cut <= block.range.upperBound else { continue }
        splitter.add(block, start..<cut, of: text)
        start = cut
      }
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
      if !gone.contains(index) { splitter.add(block, block.range, of: text) }
    }
    blocks = splitter.blocks
    for index in blocks.indices {
      blocks[index].leadIn = blocks[index].leadIn.flatMap { places[$0] }
      blocks[index].header = blocks[index].header.flatMap { places[$0] }
    }
    text = splitter.text
  }

  private mutating func add(_ block: Block, _ range: Range<Int>, of source: [UInt8]) {
    var range = range
    while let last = range.last, source[last] == .space { range.removeLast() }
    while let first = range.first, source[first] == .space { range.removeFirst() }
    guard !range.isEmpty else { return }
    if !text.isEmpty { text.append(0x0A) }
    let shift = text.count - range.lowerBound
    text.append(contentsOf: source[range])
    func moved(_ run: Range<Int>) -> Range<Int>? {
      let part = run.clamped(to: range)
      return part.isEmpty ? nil : part.lowerBound + shift..<part.upperBound + shift
    }
    var piece = block
    piece.range = range.lowerBound + shift..<range.upperBound + shift
    // Cells may be empty; blocks with cells are never cut.
    piece.cells = block.cells.map { $0.lowerBound + shift..<$0.upperBound + shift }
    piece.emphasis = block.emphasis.compactMap(moved)
    piece.links = block.links.compactMap { link in
      moved(link.range).map { Link(range: $0, address: link.address) }
    }
    blocks.append(piece)
  }
}
