/// A parsed page as parallel arrays in document order: node `i` and its descendants are
/// `i..<end[i]`, so that every subtree is a slice of nodes and its text a slice of `text`.
///
/// A class, so that no pass over it copies its arrays' references.
final class PageTree: Sendable {
  /// `.text` for a run of text.
  let tag: [Tag]
  /// The enclosing element; -1 for the outermost.
  let parent: [Int32]
  /// One past the last descendant.
  let end: [Int32]
  /// Where the subtree's text begins in `text`.
  let textStart: [Int32]
  /// Where the subtree's text ends in `text`.
  let textEnd: [Int32]
  /// Line of the saved file, from 1: of a text's first letter, of an element's start tag.
  let line: [Int32]
  /// Of `attributes`; -1 for none.
  private let record: [Int32]
  private let attributes: TagAttributes
  /// All text of the page, UTF-8, as written.
  let text: [UInt8]

  init(_ written: PageTreeWriter = PageTreeWriter()) {
    tag = written.nodes.map { $0.tag }
    parent = written.nodes.map { $0.parent }
    end = written.nodes.map { $0.end }
    textStart = written.nodes.map { $0.textStart }
    textEnd = written.nodes.map { $0.textEnd }
    line = written.nodes.map { $0.line }
    record = written.nodes.map { $0.record }
    attributes = written.attributes
    text = written.text
  }

  var count: Int { tag.count }

  typealias Attribute = TagAttributes.Attribute

  /// The value of an attribute, nil when it is absent.
  func value(_ attribute: Attribute, of node: Int) -> ArraySlice<UInt8>? {
    record[node] < 0 ? nil : attributes.value(attribute, of: Int(record[node]))
  }

  /// What the attributes of an element say of it.
  func evidence(of node: Int) -> FurnitureEvidence {
    record[node] < 0 ? [] : attributes.evidence[Int(record[node])]
  }

  /// The weight that an element's own style sets.
  func weight(of node: Int) -> FontWeight {
    record[node] < 0 ? .unset : attributes.weight[Int(record[node])]
  }

  func string(_ attribute: Attribute, of node: Int) -> String? {
    value(attribute, of: node).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Bytes of `text` in the subtree.
  func textRange(of node: Int) -> Range<Int> { Int(textStart[node])..<Int(textEnd[node]) }
}
