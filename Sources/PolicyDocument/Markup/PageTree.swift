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
  /// First of the node's attributes; they end where the next node's begin.
  private let attributeStart: [Int32]
  private let attributes: [(name: Attribute, value: Range<Int32>)]
  private let attributeText: [UInt8]
  /// All text of the page, UTF-8, as written.
  let text: [UInt8]

  init(_ written: PageTreeWriter = PageTreeWriter()) {
    tag = written.tag
    parent = written.parent
    end = written.end
    textStart = written.textStart
    textEnd = written.textEnd
    line = written.line
    attributeStart = written.attributeStart
    attributes = written.attributes
    attributeText = written.attributeText
    text = written.text
  }

  var count: Int { tag.count }

  /// The attributes that tell something about text.
  enum Attribute: UInt8, Sendable, CaseIterable {
    case id, `class`, style, href, src, alt, role, hidden, type, name, content, charset, lang
    case colspan, rowspan, scope, start, open, title, value, property
    case ariaHidden, ariaLabel, ariaModal, httpEquiv, sourcePosition, shadowRoot, srcdoc, rel

    /// The attribute of a lower-case name's key.
    init?(key: UInt64) {
      guard let attribute = Attribute.byKey[key] else { return nil }
      self = attribute
    }

    /// The name as it stands in HTML.
    var written: [UInt8] { Attribute.names[Int(rawValue)] }

    private static let names: [[UInt8]] = allCases.map { Array($0.name.utf8) }

    private var name: String {
      switch self {
      case .ariaHidden: "aria-hidden"
      case .ariaLabel: "aria-label"
      case .ariaModal: "aria-modal"
      case .httpEquiv: "http-equiv"
      case .sourcePosition: "data-sourcepos"
      case .shadowRoot: "shadowrootmode"
      default: "\(self)"
      }
    }

    private static let byKey: KeyTable<Attribute> = {
      var table: [UInt64: Attribute] = [:]
      for attribute in Attribute.allCases { table[Tag.key(attribute.written)] = attribute }
      return KeyTable(table)
    }()
  }

  /// The value of an attribute, nil when it is absent.
  func value(_ attribute: Attribute, of node: Int) -> ArraySlice<UInt8>? {
    let first = Int(attributeStart[node])
    let last = node + 1 < count ? Int(attributeStart[node + 1]) : attributes.count
    for index in first..<last where attributes[index].name == attribute {
      let range = attributes[index].value
      return attributeText[Int(range.lowerBound)..<Int(range.upperBound)]
    }
    return nil
  }

  func string(_ attribute: Attribute, of node: Int) -> String? {
    value(attribute, of: node).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Bytes of `text` in the subtree.
  func textRange(of node: Int) -> Range<Int> { Int(textStart[node])..<Int(textEnd[node]) }
}
