/// Where elements stand as HTML has them, a parser has nothing to decide: it builds what is written. What libxml2 does
/// with each pair that is allowed here, `NestingTests` asks of it.
///
/// No names of more than eight bytes: another may have the same key.
///
/// Source: HTML Living Standard, content models; narrower, for libxml2 ends some elements that HTML does not.
extension Tag {
  /// Whether the content of the element may go past the parser.
  var mayHold: Bool { holdsBlocks || holdsPhrases || isListOrTable || self == .head }

  /// Whether `child` may stand in the element itself.
  func mayHold(_ child: Tag) -> Bool {
    switch child {
    case .a: holdsPhrases && self != .a
    case .abbr, .b, .big, .br, .cite, .code, .del, .em, .font, .i, .img, .input, .ins, .label,
      .mark, .q, .s, .small, .span, .strike, .strong, .sub, .sup, .tt, .u:
      holdsPhrases
    case .article, .aside, .div, .figure, .footer, .h1, .h2, .h3, .h4, .h5, .h6, .header, .hr,
      .main, .nav, .section, .button:
      holdsBlocks || self == .span || self == .a
    case .dl, .ol, .p, .ul: holdsBlocks || self == .span || self == .a
    case .address, .center, .pre, .table: holdsBlocks
    case .form: holdsBlocks && self != .form
    case .li: self == .ul || self == .ol
    case .dd, .dt: self == .dl
    case .caption, .tbody, .tfoot, .thead: self == .table
    case .tr: self == .table || self == .tbody || self == .tfoot || self == .thead
    case .td, .th: self == .tr
    case .base, .link, .meta, .title: self == .head
    default: false
    }
  }

  private var holdsBlocks: Bool {
    switch self {
    case .article, .aside, .center, .dd, .div, .figure, .footer, .form, .header, .li, .main, .nav,
      .section, .td, .th:
      true
    default: false
    }
  }

  private var holdsPhrases: Bool {
    switch self {
    case .a, .abbr, .b, .big, .button, .cite, .code, .del, .em, .font, .i, .ins, .label, .mark, .q,
      .s, .small, .span, .strike, .strong, .sub, .sup, .tt, .u:
      true
    case .address, .caption, .dt, .h1, .h2, .h3, .h4, .h5, .h6, .p, .pre: true
    default: holdsBlocks
    }
  }

  private var isListOrTable: Bool {
    switch self {
    case .dl, .ol, .table, .tbody, .tfoot, .thead, .tr, .ul: true
    default: false
    }
  }
}
