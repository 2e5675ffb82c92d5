extension BlockBuilder {
  mutating func block(_ node: Int, as kind: Block.Kind, leadIn: Int?) {
    guard joins == 0 else {
      writer.space()
      visitChildren(node)
      return writer.space()
    }
    flush()
    let outer = (self.kind, self.leadIn)
    self.kind = kind
    self.leadIn = leadIn
    visitChildren(node)
    flush()
    (self.kind, self.leadIn) = outer
  }

  mutating func heading(_ node: Int, level: Int) {
    guard joins == 0 else { return block(node, as: kind, leadIn: leadIn) }
    flush()
    let outer = (kind, leadIn)
    kind = .heading(level: level)
    leadIn = nil
    joins += 1
    visitChildren(node)
    joins -= 1
    flush()
    (kind, leadIn) = outer
  }

  mutating func list(_ node: Int) {
    guard joins == 0 else { return block(node, as: kind, leadIn: leadIn) }
    flush()
    let outer = (kind, leadIn)
    leadIn = introduction()
    kind = .paragraph
    listDepth += 1
    ordinals.append(OrderedList(tree, node))
    visitChildren(node)
    ordinals.removeLast()
    listDepth -= 1
    flush()
    (kind, leadIn) = outer
  }

  mutating func item(_ node: Int) {
    guard joins == 0 else { return block(node, as: kind, leadIn: leadIn) }
    flush()
    let outer = (kind, leadIn)
    kind = .listItem(depth: max(1, listDepth))
    if let last = ordinals.indices.last { marker = ordinals[last]?.next(tree, node) }
    visitChildren(node)
    flush()
    marker = nil
    (kind, leadIn) = outer
  }

  /// The block that introduces what follows: the last one, unless it is a heading without colon.
  func introduction() -> Int? {
    guard let last = blocks.indices.last else { return nil }
    if blocks[last].isHeading {
      return LeadIns.endsInColon(writer.text.span.extracting(blocks[last].range)) ? last : nil
    }
    switch blocks[last].kind {
    case .tableRow, .tableHeader, .definition: return nil
    case .listItem where listDepth == 0: return nil
    default: return last
    }
  }
}
