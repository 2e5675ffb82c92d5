/// The styles of an OpenDocument text: which text is bold, and how lists are numbered. Both
/// `styles.xml` and the automatic styles of `content.xml` go through one of these.
struct OpenDocumentStyles: XMLHandler {
  struct Style {
    var parent: String?
    var isBold: Bool?
    var isHidden: Bool?
    var list: String?
  }

  private var styles: [String: Style] = [:]
  private(set) var lists: [String: [Int: ListLevel]] = [:]
  private var current: String?
  private var list: String?
  private var level: Int?

  init() {}

  mutating func start(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "style:style":
      guard let family = attributes["style:family"], let style = attributes["style:name"],
        family == "paragraph" || family == "text"
      else { return }
      current = Self.key(family, style)
      styles[Self.key(family, style)] = Style(
        parent: attributes["style:parent-style-name"].map { Self.key(family, $0) },
        list: attributes["style:list-style-name"])
    case "style:text-properties":
      guard let current, var style = styles[current] else { return }
      if let weight = attributes["fo:font-weight"] {
        style.isBold = FontWeight(value: Array(weight.utf8)[...]) == .bold
      }
      if let line = attributes["style:text-underline-style"], line != "none" {
        style.isBold = style.isBold ?? true
      }
      if let display = attributes["text:display"] { style.isHidden = display == "none" }
      styles[current] = style
    case "text:list-style": list = attributes["style:name"]
    case "text:outline-style": list = Self.outline
    case "text:list-level-style-number", "text:outline-level-style": number(attributes)
    case "text:list-level-style-bullet", "text:list-level-style-image":
      guard let list, let level = Self.level(attributes) else { return }
      lists[list, default: [:]][level] = ListLevel(format: .bullet)
    default: break
    }
  }

  mutating func end(_ name: String) {
    switch name {
    case "style:style": current = nil
    case "text:list-style", "text:outline-style": list = nil
    default: break
    }
  }

  mutating func text(_ text: [UInt8]) {}

  /// The list whose levels are those of the headings.
  static let outline = " outline"

  private mutating func number(_ attributes: XMLAttributes) {
    guard let list, let level = Self.level(attributes) else { return }
    let format = Self.format(attributes["style:num-format"] ?? "")
    let shown = max(1, Int(attribute: attributes["text:display-levels"], in: Int.levels) ?? 1)
    let numbers = (max(0, level + 1 - min(shown, 9))...level).map { "%\($0 + 1)" }
    let pattern =
      attributes["loext:num-list-format"]
      ?? (attributes["style:num-prefix"] ?? "") + numbers.joined(separator: ".")
      + (attributes["style:num-suffix"] ?? "")
    lists[list, default: [:]][level] = ListLevel(
      format: format, pattern: pattern,
      start: Int(attribute: attributes["text:start-value"], in: Int.listStarts) ?? 1)
  }

  private static func level(_ attributes: XMLAttributes) -> Int? {
    attributes["text:level"].flatMap { Int($0) }.flatMap { (1...10).contains($0) ? $0 - 1 : nil }
  }

  private static func format(_ name: String) -> NumberFormat {
    switch name {
    case "": .none
    case "a": .lowerLetter
    case "A": .upperLetter
    case "i": .lowerRoman
    case "I": .upperRoman
    default: name.hasPrefix("一") ? .han : name.hasPrefix("①") ? .circled : .decimal
    }
  }

  private static func key(_ family: String, _ name: String) -> String { family + " " + name }

  /// A style with what it takes over from its parents.
  func resolved(_ family: String, _ name: String?) -> Style {
    var result = Style()
    var next = name.map { Self.key(family, $0) }
    var steps = 0
    while let key = next, let style = styles[key], steps < 20 {
      result.isBold = result.isBold ?? style.isBold
      result.isHidden = result.isHidden ?? style.isHidden
      result.list = result.list ?? style.list
      next = style.parent
      steps += 1
    }
    return result
  }
}
