internal import PolicyText

/// What a page's author called a part of it: menus, banners, footers and the like.
struct FurnitureEvidence: OptionSet, Sendable {
  let rawValue: UInt16

  /// Menu, breadcrumb, language list, table of links.
  static let navigation = FurnitureEvidence(rawValue: 1)
  /// Page header or footer.
  static let frame = FurnitureEvidence(rawValue: 2)
  /// Cookie notice, consent dialog, pop-up.
  static let dialog = FurnitureEvidence(rawValue: 4)
  /// Share bar, related articles, newsletter, comments, advertisement, chat.
  static let aside = FurnitureEvidence(rawValue: 8)
  /// Login or search form.
  static let form = FurnitureEvidence(rawValue: 16)
  /// Hidden by its style.
  static let hidden = FurnitureEvidence(rawValue: 32)
  static let footer = FurnitureEvidence(rawValue: 128)
  /// Named after cookies, which a notice is, but so is a table of cookies.
  static let cookies = FurnitureEvidence(rawValue: 256)
  /// The page's own main part.
  static let main = FurnitureEvidence(rawValue: 64)

  init(rawValue: UInt16) { self.rawValue = rawValue }

  /// What an element says by itself.
  init(_ tag: Tag) {
    switch tag {
    case .nav, .menu: self = .navigation
    case .footer: self = .footer
    case .header: self = .frame
    case .aside: self = .aside
    case .dialog: self = .dialog
    case .search: self = .form
    case .main, .article: self = .main
    default: self = []
    }
  }

  /// Adds what an attribute says by its value, which stands in a range of bytes.
  mutating func add(
    _ attribute: TagAttributes.Attribute, _ range: Range<Int>, of bytes: [UInt8]
  ) {
    switch attribute {
    case .class, .id, .ariaLabel:
      let known = Self.byWord
      Self.eachWord(bytes.span, range) { word in
        if let found = known[word] { formUnion(found) }
      }
    case .role:
      let value = bytes[range]
      for (names, evidence) in Self.roles where names.contains(where: { value.isName($0.bytes) }) {
        insert(evidence)
      }
    case .ariaModal: if bytes[range].elementsEqual("true".utf8) { insert(.dialog) }
    case .hidden: insert(.hidden)
    case .ariaHidden: if bytes[range].elementsEqual("true".utf8) { insert(.hidden) }
    default: break
    }
  }

  private static let roles: [([StaticString], FurnitureEvidence)] = [
    (["navigation", "menu", "menubar", "toolbar", "directory"], .navigation),
    (["banner"], .frame), (["contentinfo"], .footer),
    (["dialog", "alertdialog", "alert", "status", "tooltip"], .dialog),
    (["search"], .form), (["complementary"], .aside), (["main", "article"], .main),
  ]

  /// Words of class names and ids: `siteFooter`, `site-footer` and `site_footer` hold "footer".
  /// By a bit for each letter of 64 bytes; of a longer value words that begin in the first 32, since longer ones are
  /// none that we know.
  private static func eachWord(
    _ bytes: Span<UInt8>, _ range: Range<Int>, _ body: (UInt64) -> Void
  ) {
    var index = range.lowerBound
    /// The last letter before, and whether it is a small one.
    var before: (letter: UInt64, small: UInt64) = (0, 0)
    while index < range.upperBound {
      let rest = range.upperBound - index
      var (letters, small) = Self.letters(bytes, from: index)
      if rest < 64 {
        letters &= 1 << UInt64(rest) - 1
        small &= letters
      }
      var starts =
        letters & ~(letters << 1 | before.letter) | letters & ~small & (small << 1 | before.small)
      let ends = ~letters | starts
      let step = rest <= 64 ? rest : 32
      if step == 32 { starts &= 0xFFFF_FFFF }
      while starts != 0 {
        let bit = starts.trailingZeroBitCount
        starts &= starts - 1
        let length = min((ends >> UInt64(bit + 1)).trailingZeroBitCount + 1, 64 - bit)
        let place = index + bit
        let word =
          place + 8 <= bytes.count
          ? EightBytes(bytes, at: place) : EightBytes(filled: bytes, at: place)
        body(NameKey(lower: word, count: length).value)
      }
      before = (letters >> 31 & 1, small >> 31 & 1)
      index += step
    }
  }

  /// Which of 64 bytes are letters, and which small ones; what stands behind the end is none.
  @inline(__always)
  private static func letters(
    _ bytes: Span<UInt8>, from index: Int
  ) -> (letters: UInt64, small: UInt64) {
    @inline(__always)
    func letters(_ bytes: Span<UInt8>) -> (UInt64, UInt64) {
      (
        ByteAnswers<64>.bits(bytes) { ($0 | 0x20) &- 0x61 < 26 ? 1 : 0 },
        ByteAnswers<64>.bits(bytes) { $0 &- 0x61 < 26 ? 1 : 0 }
      )
    }
    if index + 64 <= bytes.count { return letters(bytes.extracting(index..<index + 64)) }
    var last = InlineArray<64, UInt8>(repeating: 0)
    for place in index..<bytes.count { last[place - index] = bytes[place] }
    return letters(last.span)
  }

  private static let byWord: KeyTable<FurnitureEvidence> = {
    let words: [(FurnitureEvidence, String)] = [
      (
        .navigation,
        """
        nav navbar navigation menu submenu megamenu menus breadcrumb breadcrumbs crumbs crumb
        hamburger offcanvas dropdown sitemap skip skiplink skiplinks lang language languages
        locale locales pagination pager topbar navs navi toolbar tabbar
        """
      ),
      (.frame, "masthead header topnav banner"),
      (.footer, "footer foot copyright bottombar colophon footers"),
      (.cookies, "cookie cookies"),
      (
        .dialog,
        """
        cookiebar cookiebanner consent gdpr popup modal overlay toast popover
        lightbox alert notification snackbar interstitial eprivacy tooltip
        """
      ),
      (
        .aside,
        """
        share sharing social socials newsletter subscribe subscription related recommend
        recommended recommendations comment comments advert advertisement ads adsense sponsor
        promo promotion sidebar chat livechat cta
        """
      ),
      (.form, "login signin signup search searchbar searchbox register"),
      (.main, "main content article policy privacy legal terms"),
    ]
    var table: [UInt64: FurnitureEvidence] = [:]
    for (evidence, list) in words {
      for word in list.split(whereSeparator: \.isWhitespace) {
        table[Tag.key(word.utf8), default: []].insert(evidence)
      }
    }
    return KeyTable(table)
  }()
}
