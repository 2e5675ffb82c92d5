/// All phrases of all criteria as one deterministic automaton (Aho & Corasick, CACM 18, 1975), walked once over a text.
///
/// Phrases are folded as `NormalizedText` folds. A phrase's first and last character, when Latin letters or digits,
/// match at word boundaries only; a phrase written with `*` at an end is open there.
public struct PhraseAutomaton: Sendable {
  /// A phrase as the rubric writes it, folded, with its open ends taken off.
  public struct Phrase: Sendable, Hashable {
    public var bytes: [UInt8]
    public var opensLeft: Bool
    public var opensRight: Bool

    public init(_ written: String) {
      var text = written[...]
      opensLeft = text.hasPrefix("*")
      opensRight = text.hasSuffix("*")
      if opensLeft { text = text.dropFirst() }
      if opensRight { text = text.dropLast() }
      bytes = NormalizedText(String(text)).bytes
    }
  }

  /// A phrase found in a text.
  public struct Hit: Sendable, Hashable {
    public var phrase: Int32
    public var start: Int32
    public var end: Int32
  }

  private var classes = [UInt8](repeating: 0, count: 256)
  private var width = 1
  /// Row by row: the next state for each class of byte. The root is 0.
  private var transitions: [Int32] = []
  /// For each state, where its phrases begin in `outputs`, and one entry more.
  private var outputStarts: [Int32] = []
  private var outputs: [Int32] = []
  private var lengths: [Int32] = []
  private var opensLeft: [Bool] = []
  private var opensRight: [Bool] = []

  /// Empty phrases never match. The index in `phrases` names a phrase in hits.
  public init(_ phrases: [Phrase]) {
    lengths = phrases.map { Int32($0.bytes.count) }
    opensLeft = phrases.map { $0.opensLeft || !Self.isWord($0.bytes.first) }
    opensRight = phrases.map { $0.opensRight || !Self.isWord($0.bytes.last) }
    assignClasses(phrases)
    let trie = Trie(phrases)
    fill(from: trie)
  }

  /// Calls `body` for every occurrence of every phrase, ordered by end; at one end the longest first.
  public func forEachHit(in text: [UInt8], _ body: (Hit) -> Void) {
    guard transitions.count > width else { return }
    text.withUnsafeBufferPointer { text in
      transitions.withUnsafeBufferPointer { transitions in
        classes.withUnsafeBufferPointer { classes in
          outputStarts.withUnsafeBufferPointer { outputStarts in
            var state = 0
            for index in 0..<text.count {
              state = Int(transitions[state * width + Int(classes[Int(text[index])])])
              let first = outputStarts[state]
              let last = outputStarts[state + 1]
              if first < last { report(first..<last, endingAt: index + 1, in: text, body) }
            }
          }
        }
      }
    }
  }

  private func report(
    _ found: Range<Int32>, endingAt end: Int, in text: UnsafeBufferPointer<UInt8>,
    _ body: (Hit) -> Void
  ) {
    for slot in found {
      let phrase = Int(outputs[Int(slot)])
      let start = end - Int(lengths[phrase])
      if !opensRight[phrase], end < text.count, Self.isWord(text[end]) { continue }
      if !opensLeft[phrase], start > 0, Self.isWord(text[start - 1]) { continue }
      body(Hit(phrase: Int32(phrase), start: Int32(start), end: Int32(end)))
    }
  }

  @inline(__always)
  private static func isWord(_ byte: UInt8?) -> Bool {
    guard let byte else { return false }
    return (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
  }

  /// Bytes that stand in no phrase share class 0.
  private mutating func assignClasses(_ phrases: [Phrase]) {
    for phrase in phrases {
      for byte in phrase.bytes where classes[Int(byte)] == 0 && width < 256 {
        classes[Int(byte)] = UInt8(width)
        width += 1
      }
    }
  }

  private mutating func fill(from trie: Trie) {
    let states = trie.parents.count
    transitions = [Int32](repeating: 0, count: states * width)
    var fails = [Int32](repeating: 0, count: states)
    var found = [[Int32]](repeating: [], count: states)
    for (phrase, state) in trie.ends where state > 0 { found[Int(state)].append(phrase) }
    for state in trie.breadthFirst {
      let row = Int(state) * width
      if state > 0 {
        let fail = Int(fails[Int(state)]) * width
        if fail != row {
          for column in 0..<width { transitions[row + column] = transitions[fail + column] }
        }
        found[Int(state)] += found[Int(fails[Int(state)])]
      }
      var child = trie.firstChildren[Int(state)]
      while child >= 0 {
        let column = Int(classes[Int(trie.labels[Int(child)])])
        if state > 0 { fails[Int(child)] = transitions[row + column] }
        transitions[row + column] = child
        child = trie.nextSiblings[Int(child)]
      }
    }
    outputStarts.reserveCapacity(states + 1)
    for list in found {
      outputStarts.append(Int32(outputs.count))
      outputs += list
    }
    outputStarts.append(Int32(outputs.count))
  }
}

/// The phrases as a tree of bytes, built from their sorted order so that no node searches its children.
private struct Trie {
  var parents: [Int32] = [0]
  var labels: [UInt8] = [0]
  var firstChildren: [Int32] = [-1]
  var nextSiblings: [Int32] = [-1]
  /// Each phrase with the state it ends in.
  var ends: [(phrase: Int32, state: Int32)] = []
  var breadthFirst: [Int32] = []

  init(_ phrases: [PhraseAutomaton.Phrase]) {
    let order = phrases.indices.sorted {
      phrases[$0].bytes.lexicographicallyPrecedes(phrases[$1].bytes)
    }
    var path: [Int32] = [0]
    var previous: [UInt8] = []
    for index in order {
      let bytes = phrases[index].bytes
      var shared = 0
      while shared < min(previous.count, bytes.count), previous[shared] == bytes[shared] {
        shared += 1
      }
      path.removeLast(path.count - 1 - shared)
      for byte in bytes[shared...] { path.append(addChild(of: path[path.count - 1], byte)) }
      ends.append((Int32(index), path[path.count - 1]))
      previous = bytes
    }
    breadthFirst = [0]
    var next = 0
    while next < breadthFirst.count {
      var child = firstChildren[Int(breadthFirst[next])]
      while child >= 0 {
        breadthFirst.append(child)
        child = nextSiblings[Int(child)]
      }
      next += 1
    }
  }

  private mutating func addChild(of parent: Int32, _ label: UInt8) -> Int32 {
    let child = Int32(parents.count)
    parents.append(parent)
    labels.append(label)
    firstChildren.append(-1)
    nextSiblings.append(firstChildren[Int(parent)])
    firstChildren[Int(parent)] = child
    return child
  }
}
