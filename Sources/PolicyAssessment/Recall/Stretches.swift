internal import PolicyDocument

/// The blocks of a document in stretches, each of whole sections with the lists and tables that begin in them. What is
/// looked for near a sentence is looked for in its stretch, and in the headings above.
struct Stretches {
  /// The blocks of each, in reading order.
  private(set) var blocks: [Range<Int>] = []

  init(_ document: PolicyDocument) {
    let reaches = Self.reaches(document.blocks)
    var first = 0
    var last = 0
    for index in document.blocks.indices {
      last = max(last, reaches[index])
      if last > index { continue }
      blocks.append(first..<index + 1)
      first = index + 1
      last = first
    }
  }

  /// For each block the last one that belongs with it.
  private static func reaches(_ blocks: [Block]) -> [Int] {
    var reaches = Array(blocks.indices)
    var firstOfSection: [Int: Int] = [:]
    for (index, block) in blocks.enumerated() {
      let section = firstOfSection[block.section] ?? index
      firstOfSection[block.section] = section
      for other in [section, block.leadIn ?? index, block.header ?? index]
      where blocks.indices.contains(other) {
        reaches[min(index, other)] = max(reaches[min(index, other)], index, other)
      }
    }
    return reaches
  }
}
