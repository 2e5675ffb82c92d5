/// The lists of a Word document: `numbering.xml`.
struct WordNumbering: XMLHandler {
  private var levels: [String: [Int: ListLevel]] = [:]
  private var abstracts: [String: String] = [:]
  private var starts: [String: [Int: Int]] = [:]
  private var abstract: String?
  private var number: String?
  private var level: Int?

  init() {}

  mutating func start(_ name: String, _ attributes: XMLAttributes) {
    let value = attributes["w:val"]
    switch name {
    case "w:abstractNum":
      abstract = attributes["w:abstractNumId"]
      number = nil
    case "w:num":
      number = attributes["w:numId"]
      abstract = nil
    case "w:abstractNumId":
      if let number, let value { abstracts[number] = value }
    case "w:lvl", "w:lvlOverride":
      level = Int(attribute: attributes["w:ilvl"], in: Int.levels)
    case "w:start": edit { $0.start = Int(attribute: value, in: Int.listStarts) ?? 1 }
    case "w:startOverride":
      if let number, let level {
        starts[number, default: [:]][level] = Int(attribute: value, in: Int.listStarts)
      }
    case "w:numFmt": edit { $0.format = Self.format(value ?? "") }
    case "w:lvlText": edit { $0.pattern = value ?? "" }
    default: break
    }
  }

  mutating func end(_ name: String) {
    switch name {
    case "w:lvl": if number == nil { level = nil }
    case "w:lvlOverride": level = nil
    case "w:abstractNum": abstract = nil
    case "w:num": number = nil
    default: break
    }
  }

  mutating func text(_ text: [UInt8]) {}

  private mutating func edit(_ change: (inout ListLevel) -> Void) {
    guard let abstract, let level, (0...8).contains(level) else { return }
    change(&levels[abstract, default: [:]][level, default: ListLevel()])
  }

  func levels(of number: String) -> [Int: ListLevel] {
    abstracts[number].flatMap { levels[$0] } ?? [:]
  }

  /// Lists with the same key count on together.
  func key(of number: String) -> String { abstracts[number] ?? number }

  /// Where a list begins anew although it shares its look with others.
  func restarts(of number: String) -> [Int: Int] { starts[number] ?? [:] }

  private static func format(_ name: String) -> NumberFormat {
    switch name {
    case "none": .none
    case "bullet": .bullet
    case "lowerLetter": .lowerLetter
    case "upperLetter": .upperLetter
    case "lowerRoman": .lowerRoman
    case "upperRoman": .upperRoman
    case "chineseCounting", "chineseCountingThousand", "taiwaneseCounting",
      "taiwaneseCountingThousand", "japaneseCounting", "ideographDigital", "chineseLegalSimplified":
      .han
    case "decimalEnclosedCircle", "decimalEnclosedCircleChinese": .circled
    default: .decimal
    }
  }
}
