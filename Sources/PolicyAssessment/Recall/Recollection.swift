internal import PolicyDocument

/// What of a document was judged before, stretch by stretch.
struct Recollection {
  struct Part {
    let sentences: Range<Int>
    /// Nil where nothing is to be remembered.
    let key: StretchKey?
    let known: JudgedStretch?
  }

  private(set) var parts: [Part] = []
  /// For each block, whether its phrases have to be found: its stretch is new, or what stands below it.
  private(set) var isSought: [Bool]

  /// Nothing is remembered, and nothing to be.
  init(blocks: Int, sentences: FrameSentences) {
    // No part is without a sentence.
    if !sentences.all.isEmpty {
      parts = [Part(sentences: sentences.all.indices, key: nil, known: nil)]
    }
    isSought = [Bool](repeating: true, count: blocks)
  }

  /// - Parameter mayName: whether one of the service's names may stand in a sentence.
  init(
    of document: PolicyDocument, _ sentences: FrameSentences, headingPaths: [[Int]],
    names: ServiceNames, mayName: (Int) -> Bool, in memory: StretchMemory
  ) {
    isSought = [Bool](repeating: false, count: document.blocks.count)
    let isNamed = sentences.ofBlock.map { $0.contains(where: mayName) }
    for blocks in Stretches(document).blocks {
      let first = sentences.ofBlock[blocks.lowerBound].lowerBound
      let last = sentences.ofBlock[blocks.upperBound - 1].upperBound
      guard first < last else { continue }
      let headings = Set(blocks.map { document.blocks[$0].section })
        .flatMap { headingPaths.indices.contains($0) ? headingPaths[$0] : [] }
      let named = isNamed[blocks].contains(true) || headings.contains { isNamed[$0] }
      let key = StretchKey(
        blocks, of: document, headingPaths: headingPaths, names: named ? names : nil)
      let known = key.flatMap { memory.find($0) }
      parts.append(Part(sentences: first..<last, key: key, known: known))
      if known != nil { continue }
      for block in blocks { isSought[block] = true }
      for heading in headings { isSought[heading] = true }
    }
  }

  /// Whether everything is found anew.
  var isBlank: Bool { parts.allSatisfy { $0.known == nil } }
}
