/// A parsed page in document order: node `i` and its descendants are `i..<end(of: i)`, so that every subtree is a
/// slice of nodes and its text a slice of `text`.
///
/// A class, so that no pass over it copies its arrays' references.
final class PageTree: Sendable {
  typealias Node = PageTreeWriter.Node
  typealias Attribute = TagAttributes.Attribute

  /// `.text` for a run of text: apart from the rest of the nodes, since most passes look at no more.
  let tag: [Tag]
  let nodes: [Node]
  private let attributes: TagAttributes
  private let tokens: [Token]
  private let lines: SourceLines
  /// All text of the page, UTF-8, as written.
  let text: [UInt8]

  init(_ written: PageTreeWriter = PageTreeWriter(), of markup: CleanMarkup = CleanMarkup()) {
    nodes = written.nodes
    tag = written.tags
    attributes = markup.attributes
    tokens = markup.tokens
    lines = markup.lines
    text = written.text
  }

  var count: Int { nodes.count }

  /// The enclosing element; -1 for the outermost.
  func parent(of node: Int) -> Int { Int(nodes[node].parent) }
  /// One past the last descendant.
  func end(of node: Int) -> Int { Int(nodes[node].end) }
  /// Bytes of `text` in the subtree.
  func textRange(of node: Int) -> Range<Int> {
    Int(nodes[node].textStart)..<Int(nodes[node].textEnd)
  }

  /// The record of an element's attributes, nil where it has none that tell anything.
  private func record(of node: Int) -> Int? {
    nodes[node].aside < 0 || nodes[node].tag == .text ? nil : Int(nodes[node].aside)
  }

  /// The value of an attribute, nil when it is absent.
  func value(_ attribute: Attribute, of node: Int) -> ArraySlice<UInt8>? {
    record(of: node).flatMap { attributes.value(attribute, of: $0) }
  }

  /// What the attributes of an element say of it.
  func evidence(of node: Int) -> FurnitureEvidence {
    record(of: node).map { attributes.records[$0].evidence } ?? []
  }

  /// The weight that an element's own style sets.
  func weight(of node: Int) -> FontWeight {
    record(of: node).map { attributes.records[$0].weight } ?? .unset
  }

  func string(_ attribute: Attribute, of node: Int) -> String? {
    value(attribute, of: node).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Whether a text is more than blanks.
  func hasLetters(_ text: Int) -> Bool { nodes[text].aside >= 0 }

  /// The line of the saved file, from 1, of a text's first letter, or of an element whose attributes tell anything;
  /// 1 for other nodes.
  func line(of node: Int) -> Int {
    let aside = Int(nodes[node].aside)
    guard aside >= 0 else { return 1 }
    return lines.line(
      at: Int(tag[node] == .text ? tokens[aside].place : attributes.records[aside].place))
  }
}
