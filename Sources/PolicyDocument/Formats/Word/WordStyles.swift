/// What the styles of a Word document say of headings, lists and bold.
struct WordStyles: XMLHandler {
  struct Style {
    var name = ""
    var base: String?
    /// 0 for the first level of headings.
    var outline: Int?
    var isBold: Bool?
    var isHidden: Bool?
    var list: String?
    var listLevel: Int?
  }

  private var styles: [String: Style] = [:]
  private var current: String?
  /// The style of paragraphs that name none.
  private(set) var standard: String?

  init() {}

  mutating func start(_ name: String, _ attributes: XMLAttributes) {
    if name == "w:style" {
      current = attributes["w:styleId"]
      guard let current else { return }
      styles[current] = Style()
      if attributes["w:type"] == "paragraph", Self.isOn(attributes["w:default"] ?? "0") {
        standard = current
      }
      return
    }
    guard let current, var style = styles[current] else { return }
    let value = attributes["w:val"]
    switch name {
    case "w:name": style.name = (value ?? "").lowercased()
    case "w:basedOn": style.base = value
    case "w:outlineLvl": style.outline = Int(attribute: value, in: Int.levels)
    case "w:b": style.isBold = Self.isOn(value)
    case "w:vanish": style.isHidden = Self.isOn(value)
    case "w:numId": style.list = value
    case "w:ilvl": style.listLevel = Int(attribute: value, in: Int.levels)
    default: return
    }
    styles[current] = style
  }

  mutating func end(_ name: String) { if name == "w:style" { current = nil } }

  mutating func text(_ text: [UInt8]) {}

  /// Whether a switch is on: `<w:b/>`, `<w:b w:val="1"/>`.
  static func isOn(_ value: String?) -> Bool {
    switch value {
    case "0", "false", "off", "none": false
    default: true
    }
  }

  /// The style with everything it takes over from those it is based on.
  func resolved(_ id: String?) -> Style {
    var result = Style()
    var next = id ?? standard
    var steps = 0
    while let id = next, let style = styles[id], steps < 20 {
      if steps == 0 { result.name = style.name }
      if result.outline == nil { result.outline = style.outline ?? Self.outline(style.name) }
      if result.isBold == nil { result.isBold = style.isBold }
      if result.isHidden == nil { result.isHidden = style.isHidden }
      if result.list == nil {
        result.list = style.list
        result.listLevel = result.listLevel ?? style.listLevel
      }
      next = style.base
      steps += 1
    }
    return result
  }

  /// "heading 2" by its name, which Word keeps in English and other programs do not.
  private static func outline(_ name: String) -> Int? {
    for prefix in ["heading ", "标题 ", "標題 ", "titre ", "überschrift "]
    where name.hasPrefix(prefix) {
      if let level = Int(name.dropFirst(prefix.count)), (1...9).contains(level) { return level - 1 }
    }
    return nil
  }
}
