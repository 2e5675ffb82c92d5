/// Where elements stand in each other and each has its end tag, a parser has nothing to decide, but for those that it ends
/// by itself: it builds what is written. What libxml2 does with each pair that is allowed here, `NestingTests` asks of it.
///
/// Source: `htmlStartClose` of libxml2, by asking it of all pairs.
extension Tag {
  /// Whether the content of the element may go past the parser.
  var mayHold: Bool {
    switch self {
    case .text, .html, .title, .script, .style, .svg, .frameset, .plaintext, .listing: false
    default: !isVoid && !isRawText
    }
  }

  /// Whether `child` may stand in the element itself.
  func mayHold(_ child: Tag) -> Bool {
    switch self {
    case _ where !mayHold: return false
    case .head: return child == .base || child == .link || child == .meta || child == .title
    case .option: return false
    case .select, .optgroup: return child == .option || self == .select && child == .optgroup
    case .p where child.isBlock: return false
    default: break
    }
    if closesItself, self == child { return false }
    switch child {
    case .text, .html, .head, .body, .title, .script, .style, .svg, .frameset, .frame, .noframes,
      .plaintext, .listing, .xmp, .option, .optgroup:
      return false
    // Void here, and not to libxml2.
    case .wbr, .embed, .source, .track: return false
    case .a: return self != .a
    case .p: return !isHeading && !isLetterStyle
    case .center: return !isLetterStyle && self != .font
    case .form: return !isList && !isHeading && !isOld && self != .form
    case .fieldset, .table: return !isHeading && !isOld && self != .legend && self != .a
    case .li: return !isHeading && !isOld && self != .dl
    case .dd, .dl, .dt: return !isOld && !isList || self == .dl
    case .ul, .ol, .menu, .dir, .address, .pre: return !isOld && !isList
    case .caption, .colgroup, .tbody, .tfoot, .thead: return self == .table
    case .col: return self == .table || self == .colgroup
    case .tr: return self == .table || self == .tbody || self == .tfoot || self == .thead
    case .td, .th: return self == .tr
    default: return true
    }
  }

  private var isHeading: Bool { headingLevel != nil }

  private var isLetterStyle: Bool {
    switch self {
    case .b, .big, .i, .s, .small, .strike, .tt, .u: true
    default: false
    }
  }

  private var isList: Bool {
    switch self {
    case .dd, .dir, .dl, .dt, .menu, .ol, .ul: true
    default: false
    }
  }

  private var isOld: Bool { self == .address || self == .pre }
}

extension MarkupCleaner {
  /// To libxml2, and no `Tag`.
  private static let void = [Tag.key("basefont".utf8), Tag.key("isindex".utf8)]

  /// Whether the content of an element may go past the parser.
  @inline(__always)
  func goesPast(_ tag: Tag, _ name: Range<Int>, _ token: Int) -> Bool {
    switch tag {
    case .head: output.begins(at: token)
    case .body: output.beginsBody(at: token)
    case .unknown: input.isPlainName(name) && !Self.void.contains(input.lowerKey(name))
    default: table[tag].contains(.mayHold)
    }
  }

  /// Whether the element that a token opens ends with this end tag: of longer names others may have the same key.
  @inline(__always)
  func ends(_ tag: Tag, _ token: Int, with name: Range<Int>) -> Bool {
    (tag != .head || output.isHead(from: token))
      && (name.count <= 8 || output.name(of: token) == input.lowerName(name))
  }
}
