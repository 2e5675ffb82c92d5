internal import PolicyRubric
internal import PolicyText

/// An attribute with a name from a closed list: none of them runs a script or sets a style.
struct HTMLAttribute {
  enum Name: String {
    case ariaCurrent = "aria-current"
    case ariaHidden = "aria-hidden"
    case ariaLabel = "aria-label"
    case ariaLabelledBy = "aria-labelledby"
    case `class`, charset, colspan, content, d, dir, `for`, height, hidden, href, hreflang
    case httpEquiv = "http-equiv"
    case id, lang, name, open, preserveAspectRatio, rel, role, rx, scope, tabindex, type, value,
      viewBox, width, x, y
    case dataFlags = "data-flags"
    case dataKind = "data-kind"
    case dataLanguage = "data-language"
    case dataLevel = "data-level"
    case dataSort = "data-sort"
    case dataText = "data-text"
  }

  enum Value {
    /// Of ours: nothing in it needs to be escaped.
    case fixed(StaticString)
    case text(String)
  }

  let name: Name
  let value: Value

  init(_ name: Name, _ value: String) {
    self.name = name
    self.value = .text(value)
  }

  private init(_ name: Name, fixed value: StaticString) {
    self.name = name
    self.value = .fixed(value)
  }

  static func `class`(_ names: StaticString) -> HTMLAttribute { .init(.class, fixed: names) }
  static func id(_ id: String) -> HTMLAttribute { .init(.id, id) }
  static func href(_ target: LinkTarget) -> HTMLAttribute { .init(.href, target.text) }
  static func scope(_ scope: StaticString) -> HTMLAttribute { .init(.scope, fixed: scope) }
  static func role(_ role: StaticString) -> HTMLAttribute { .init(.role, fixed: role) }
  /// The language of a quotation; an unknown one is said to be unknown.
  static func lang(_ language: Language) -> HTMLAttribute { .init(.lang, language.tag ?? "") }
  static let directionAuto = HTMLAttribute(.dir, fixed: "auto")
  static let decorative = HTMLAttribute(.ariaHidden, fixed: "true")
}

/// Where a link leads: to a place of this report, or to an address that was checked.
enum LinkTarget {
  /// A path made of our own page names, relative to the page that links.
  case page(PagePath)
  case anchor(StaticString)
  /// A criterion on the same page.
  case criterion(CriterionID)
  /// A block of the policy's text on the same page.
  case block(Int)
  /// A group of criteria on the same page.
  case group(CriterionGroup)
  case external(ExternalAddress)
  /// The part of a page in one language.
  case language(Language)
  /// A part or criterion of a comparison that has all languages on one page.
  case comparison(Language, ComparisonPart)
  /// An empty icon, so that no browser asks for one.
  case noIcon

  var text: String {
    switch self {
    case .page(let path): path.text
    case .anchor(let id): "#\(id)"
    case .criterion(let id): "#c-" + id.rawValue
    case .block(let index): "#b\(index)"
    case .group(let group): "#" + group.anchor
    case .external(let address): address.text
    case .language(let language): "#" + language.rawValue
    case .comparison(let language, let part): "#" + part.anchor(language)
    case .noIcon: "data:,"
    }
  }
}

/// A path between pages of the report; its parts are `PageNames` and fixed names only.
struct PagePath {
  let text: String

  static func file(_ name: StaticString) -> PagePath { PagePath(text: "\(name)") }
  func inside(_ folder: String) -> PagePath { PagePath(text: folder + "/" + text) }
  /// A page of a ranking that has several; the first is `index.html`.
  static func rankingPart(_ part: Int) -> PagePath {
    part == 0 ? .file("index.html") : PagePath(text: "ranking-\(part + 1).html")
  }
  /// A part of the list of names.
  static func namesPart(_ part: Int) -> PagePath {
    part == 0 ? .file("names.html") : PagePath(text: "names-\(part + 1).html")
  }
  /// The page of a policy, from the folder of a language.
  static func policy(_ name: String) -> PagePath { PagePath(text: "policies/" + name + ".html") }
  /// The page of a policy, from that of another.
  static func neighbor(_ name: String) -> PagePath { PagePath(text: name + ".html") }
  /// From a folder one or more levels deeper.
  func up(_ levels: Int = 1) -> PagePath {
    PagePath(text: String(repeating: "../", count: levels) + text)
  }
}
