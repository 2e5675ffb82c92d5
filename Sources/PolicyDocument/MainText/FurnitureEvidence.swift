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

  /// Adds what an attribute says.
  mutating func add(_ attribute: TagAttributes.Attribute, _ value: ArraySlice<UInt8>) {
    switch attribute {
    case .class, .id, .ariaLabel:
      let known = Self.byWord
      Self.eachWord(value) { word in
        if let found = known[word] { formUnion(found) }
      }
    case .role:
      for (names, evidence) in Self.roles where names.contains(where: { value.isName($0.bytes) }) {
        insert(evidence)
      }
    case .ariaModal: if value.elementsEqual("true".utf8) { insert(.dialog) }
    case .hidden: insert(.hidden)
    case .ariaHidden: if value.elementsEqual("true".utf8) { insert(.hidden) }
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
  private static func eachWord(_ value: ArraySlice<UInt8>, _ body: (UInt64) -> Void) {
    var word = NameKey()
    var lastIsLower = false
    for byte in value {
      let isLower = byte >= 0x61
      if !byte.isLetter || !isLower && lastIsLower {
        if !word.isEmpty { body(word.value) }
        word = NameKey()
      }
      if byte.isLetter { word.add(byte | 0x20) }
      lastIsLower = byte.isLetter && isLower
    }
    if !word.isEmpty { body(word.value) }
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
