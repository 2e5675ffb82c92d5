/// The HTML elements the reader treats differently from each other; all else is `unknown`.
enum Tag: UInt8, Sendable, CaseIterable {
  case unknown, text
  case html, head, body, title, meta, base, link
  case address, article, aside, blockquote, center, dd, details, dialog, dir, div, dl, dt
  case fieldset, figcaption, figure, footer, form, frame, frameset, h1, h2, h3, h4, h5, h6
  case header, hgroup, hr, legend, li, main, menu, nav, noframes, noscript, ol, option, p, pre
  case search, section, summary, template, ul, xmp, plaintext, listing
  case table, caption, colgroup, col, thead, tbody, tfoot, tr, td, th
  case a, abbr, b, big, br, button, canvas, cite, code, del, em, font, i, img, input, ins, label
  case mark, q, ruby, rp, rt, s, select, small, span, strike, strong, sub, sup, textarea, tt, u
  case wbr, area, embed, iframe, object, param, source, track, audio, video, picture, datalist
  case script, style, svg, math, optgroup, progress, meter, output, slot, map, applet, marquee
}

extension Tag {
  /// The element of a lower-case name.
  init(name: some Sequence<UInt8>) {
    self.init(key: Tag.key(name))
  }

  init(key: UInt64) {
    self = Tag.byKey[key] ?? .unknown
  }

  /// `<p` of each and `</p>`.
  static let starts = Texts { "<\($0)" }
  static let ends = Texts { "</\($0)>" }

  /// What is written for each, one after the other.
  struct Texts: Sendable {
    let bytes: [UInt8]
    private let ends: [Int]

    fileprivate init(_ text: (Tag) -> String) {
      let texts = Tag.allCases.map { Array(text($0).utf8) }
      bytes = Array(texts.joined())
      ends = texts.indices.map { texts[...$0].reduce(0) { $0 + $1.count } }
    }

    func range(of tag: Tag) -> Range<Int> {
      let place = Int(tag.rawValue)
      return (place > 0 ? ends[place - 1] : 0)..<ends[place]
    }
  }

  /// Up to eight bytes of the name and its length, packed.
  static func key(_ name: some Sequence<UInt8>) -> UInt64 {
    var key = NameKey()
    for byte in name { key.add(byte) }
    return key.value
  }

  static let byKey: KeyTable<Tag> = {
    var table: [UInt64: Tag] = [:]
    for tag in Tag.allCases where tag != .unknown && tag != .text {
      table[key("\(tag)".utf8)] = tag
    }
    return KeyTable(table)
  }()

  /// No end tag, no content.
  var isVoid: Bool {
    switch self {
    case .area, .base, .br, .col, .embed, .frame, .hr, .img, .input, .link, .meta, .param,
      .source, .track, .wbr:
      true
    default: false
    }
  }

  /// Holds no mark-up but its end tag.
  var isRawText: Bool {
    switch self {
    case .title, .textarea, .iframe, .noframes, .xmp: true
    default: false
    }
  }

  /// Starts and ends a line of its own, as browsers' default style sheet has it.
  var isBlock: Bool {
    switch self {
    case .html, .head, .body, .title, .address, .article, .aside, .blockquote, .center, .dd,
      .details, .dialog, .dir, .div, .dl, .dt, .fieldset, .figcaption, .figure, .footer, .form,
      .frameset, .h1, .h2, .h3, .h4, .h5, .h6, .header, .hgroup, .hr, .legend, .li, .main, .menu,
      .nav, .noframes, .noscript, .ol, .option, .optgroup, .p, .pre, .search, .section, .summary,
      .template, .ul, .xmp, .plaintext, .listing, .table, .caption, .colgroup, .col, .thead,
      .tbody, .tfoot, .tr, .td, .th, .select, .marquee, .datalist, .button, .textarea:
      true
    default: false
    }
  }

  /// 1...6 for h1–h6.
  var headingLevel: Int? {
    switch self {
    case .h1: 1
    case .h2: 2
    case .h3: 3
    case .h4: 4
    case .h5: 5
    case .h6: 6
    default: nil
    }
  }

  var isEmphasis: Bool {
    switch self {
    case .b, .strong, .u, .em, .mark: true
    default: false
    }
  }

  /// A start tag of these ends an open one of the same name at the top of the stack.
  var closesItself: Bool {
    switch self {
    case .p, .li, .dt, .dd, .tr, .td, .th, .option, .thead, .tbody, .tfoot, .optgroup: true
    default: false
    }
  }
}
