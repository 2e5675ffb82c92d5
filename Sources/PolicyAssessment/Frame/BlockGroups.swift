internal import PolicyDocument

/// The lists and tables of a document, each with the block that introduces it.
struct BlockGroups {
  /// For each block its group, named by the group's first block.
  let ofBlock: [Int]
  /// The blocks by group, then place.
  private var blocks: [Int32]
  /// For each group, where its blocks begin, and one more.
  private var starts: [Int32]

  init(_ document: PolicyDocument) {
    let count = document.blocks.count
    var groups = Array(0..<count)
    starts = [Int32](repeating: 0, count: count + 1)
    for (index, block) in document.blocks.enumerated() {
      if let head = block.leadIn ?? block.header, head < index { groups[index] = groups[head] }
      starts[groups[index] + 1] += 1
    }
    for group in 0..<count { starts[group + 1] += starts[group] }
    blocks = [Int32](repeating: 0, count: count)
    var next = starts
    for (block, group) in groups.enumerated() {
      blocks[Int(next[group])] = Int32(block)
      next[group] += 1
    }
    ofBlock = groups
  }

  /// The blocks of a block's group, the block among them.
  func blocks(with block: Int) -> ArraySlice<Int32> {
    let group = ofBlock[block]
    return blocks[Int(starts[group])..<Int(starts[group + 1])]
  }
}
