/// A piece of a page: elements and text, turned to bytes in one place (`HTMLWriter`).
///
/// There is no way to put markup into a text: policy text can only be a `.text` or the value of an
/// attribute, and both are escaped. Attribute names, elements and link targets are closed types.
///
/// A report has tens of millions of them, so none needs memory of its own beside its lists.
enum HTMLNode {
  case text(String)
  case element(HTMLTag, [HTMLAttribute], [HTMLNode])
  case fragment([HTMLNode])
  /// Our own style sheet or script, the only raw text of a page.
  case asset(InlineAsset)

  static let nothing = HTMLNode.fragment([])
}

/// The elements a report is made of. No `iframe`, `object`, `img`, `form` or `base`.
enum HTMLTag: UInt8, CaseIterable {
  case a, article, aside, bdi, blockquote, body, br, button, caption, circle, cite, dd, del, desc
  case details, div, dl, dt, em, fieldset, figcaption, figure, footer, g, h1, h2, h3, h4, head
  case header, html, input, ins, label, legend, li, line, link, main, mark, meta, nav, ol, option,
    output, p, path
  case rect, section, select, small, span, strong, summary, svg, table, tbody, td, th, thead, time
  case title, tr, ul

  var name: String { "\(self)" }

  var isVoid: Bool {
    switch self {
    case .br, .input, .link, .meta: true
    default: false
    }
  }

  /// A line break before the element keeps the source readable without changing what is shown.
  var startsLine: Bool {
    switch self {
    case .a, .bdi, .br, .button, .circle, .cite, .del, .em, .g, .input, .ins, .label, .line, .mark,
      .option,
      .path, .output,
      .rect, .small, .span, .strong, .summary, .svg, .td, .time, .title:
      false
    default: true
    }
  }
}

/// `h(.p, .class("lead")) { "text" }`
func h(
  _ tag: HTMLTag, _ attributes: HTMLAttribute...,
  @HTMLBuilder content: () -> [HTMLNode] = { [] }
) -> HTMLNode {
  .element(tag, attributes, content())
}

/// The parts of a block are joined as nodes, and become a list once, at the end.
@resultBuilder
enum HTMLBuilder {
  static func buildExpression(_ node: HTMLNode) -> HTMLNode { node }
  static func buildExpression(_ nodes: [HTMLNode]) -> HTMLNode { .fragment(nodes) }
  static func buildExpression(_ text: String) -> HTMLNode { .text(text) }
  static func buildBlock() -> HTMLNode { .nothing }
  static func buildBlock(_ part: HTMLNode) -> HTMLNode { part }
  static func buildBlock(_ parts: HTMLNode...) -> HTMLNode { .fragment(parts) }
  static func buildOptional(_ part: HTMLNode?) -> HTMLNode { part ?? .nothing }
  static func buildEither(first: HTMLNode) -> HTMLNode { first }
  static func buildEither(second: HTMLNode) -> HTMLNode { second }
  static func buildArray(_ parts: [HTMLNode]) -> HTMLNode { .fragment(parts) }

  static func buildFinalResult(_ whole: HTMLNode) -> [HTMLNode] {
    if case .fragment(let nodes) = whole { nodes } else { [whole] }
  }
}
