extension PhraseAutomaton {
  /// Empty phrases never match. The index in `phrases` names a phrase in hits.
  public init(_ phrases: [Phrase]) {
    var building = AutomatonBuilding(PhraseTrie(phrases.map(\.symbols)))
    building.link(phrases)
    states = building.states
    rows = building.rows
    outputs = building.outputs
  }
}

extension PhraseAutomaton.Phrase {
  /// The bytes, with a mark where a word begins.
  var symbols: [UInt8] {
    var symbols: [UInt8] = []
    var inWord = opensLeft
    for byte in bytes {
      let isWord = PhraseAutomaton.isWord(byte)
      if isWord, !inWord { symbols.append(PhraseAutomaton.boundary) }
      inWord = isWord
      symbols.append(byte)
    }
    return symbols
  }
}

/// The states of an automaton while it is made of a trie.
private struct AutomatonBuilding {
  typealias State = PhraseAutomaton.State

  private let trie: PhraseTrie
  private(set) var states: [State]
  private(set) var rows: [UInt32] = []
  private(set) var outputs: [PhraseAutomaton.Output] = []

  init(_ trie: PhraseTrie) {
    self.trie = trie
    precondition(trie.states.count <= State.mostLinks, "the rubric's phrases are too many")
    states = [State](repeating: State(), count: trie.states.count)
    for node in trie.breadthFirst {
      let state = Int(trie.states[Int(node)])
      var children: UInt64 = 0
      var labels = State.noLabels
      trie.forEachChild(of: node) { child, label in
        if children == 0 { states[state].next = child }
        if children < UInt64(State.mostChildren) { labels ^= UInt64(~label) << (8 * children) }
        children += 1
      }
      let needsRow = node == 0 || children > UInt64(State.mostChildren)
      states[state].labels = needsRow ? State.hasRow : labels
    }
  }

  /// By depth, so that what a state falls back to is complete before it.
  mutating func link(_ phrases: [PhraseAutomaton.Phrase]) {
    var found = [[Int32]](repeating: [], count: states.count)
    for (phrase, node) in trie.ends where node > 0 {
      found[Int(trie.states[Int(node)])].append(phrase)
    }
    for node in trie.breadthFirst {
      let state = Int(trie.states[Int(node)])
      if state > 0 { found[state] += found[Int(states[state].fail)] }
      if states[state].labels & State.hasRow != 0 { addRow(of: node) }
      guard node > 0 else { continue }
      let fail = states[state].fail
      trie.forEachChild(of: node) { child, label in
        states[Int(child)].fail = step(from: fail, label)
      }
    }
    let all = found.reduce(0) { $0 + $1.count }
    precondition(all <= State.mostLinks, "too many of the rubric's phrases end in each other")
    for (state, list) in found.enumerated() where !list.isEmpty {
      states[state].labels |= State.hasOutputs
      states[state].output = UInt32(outputs.count)
      for (place, phrase) in list.enumerated() {
        let written = phrases[Int(phrase)]
        outputs.append(
          PhraseAutomaton.Output(
            phrase: phrase, length: written.bytes.count,
            opensRight: written.opensRight
              || !(written.bytes.last.map(PhraseAutomaton.isWord) ?? false),
            isLast: place == list.count - 1))
      }
    }
  }

  private mutating func addRow(of node: Int32) {
    let first = rows.count
    let state = Int(trie.states[Int(node)])
    if state == 0 {
      rows = [UInt32](repeating: 0, count: 256)
    } else {
      for byte in 0...UInt8.max { rows.append(step(from: states[state].fail, byte)) }
    }
    trie.forEachChild(of: node) { child, label in rows[first + Int(label)] = child }
    states[state].next = UInt32(first >> 8)
  }

  /// The walk's own step, which takes pointers; these live for one.
  private func step(from state: UInt32, _ byte: UInt8) -> UInt32 {
    states.withUnsafeBufferPointer { states in
      rows.withUnsafeBufferPointer { PhraseAutomaton.step(from: state, byte, states, $0) }
    }
  }
}
