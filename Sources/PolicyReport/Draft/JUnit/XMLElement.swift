/// An XML element to be written. Text and attributes can hold anything: what XML 1.0 has no way to
/// write is written out.
struct XMLElement {
  var name: String
  var attributes: [(name: String, value: String)]
  var text: String
  var children: [XMLElement]

  init(
    _ name: String, _ attributes: [(name: String, value: String)] = [], text: String = "",
    children: [XMLElement] = []
  ) {
    self.name = name
    self.attributes = attributes
    self.text = text
    self.children = children
  }

  /// A document with this element as its root, indented.
  var document: [UInt8] {
    var lines = ["<?xml version=\"1.0\" encoding=\"UTF-8\"?>"]
    write(into: &lines, indent: "")
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  private func write(into lines: inout [String], indent: String) {
    let start =
      indent + "<" + name
      + attributes.map { " \($0.name)=\"\($0.value.visible.escapedForXML)\"" }.joined()
    if children.isEmpty {
      let text = SARIFText.lines(text).escapedForXML
      lines.append(text.isEmpty ? start + "/>" : "\(start)>\(text)</\(name)>")
      return
    }
    lines.append(start + ">")
    for child in children { child.write(into: &lines, indent: indent + "  ") }
    lines.append("\(indent)</\(name)>")
  }
}
