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
  /// Of an element its place in `attributes`, of a text with letters its place in `runs`; -1 for none.
  private let aside: [Int32]
  private let attributes: TagAttributes
  private let runs: [CleanMarkup.Run]
  private let lines: SourceLines
  /// All text of the page, UTF-8, as written.
  let text: [UInt8]

  init(_ written: PageTreeWriter = PageTreeWriter(), of markup: CleanMarkup = CleanMarkup()) {
    tag = written.list { $0.tag }
    parent = written.list { $0.parent }
    end = written.list { $0.end }
    textStart = written.list { $0.textStart }
    textEnd = written.list { $0.textEnd }
    aside = written.list { $0.aside }
    attributes = markup.attributes
    runs = markup.runs
    lines = markup.lines
    text = written.text
  }

  var count: Int { tag.count }

  typealias Attribute = TagAttributes.Attribute

  /// The record of an element's attributes, nil where it has none that tell anything.
  private func record(of node: Int) -> Int? {
    aside[node] < 0 || tag[node] == .text ? nil : Int(aside[node])
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
  func hasLetters(_ text: Int) -> Bool { aside[text] >= 0 }

  /// Bytes of `text` in the subtree.
  func textRange(of node: Int) -> Range<Int> { Int(textStart[node])..<Int(textEnd[node]) }

  /// The line of the saved file, from 1, of a text's first letter, or of an element whose attributes tell anything;
  /// 1 for other nodes.
  func line(of node: Int) -> Int {
    guard aside[node] >= 0 else { return 1 }
    let number = Int(aside[node])
    return lines.line(
      at: Int(tag[node] == .text ? runs[number].place : attributes.records[number].place))
  }
}
