/// Writes a `PageTree`, node after node.
struct PageTreeWriter {
  /// What a tree has of a node.
  struct Node {
    var tag: Tag
    var parent: Int32
    var end: Int32
    var textStart: Int32
    var textEnd: Int32
    var line: Int32
    var record: Int32 = -1
  }

  private(set) var nodes: [Node] = []
  let attributes: TagAttributes
  private(set) var text: [UInt8] = []

  /// - Parameter expected: nodes and bytes of text that there may be.
  init(
    _ attributes: TagAttributes = TagAttributes(), expected: (nodes: Int, text: Int) = (0, 0)
  ) {
    self.attributes = attributes
    nodes.reserveCapacity(expected.nodes)
    text.reserveCapacity(expected.text)
  }

  var count: Int { nodes.count }

  mutating func open(_ tag: Tag, parent: Int32, line: Int) -> Int32 {
    let index = Int32(count)
    let place = Int32(text.count)
    nodes.append(
      Node(
        tag: tag, parent: parent, end: index + 1, textStart: place, textEnd: place,
        line: Int32(clamping: line)))
    return index
  }

  mutating func close(_ node: Int32) {
    nodes[Int(node)].end = Int32(count)
    nodes[Int(node)].textEnd = Int32(text.count)
  }

  /// Gives the last node opened its attributes.
  mutating func setRecord(_ number: Int) {
    if number < attributes.count { nodes[count - 1].record = Int32(number) }
  }

  /// Adds text to the page and to the text node `node`, the last one opened.
  mutating func appendText(_ bytes: some Collection<UInt8>, to node: Int32) {
    text.append(contentsOf: bytes)
    nodes[Int(node)].textEnd = Int32(text.count)
  }

  mutating func setLine(_ value: Int, of node: Int32) {
    nodes[Int(node)].line = Int32(clamping: value)
  }
}
