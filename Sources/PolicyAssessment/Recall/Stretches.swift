internal import PolicyDocument

/// The blocks of a document in stretches, each of whole sections with the lists and tables that begin in them. What is
/// looked for near a sentence is looked for in its stretch, and in the headings above.
struct Stretches {
  /// The blocks of each, in reading order.
  private(set) var blocks: [Range<Int>] = []

  init(_ document: PolicyDocument) {
    let reaches = Self.reaches(document)
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
  private static func reaches(_ document: PolicyDocument) -> [Int] {
    let blocks = document.blocks
    var reaches = Array(blocks.indices)
    var firstOfSection = [Int?](repeating: nil, count: document.sections.count)
    func join(_ index: Int, with other: Int?) {
      guard let other, blocks.indices.contains(other) else { return }
      reaches[min(index, other)] = max(reaches[min(index, other)], index, other)
    }
    for index in blocks.indices {
      // Field by field: a block holds lists, and copying it counts them.
      let section = blocks[index].section
      if firstOfSection.indices.contains(section) {
        join(index, with: firstOfSection[section])
        firstOfSection[section] = firstOfSection[section] ?? index
      }
      join(index, with: blocks[index].leadIn)
      join(index, with: blocks[index].header)
    }
    return reaches
  }
}
