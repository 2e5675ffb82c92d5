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

  /// States are numbered by depth, so that the children of one stand together: the
  /// children of state s are `firstChildren[s]..<firstChildren[s + 1]`. The root is 0.
  private var firstChildren: [Int32] = []
  private var labels: [UInt8] = []
  /// Where to go on when no child has the next byte.
  private var fails: [Int32] = []
  /// States with many children have a row of `rows`, 256 next states each; -1 for the others.
  private var rowOfState: [Int32] = []
  private var rows: [Int32] = []
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
    build(Trie(phrases))
  }

  /// Calls `body` for every occurrence of every phrase, ordered by end; at one end the longest first.
  public func forEachHit(in text: [UInt8], _ body: (Hit) -> Void) {
    guard labels.count > 1 else { return }
    text.withUnsafeBufferPointer { text in
      var state = 0
      firstChildren.withUnsafeBufferPointer { firstChildren in
        labels.withUnsafeBufferPointer { labels in
          fails.withUnsafeBufferPointer { fails in
            rowOfState.withUnsafeBufferPointer { rowOfState in
              rows.withUnsafeBufferPointer { rows in
                outputStarts.withUnsafeBufferPointer { outputStarts in
                  for index in 0..<text.count {
                    let byte = text[index]
                    while true {
                      let row = Int(rowOfState[state])
                      if row >= 0 {
                        state = Int(rows[row << 8 | Int(byte)])
                        break
                      }
                      var child = Int(firstChildren[state])
                      let end = Int(firstChildren[state + 1])
                      while child < end, labels[child] != byte { child += 1 }
                      if child < end {
                        state = child
                        break
                      }
                      state = Int(fails[state])
                    }
                    let first = outputStarts[state]
                    let last = outputStarts[state + 1]
                    if first < last { report(first..<last, endingAt: index + 1, in: text, body) }
                  }
                }
              }
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

  /// The fewest children that are worth a row of their own.
  private static let manyChildren = 12

  private mutating func build(_ trie: Trie) {
    let states = trie.breadthFirst.count
    var numbers = [Int32](repeating: 0, count: states)
    for (number, node) in trie.breadthFirst.enumerated() { numbers[Int(node)] = Int32(number) }
    labels = trie.breadthFirst.map { trie.labels[Int($0)] }
    var parents = [Int32](repeating: 0, count: states)
    firstChildren.reserveCapacity(states + 1)
    var next: Int32 = 1
    for node in trie.breadthFirst {
      firstChildren.append(next)
      var child = trie.firstChildren[Int(node)]
      while child >= 0 {
        parents[Int(next)] = numbers[Int(node)]
        next += 1
        child = trie.nextSiblings[Int(child)]
      }
    }
    firstChildren.append(next)
    fails = [Int32](repeating: 0, count: states)
    rowOfState = [Int32](repeating: -1, count: states)
    var found = [[Int32]](repeating: [], count: states)
    for (phrase, node) in trie.ends where node > 0 {
      found[Int(numbers[Int(node)])].append(phrase)
    }
    for state in 0..<states {
      // By depth, so that what a state falls back to is complete before it.
      if parents[state] > 0 {
        fails[state] = step(from: fails[Int(parents[state])], labels[state])
      }
      if state > 0 { found[state] += found[Int(fails[state])] }
      let children = firstChildren[state]..<firstChildren[state + 1]
      if state == 0 || children.count >= Self.manyChildren { addRow(of: state, children) }
    }
    outputStarts.reserveCapacity(states + 1)
    for list in found {
      outputStarts.append(Int32(outputs.count))
      outputs += list
    }
    outputStarts.append(Int32(outputs.count))
  }

  private mutating func addRow(of state: Int, _ children: Range<Int32>) {
    let first = rows.count
    if state == 0 {
      rows = [Int32](repeating: 0, count: 256)
    } else {
      for byte in 0...UInt8.max { rows.append(step(from: fails[state], byte)) }
    }
    for child in children { rows[first + Int(labels[Int(child)])] = child }
    rowOfState[state] = Int32(first >> 8)
  }

  /// The state after one byte.
  private func step(from start: Int32, _ byte: UInt8) -> Int32 {
    var state = Int(start)
    while true {
      if rowOfState[state] >= 0 { return rows[Int(rowOfState[state]) << 8 | Int(byte)] }
      for child in firstChildren[state]..<firstChildren[state + 1] where labels[Int(child)] == byte
      {
        return child
      }
      state = Int(fails[state])
    }
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
