extension PhraseAutomaton {
  /// Empty phrases never match. The index in `phrases` names a phrase in hits.
  public init(_ phrases: [Phrase]) {
    var building = AutomatonBuilding(PhraseTrie(phrases.map(\.symbols)))
    building.link()
    states = building.states
    rows = building.rows
    outputStarts = building.outputStarts
    outputs = building.outputs
    lengths = phrases.map { Int32($0.bytes.count) }
    opensRight = phrases.map { $0.opensRight || !($0.bytes.last.map(Self.isWord) ?? false) }
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
  private(set) var outputStarts: [Int32] = []
  private(set) var outputs: [Int32] = []
  /// The state each was reached from.
  private var parents: [UInt32]

  /// States by depth, the children of one together.
  init(_ trie: PhraseTrie) {
    self.trie = trie
    let count = trie.breadthFirst.count
    states = [State](repeating: State(), count: count)
    parents = [UInt32](repeating: 0, count: count)
    var next: UInt32 = 1
    for (number, node) in trie.breadthFirst.enumerated() {
      states[number].next = next
      var children: UInt64 = 0
      var labels = State.noLabels
      var child = trie.firstChildren[Int(node)]
      while child >= 0 {
        parents[Int(next)] = UInt32(number)
        if children < UInt64(State.mostChildren) {
          labels ^= UInt64(~trie.labels[Int(child)]) << (8 * children)
        }
        children += 1
        next += 1
        child = trie.nextSiblings[Int(child)]
      }
      let needsRow = number == 0 || children > UInt64(State.mostChildren)
      states[number].labels = needsRow ? State.hasRow : labels
    }
  }

  /// By depth, so that what a state falls back to is complete before it.
  mutating func link() {
    var found = [[Int32]](repeating: [], count: states.count)
    for (phrase, node) in trie.ends where node > 0 {
      found[Int(trie.numbers[Int(node)])].append(phrase)
    }
    for state in states.indices {
      if parents[state] > 0 {
        states[state].fail = step(
          from: states[Int(parents[state])].fail, trie.labels[Int(trie.breadthFirst[state])])
      }
      if state > 0 { found[state] += found[Int(states[state].fail)] }
      if states[state].labels & State.hasRow != 0 { addRow(of: state) }
      if !found[state].isEmpty { states[state].labels |= State.hasOutputs }
    }
    outputStarts.reserveCapacity(states.count + 1)
    for list in found {
      outputStarts.append(Int32(outputs.count))
      outputs += list
    }
    outputStarts.append(Int32(outputs.count))
  }

  private mutating func addRow(of state: Int) {
    let first = rows.count
    if state == 0 {
      rows = [UInt32](repeating: 0, count: 256)
    } else {
      for byte in 0...UInt8.max { rows.append(step(from: states[state].fail, byte)) }
    }
    var next = states[state].next
    var child = trie.firstChildren[Int(trie.breadthFirst[state])]
    while child >= 0 {
      rows[first + Int(trie.labels[Int(child)])] = next
      next += 1
      child = trie.nextSiblings[Int(child)]
    }
    states[state].next = UInt32(first >> 8)
  }

  private func step(from state: UInt32, _ byte: UInt8) -> UInt32 {
    states.withUnsafeBufferPointer { states in
      rows.withUnsafeBufferPointer { PhraseAutomaton.step(from: state, byte, states, $0) }
    }
  }
}
