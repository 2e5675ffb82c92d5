/// Writes a `PageTree`, node after node.
struct PageTreeWriter {
  /// What a tree has of a node.
  struct Node: Sendable {
    var tag: Tag
    /// The enclosing element; -1 for the outermost.
    var parent: Int32
    /// One past the last descendant.
    var end: Int32
    /// Where the subtree's text begins and ends in the page's.
    var textStart: Int32
    var textEnd: Int32
    /// Of an element the record of its attributes, of a text with letters its token; -1 for none.
    var aside: Int32 = -1

    mutating func close(_ end: Int, textEnd: Int) {
      self.end = Int32(end)
      self.textEnd = Int32(textEnd)
    }
  }

  private(set) var nodes: [Node] = []
  private(set) var text: [UInt8] = []

  /// - Parameter expected: nodes and bytes of text that there may be.
  init(expected: (nodes: Int, text: Int) = (0, 0)) {
    nodes.reserveCapacity(expected.nodes)
    text.reserveCapacity(expected.text)
  }

  var count: Int { nodes.count }

  /// Those of all nodes.
  var tags: [Tag] {
    Array(capacity: nodes.count) { tags in
      let nodes = nodes.span
      for index in nodes.indices { tags.append(nodes[index].tag) }
    }
  }

  mutating func open(_ tag: Tag, parent: Int32) -> Int32 {
    let index = Int32(count)
    let place = Int32(text.count)
    nodes.append(
      Node(tag: tag, parent: parent, end: index + 1, textStart: place, textEnd: place))
    return index
  }

  mutating func close(_ node: Int32) {
    let (end, textEnd) = (count, text.count)
    nodes[Int(node)].close(end, textEnd: textEnd)
  }

  /// Adds no more than `most` nodes.
  mutating func append(upTo most: Int, _ add: (inout OutputSpan<Node>) -> Void) {
    nodes.append(addingCapacity: most, initializingWith: add)
  }

  /// Gives the last node opened what stands aside of the parser.
  mutating func setAside(_ number: Int) { nodes[count - 1].aside = Int32(number) }

  /// Adds text to the page; it belongs to the elements that are open.
  mutating func append(_ bytes: Span<UInt8>) { text.append(bytes) }
  mutating func append(_ range: Range<Int>, of bytes: [UInt8]) { text.append(range, of: bytes) }
}
