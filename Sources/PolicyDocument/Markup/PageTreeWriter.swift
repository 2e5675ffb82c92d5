/// Writes a `PageTree`, node after node.
struct PageTreeWriter {
  private(set) var tag: [Tag] = []
  private(set) var parent: [Int32] = []
  private(set) var end: [Int32] = []
  private(set) var textStart: [Int32] = []
  private(set) var textEnd: [Int32] = []
  private(set) var line: [Int32] = []
  private(set) var record: [Int32] = []
  let attributes: TagAttributes
  private(set) var text: [UInt8] = []

  init(_ attributes: TagAttributes = TagAttributes()) { self.attributes = attributes }

  var count: Int { tag.count }

  mutating func open(_ name: Tag, parent: Int32, line: Int) -> Int32 {
    let index = Int32(count)
    tag.append(name)
    self.parent.append(parent)
    end.append(index + 1)
    textStart.append(Int32(text.count))
    textEnd.append(Int32(text.count))
    self.line.append(Int32(clamping: line))
    record.append(-1)
    return index
  }

  mutating func close(_ node: Int32) {
    end[Int(node)] = Int32(count)
    textEnd[Int(node)] = Int32(text.count)
  }

  /// Gives the last node opened its attributes.
  mutating func setRecord(_ number: Int) {
    if number < attributes.count { record[record.count - 1] = Int32(number) }
  }

  /// Adds text to the page and to the text node `node`, the last one opened.
  mutating func appendText(_ bytes: some Collection<UInt8>, to node: Int32) {
    text.append(contentsOf: bytes)
    textEnd[Int(node)] = Int32(text.count)
  }

  mutating func setLine(_ value: Int, of node: Int32) { line[Int(node)] = Int32(clamping: value) }
}
