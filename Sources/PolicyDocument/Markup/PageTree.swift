/// A parsed page as parallel arrays in document order: node `i` and its descendants are
/// `i..<end[i]`, so that every subtree is a slice of nodes and its text a slice of `text`.
struct PageTree: Sendable {
  /// `.text` for a run of text.
  private(set) var tag: [Tag] = []
  /// The enclosing element; -1 for the outermost.
  private(set) var parent: [Int32] = []
  /// One past the last descendant.
  private(set) var end: [Int32] = []
  /// Where the subtree's text begins in `text`.
  private(set) var textStart: [Int32] = []
  /// Where the subtree's text ends in `text`.
  private(set) var textEnd: [Int32] = []
  /// Line of the saved file, from 1: of a text's first letter, of an element's start tag.
  private(set) var line: [Int32] = []
  /// First of the node's attributes; they end where the next node's begin.
  private var attributeStart: [Int32] = []
  private var attributes: [(name: Attribute, value: Range<Int32>)] = []
  private var attributeText: [UInt8] = []
  /// All text of the page, UTF-8, as written.
  private(set) var text: [UInt8] = []

  var count: Int { tag.count }

  /// The attributes that tell something about text.
  enum Attribute: UInt8, Sendable, CaseIterable {
    case id, `class`, style, href, src, alt, role, hidden, type, name, content, charset, lang
    case colspan, rowspan, scope, start, open, title, value, property
    case ariaHidden, ariaLabel, ariaModal, httpEquiv, sourcePosition, shadowRoot, srcdoc, rel

    init?(name: some Sequence<UInt8>) {
      guard let attribute = Attribute.byKey[Tag.key(name)] else { return nil }
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

    private static let byKey: [UInt64: Attribute] = {
      var table: [UInt64: Attribute] = [:]
      for attribute in Attribute.allCases { table[Tag.key(attribute.written)] = attribute }
      return table
    }()
  }

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

  mutating func add(_ attribute: Attribute, _ value: some Sequence<UInt8>) {
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
