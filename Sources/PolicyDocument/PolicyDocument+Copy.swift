internal import PolicyText

extension PolicyDocument {
  /// Whether the other is the same policy, saved once more: all is the same but the saved files and the lines in them.
  package func isCopy(of other: PolicyDocument) -> Bool {
    title.holdsTheSame(as: other.title) && language == other.language && kind == other.kind
      && kindReason == other.kindReason && confidence == other.confidence
      && savedAt == other.savedAt && hasEmphasis == other.hasEmphasis
      && pages.count == other.pages.count && sections == other.sections
      && blocks.count == other.blocks.count
      && text.span.bytes.holdsTheSame(as: other.text.span.bytes)
      && blocks.indices.allSatisfy { blocks[$0].isCopy(of: other.blocks[$0]) }
  }

  /// Bytes in memory, about.
  package var size: Int {
    blocks.reduce(
      text.capacity + blocks.capacity * MemoryLayout<Block>.stride
        + sections.capacity * MemoryLayout<Section>.stride
    ) { $0 + $1.listSize }
  }
}

extension Block {
  fileprivate func isCopy(of other: Block) -> Bool {
    kind == other.kind && range == other.range && section == other.section && page == other.page
      && leadIn == other.leadIn && header == other.header && cells == other.cells
      && emphasis == other.emphasis && isContents == other.isContents
      && links.count == other.links.count
      && links.indices.allSatisfy { links[$0].isCopy(of: other.links[$0]) }
  }

  /// Bytes of its lists, about.
  fileprivate var listSize: Int {
    let ranges = (cells.count + emphasis.count) * MemoryLayout<Range<Int>>.stride
    return links.reduce(ranges) { $0 + MemoryLayout<Link>.stride + $1.address.utf8.count }
  }
}

extension Link {
  fileprivate func isCopy(of other: Link) -> Bool {
    range == other.range && address.holdsTheSame(as: other.address)
  }
}
