/// Writes a `PageTree`, node after node.
struct PageTreeWriter {
  private(set) var tag: [Tag] = []
  private(set) var parent: [Int32] = []
  private(set) var end: [Int32] = []
  private(set) var textStart: [Int32] = []
  private(set) var textEnd: [Int32] = []
  private(set) var line: [Int32] = []
  private(set) var attributeStart: [Int32] = []
  private(set) var attributes: [(name: PageTree.Attribute, value: Range<Int32>)] = []
  private(set) var attributeText: [UInt8] = []
  private(set) var text: [UInt8] = []

  var count: Int { tag.count }

  mutating func open(_ name: Tag, parent: Int32, line: Int) -> Int32 {
    let index = Int32(count)
    tag.append(name)
    self.parent.append(parent)
    end.append(index + 1)
    textStart.append(Int32(text.count))
    textEnd.append(Int32(text.count))
    self.line.append(Int32(clamping: line))
    attributeStart.append(Int32(attributes.count))
    return index
  }

  mutating func close(_ node: Int32) {
    end[Int(node)] = Int32(count)
    textEnd[Int(node)] = Int32(text.count)
  }

  mutating func add(_ attribute: PageTree.Attribute, _ value: some Collection<UInt8>) {
    let start = Int32(attributeText.count)
    attributeText.append(contentsOf: value)
    attributes.append((attribute, start..<Int32(attributeText.count)))
  }

  /// Adds text to the page and to the text node `node`, the last one opened.
  mutating func appendText(_ bytes: UnsafeBufferPointer<UInt8>, to node: Int32) {
    text.append(contentsOf: bytes)
    textEnd[Int(node)] = Int32(text.count)
  }

  mutating func setLine(_ value: Int, of node: Int32) { line[Int(node)] = Int32(clamping: value) }
}
