/// Phrases as a tree of bytes, built from their sorted order so that no node searches its children.
struct PhraseTrie {
  private(set) var labels: [UInt8] = [0]
  /// -1 where there is none.
  private(set) var firstChildren: [Int32] = [-1]
  private(set) var nextSiblings: [Int32] = [-1]
  /// Each phrase with the node it ends in.
  private(set) var ends: [(phrase: Int32, node: Int32)] = []
  /// The nodes by depth.
  private(set) var breadthFirst: [Int32] = [0]
  /// For each node its state: the children of one together, and what follows a lone child behind it, so that a phrase
  /// is read from memory that lies together.
  private(set) var states: [Int32] = []

  init(_ phrases: [[UInt8]]) {
    let order = phrases.indices.sorted { phrases[$0].lexicographicallyPrecedes(phrases[$1]) }
    var path: [Int32] = [0]
    var previous: [UInt8] = []
    for index in order {
      let bytes = phrases[index]
      var shared = 0
      while shared < min(previous.count, bytes.count), previous[shared] == bytes[shared] {
        shared += 1
      }
      path.removeLast(path.count - 1 - shared)
      for byte in bytes[shared...] { path.append(addChild(of: path[path.count - 1], byte)) }
      ends.append((Int32(index), path[path.count - 1]))
      previous = bytes
    }
    orderByDepth()
    numberStates()
  }

  func forEachChild(of node: Int32, _ body: (_ state: UInt32, _ label: UInt8) -> Void) {
    var child = firstChildren[Int(node)]
    while child >= 0 {
      body(UInt32(states[Int(child)]), labels[Int(child)])
      child = nextSiblings[Int(child)]
    }
  }

  private mutating func addChild(of parent: Int32, _ label: UInt8) -> Int32 {
    let child = Int32(labels.count)
    labels.append(label)
    firstChildren.append(-1)
    nextSiblings.append(firstChildren[Int(parent)])
    firstChildren[Int(parent)] = child
    return child
  }

  private mutating func orderByDepth() {
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

  private mutating func numberStates() {
    states = [Int32](repeating: 0, count: labels.count)
    var next: Int32 = 1
    var open: [Int32] = [0]
    while let node = open.popLast() {
      var child = firstChildren[Int(node)]
      while child >= 0 {
        states[Int(child)] = next
        next += 1
        open.append(child)
        child = nextSiblings[Int(child)]
      }
    }
  }
}
