extension PhraseAutomaton {
  /// Empty phrases never match. The index in `phrases` names a phrase in hits.
  public init(_ phrases: [Phrase]) {
    var building = TreeBuilding(phrases)
    building.build()
    nodes = building.nodes
    rows = building.rows
    outputs = building.outputs
  }
}

/// The tree while it is made of sorted phrases, level by level, so that no node searches its children.
private struct TreeBuilding {
  typealias Node = PhraseAutomaton.Node

  private let phrases: [PhraseAutomaton.Phrase]
  private(set) var nodes = [Node()]
  private(set) var rows = [UInt32](repeating: 0, count: 512)
  private(set) var outputs: [PhraseAutomaton.Output] = []
  /// Nodes to be made, and the phrases below them.
  private var open: [(node: Int, phrases: ArraySlice<Int>, depth: Int)] = []

  init(_ phrases: [PhraseAutomaton.Phrase]) { self.phrases = phrases }

  mutating func build() {
    let sorted = phrases.indices.filter { !phrases[$0].bytes.isEmpty }
      .sorted { phrases[$0].bytes.lexicographicallyPrecedes(phrases[$1].bytes) }
    addChildren(of: sorted[...], at: 0, toRow: 0)
    // Inside a word only what is open to the left begins.
    for byte in UInt8.min...UInt8.max where !PhraseAutomaton.isWord(byte) {
      rows[256 | Int(byte)] = rows[Int(byte)]
    }
    let inWords = sorted.filter {
      phrases[$0].opensLeft && PhraseAutomaton.isWord(phrases[$0].bytes[0])
    }
    addChildren(of: inWords[...], at: 0, toRow: 1)
    var next = 0
    while next < open.count {
      let (node, below, depth) = open[next]
      make(node, of: below, at: depth)
      next += 1
    }
    precondition(
      max(nodes.count, outputs.count, phrases.count) < Node.mostLinks,
      "the rubric's phrases are too many")
  }

  private mutating func make(_ number: Int, of below: ArraySlice<Int>, at start: Int) {
    var node = Node()
    var (below, depth) = (below, start)
    // What the first and the last have in common all have.
    let (first, last) = (phrases[below[below.startIndex]].bytes, phrases[below.last!].bytes)
    while depth < min(first.count, last.count, start + Node.longestTail),
      first[depth] == last[depth]
    {
      node.tail |= UInt64(first[depth]) << UInt64(8 * (depth - start))
      depth += 1
    }
    node.tailBits = UInt64(8 * (depth - start))
    let ending = below.prefix { phrases[$0].bytes.count == depth }
    if !ending.isEmpty { node.output = UInt32(outputs.count) }
    for phrase in ending {
      let written = phrases[phrase]
      outputs.append(
        PhraseAutomaton.Output(
          phrase: phrase,
          opensRight: written.opensRight
            || !(written.bytes.last.map(PhraseAutomaton.isWord) ?? false),
          isLast: phrase == ending.last))
    }
    below = below[ending.endIndex...]
    if children(of: below, at: depth).count > Node.mostChildren {
      node.setRow(UInt32(rows.count >> 8))
      rows.append(contentsOf: repeatElement(0, count: 256))
      addChildren(of: below, at: depth, toRow: rows.count >> 8 - 1)
    } else {
      let children = children(of: below, at: depth)
      if let first = children.first {
        node.next = UInt32(nodes.count)
        node.labels = UInt64(first.label) &* 0x0101_0101_0101_0101
      }
      for (place, child) in children.enumerated() {
        node.labels ^= UInt64(child.label ^ children[0].label) << UInt64(8 * place)
        addChild(child.phrases, at: depth)
      }
    }
    nodes[number] = node
  }

  /// The phrases by their byte at a depth.
  private func children(
    of below: ArraySlice<Int>, at depth: Int
  ) -> [(label: UInt8, phrases: ArraySlice<Int>)] {
    var children: [(label: UInt8, phrases: ArraySlice<Int>)] = []
    var rest = below
    while let first = rest.first {
      let label = phrases[first].bytes[depth]
      let same = rest.prefix { phrases[$0].bytes[depth] == label }
      children.append((label, same))
      rest = rest[same.endIndex...]
    }
    return children
  }

  private mutating func addChildren(of below: ArraySlice<Int>, at depth: Int, toRow row: Int) {
    for child in children(of: below, at: depth) {
      rows[row << 8 | Int(child.label)] = UInt32(nodes.count)
      addChild(child.phrases, at: depth)
    }
  }

  private mutating func addChild(_ below: ArraySlice<Int>, at depth: Int) {
    open.append((nodes.count, below, depth + 1))
    nodes.append(Node())
  }
}
