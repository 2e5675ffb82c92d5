package import PolicyDocument
internal import PolicyText

extension Assessment {
  /// The assessment of a copy (`PolicyDocument.isCopy`) of the document that was judged: passages stand in the copy's
  /// saved files.
  package func moved(to copy: PolicyDocument) -> Assessment {
    var moved = self
    for finding in moved.findings.indices {
      for passage in moved.findings[finding].evidence.indices {
        moved.findings[finding].evidence[passage].move(to: copy)
      }
      for miss in moved.findings[finding].near.indices {
        moved.findings[finding].near[miss].passage.move(to: copy)
      }
    }
    return moved
  }

  /// Bytes in memory, about, without the text in which its passages stand.
  package var size: Int {
    findings.reduce(0) { size, finding in
      size + MemoryLayout<Finding>.stride
        + finding.evidence.count * MemoryLayout<Evidence>.stride
        + finding.near.count * MemoryLayout<NearMiss>.stride
    }
  }
}

extension Evidence {
  fileprivate mutating func move(to copy: PolicyDocument) {
    let start = range.lowerBound
    let block = copy.blocks.partitioningIndex { $0.range.upperBound > start }
    guard copy.blocks.indices.contains(block) else { return }
    // Field by field: a block holds lists, and copying it counts them.
    let (line, page) = (copy.blocks[block].line, copy.blocks[block].page)
    self.line = line
    file = copy.pages.indices.contains(page) ? copy.pages[page].file : ""
  }
}
