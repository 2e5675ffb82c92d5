internal import PolicyDocument
internal import PolicyText

/// What of a document was judged before, stretch by stretch.
struct Recollection {
  struct Part {
    let sentences: Range<Int>
    /// The first of its blocks.
    let block: Int
    /// Nil where nothing is to be remembered, or is already.
    let key: StretchKey?
    let known: JudgedStretch?
    /// Whether one of the service's names may stand in what is new, or above it.
    let isNamed: Bool
  }

  private(set) var parts: [Part] = []
  /// For each block, whether its phrases have to be found: its stretch is new, or what stands below it.
  private(set) var isSought: [Bool]
  /// For each sentence that is new, with what its forms could begin.
  private(set) var cues: [FormCues.Cues] = []
  /// The service's.
  let names: [UInt8]

  /// Cuts a document into sentences: those of what was judged before are known.
  ///
  /// - Parameter sentences: where they are put.
  init(
    of document: PolicyDocument, _ text: NormalizedText, _ recognition: Recognition,
    names: ServiceNames, headingPaths: HeadingPaths, in memory: StretchMemory,
    _ sentences: inout FrameSentences
  ) {
    self.names = names.key
    isSought = [Bool](repeating: !memory.isUsed, count: document.blocks.count)
    guard memory.isUsed else {
      sentences.cut(document.blocks.indices, of: document, text)
      cues = sentences.all.map { recognition.cues(in: $0) }
      add(sentences.all.indices, from: 0, key: nil, known: nil, isNamed: false)
      return
    }
    var keys = StretchKeyWriter(document, headingPaths)
    for blocks in Stretches(document).blocks {
      let key = keys.key(of: blocks)
      var known = key.flatMap { memory.find($0) }
      if let found = known, !found.isOf(self.names),
        found.isNamed
          || Self.mayName(
            recognition, [blocks] + Self.headings(above: blocks, of: document, headingPaths),
            of: document, text)
      {
        known = nil
      }
      let first = sentences.all.count
      if let known {
        sentences.add(known, from: blocks, of: document, text)
        cues += repeatElement(0, count: sentences.all.count - first)
        add(
          first..<sentences.all.count, from: blocks.lowerBound, key: nil, known: known,
          isNamed: false)
        continue
      }
      keys.giveAway()
      let headings = Self.headings(above: blocks, of: document, headingPaths)
      sentences.cut(blocks, of: document, text)
      for sentence in sentences.all[first...] { cues.append(recognition.cues(in: sentence)) }
      let isNamed =
        cues[first...].contains { recognition.mayName($0) }
        || Self.mayName(recognition, headings, of: document, text)
      if add(
        first..<sentences.all.count, from: blocks.lowerBound, key: key, known: nil,
        isNamed: isNamed)
      {
        for block in blocks { isSought[block] = true }
        for heading in headings.joined() { isSought[heading] = true }
      }
    }
  }

  /// No part is without a sentence.
  @discardableResult
  private mutating func add(
    _ sentences: Range<Int>, from block: Int, key: StretchKey?, known: JudgedStretch?,
    isNamed: Bool
  ) -> Bool {
    if sentences.isEmpty { return false }
    parts.append(
      Part(sentences: sentences, block: block, key: key, known: known, isNamed: isNamed))
    return true
  }

  /// Each block by itself, some more than once.
  private static func headings(
    above blocks: Range<Int>, of document: PolicyDocument, _ headingPaths: HeadingPaths
  ) -> [Range<Int>] {
    var headings: [Range<Int>] = []
    var last = -1
    for block in blocks {
      let section = document.blocks[block].section
      if section == last { continue }
      last = section
      guard headingPaths.indices.contains(section) else { continue }
      for heading in headingPaths[section] { headings.append(heading..<heading + 1) }
    }
    return headings
  }

  /// Whether one of the service's names may stand in some blocks.
  private static func mayName(
    _ recognition: Recognition, _ blocks: [Range<Int>], of document: PolicyDocument,
    _ text: NormalizedText
  ) -> Bool {
    blocks.contains { blocks in
      let source =
        document.blocks[blocks.lowerBound].range
        .lowerBound..<document.blocks[
          blocks.upperBound - 1
        ].range.upperBound
      return recognition.mayName(recognition.cues(in: text.range(ofSource: source)))
    }
  }

  /// Whether everything is found anew.
  var isBlank: Bool { parts.allSatisfy { $0.known == nil } }
}
