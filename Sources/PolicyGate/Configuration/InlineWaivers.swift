internal import PolicyText

/// The waivers a draft carries in comments of its own:
/// `<!-- candor: allow copy-portability owner=legal until=2027-01-01 because="…" -->`.
struct InlineWaivers {
  let file: String
  /// Ids that a waiver may name.
  let rules: [String]
  private(set) var waivers: [Waiver] = []
  /// Comments that meant to be one: what is malformed waives nothing, and says so.
  private(set) var malformed: [(place: DraftPlace, message: Bilingual)] = []

  init(_ text: String, file: String, rules: [String]) {
    self.file = file
    self.rules = rules
    var cursor = TextCursor(text)
    while cursor.skip(to: "<!--") {
      let start = cursor.position
      guard let body = cursor.read(to: "-->") else { return }
      let words = body.drop(while: \.isWhitespace)
      guard words.lowercased().hasPrefix("candor") else { continue }
      let rest = words.dropFirst("candor".count).drop(while: \.isWhitespace)
      // Without its colon it may be any remark, unless it goes on as a waiver does.
      let hasColon = rest.first == ":" || rest.first == "："
      guard hasColon || rest.hasPrefix("allow") else { continue }
      let place = DraftPlace(file: file, start: start, end: cursor.position)
      do throws(Fault) {
        guard hasColon else { throw Fault("“candor” 后面缺少冒号", "':' is missing behind 'candor'") }
        waivers.append(try read(rest.dropFirst(), at: place))
      } catch {
        malformed.append((place, error.message))
      }
    }
  }

  private struct Fault: Error {
    var message: Bilingual
    init(_ chinese: String, _ english: String) {
      message = Bilingual(chinese: chinese, english: english)
    }
  }

  private func read(_ body: Substring, at place: DraftPlace) throws(Fault) -> Waiver {
    var words = Self.words(of: body)[...]
    guard words.popFirst() == "allow" else {
      throw Fault("“candor:” 后面应为 allow", "expected 'allow' behind 'candor:'")
    }
    var named: [String] = []
    var values: [String: String] = [:]
    for word in words {
      guard let equals = word.firstIndex(of: "=") else {
        named += word.split(separator: ",").map(String.init)
        continue
      }
      let key = String(word[..<equals])
      guard ["owner", "until", "because"].contains(key) else {
        throw Fault(
          "没有 \(key.prefix(40)) 这一项；只有 owner、until、because",
          "'\(key.prefix(40))' is not one of owner, until, because")
      }
      values[key] = String(word[word.index(after: equals)...])
    }
    if named.isEmpty {
      throw Fault("没有写明豁免哪条规则", "it names no rule")
    }
    for rule in named where !isKnown(rule) { throw unknown(rule) }
    for key in ["owner", "until", "because"] where values[key]?.allSatisfy(\.isWhitespace) ?? true {
      throw Fault("缺少 \(key)", "'\(key)' is missing")
    }
    let day = values["until", default: ""]
    guard day.utf8.count == 10, let until = CalendarDate(iso: day) else {
      throw Fault(
        "until 应为日期，如 2027-01-31", "expected a day such as 2027-01-31 behind 'until='")
    }
    return Waiver(
      rules: named, reason: values["because", default: ""], owner: values["owner", default: ""],
      until: until, place: place, isInline: true)
  }

  private func isKnown(_ rule: String) -> Bool {
    rule.hasSuffix("*") ? rules.contains { $0.hasPrefix(rule.dropLast()) } : rules.contains(rule)
  }

  private func unknown(_ rule: String) -> Fault {
    let near = nearestRule(to: rule, in: rules)
    return Fault(
      "没有名为 \(rule.prefix(60)) 的规则" + (near.map { "；是 \($0) 吗？" } ?? ""),
      "no rule is called '\(rule.prefix(60))'" + (near.map { "; did you mean '\($0)'?" } ?? ""))
  }

  /// Words between spaces; what stands in quotation marks is one with them.
  private static func words(of body: Substring) -> [String] {
    let closing: [Character: Character] = ["\"": "\"", "“": "”", "'": "'", "”": "”"]
    var words: [String] = []
    var word = ""
    var end: Character?
    for character in body {
      if let mark = end {
        if character == mark { end = nil } else { word.append(character) }
      } else if let mark = closing[character], word.hasSuffix("=") {
        end = mark
      } else if character.isWhitespace {
        if !word.isEmpty { words.append(word) }
        word = ""
      } else {
        word.append(character)
      }
    }
    return word.isEmpty ? words : words + [word]
  }
}
