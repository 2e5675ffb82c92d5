internal import PolicyText

/// Reads the one-line notation of a `Pattern`.
struct PatternParser {
  struct Failure: Error { var message: String }

  /// An atom may not grow into more phrases than this when its groups are multiplied out.
  static let mostPhrases = 96

  static func parse(_ written: String) throws(Failure) -> Pattern {
    var terms: [Pattern.Term] = []
    for part in split(written, at: " + ") {
      terms.append(try term(trim(part)))
    }
    guard terms.contains(where: { !$0.isContext }) else {
      throw Failure(message: "a pattern needs a term without '^': headings alone are no evidence")
    }
    return Pattern(written: written, terms: terms)
  }

  private static func term(_ text: Substring) throws(Failure) -> Pattern.Term {
    var rest = text
    let isContext = rest.utf8.first == UInt8(ascii: "^")
    if isContext { rest = trim(rest.dropFirst()) }
    var atoms: [Pattern.Atom] = []
    var gaps: [Pattern.Gap] = []
    for long in split(rest, at: "……") {
      if !atoms.isEmpty { gaps.append(.long) }
      for (index, short) in split(long, at: "…").enumerated() {
        if index > 0 { gaps.append(.short) }
        atoms.append(try atom(trim(short)))
      }
    }
    return Pattern.Term(isContext: isContext, atoms: atoms, gaps: gaps)
  }

  private static func atom(_ text: Substring) throws(Failure) -> Pattern.Atom {
    guard !text.isEmpty else {
      throw Failure(message: "empty term: '…' and ' + ' stand between two phrases")
    }
    let pieces = try pieces(of: text)
    var phrases: [(text: String, choices: [Int])] = [("", [])]
    for piece in pieces {
      var longer: [(text: String, choices: [Int])] = []
      for phrase in phrases {
        for (index, choice) in piece.enumerated() {
          longer.append((phrase.text + choice, phrase.choices + [index]))
        }
      }
      phrases = longer
      guard pieces.count == 1 || phrases.count <= mostPhrases else {
        throw Failure(
          message: "groups multiply to more than \(mostPhrases) phrases: use '…' between them")
      }
    }
    return Pattern.Atom(
      try phrases.map { phrase throws(Failure) in try alternative(phrase.text) },
      choices: phrases.map(\.choices))
  }

  /// Literal pieces (one choice) and groups (several) in order.
  private static func pieces(of text: Substring) throws(Failure) -> [[String]] {
    var pieces: [[String]] = []
    var rest = text.utf8[...]
    while let first = rest.first {
      if first == UInt8(ascii: ")") {
        throw Failure(message: "')' without '('; write a literal bracket as '）'")
      }
      if first == UInt8(ascii: "(") {
        guard let close = rest.firstIndex(of: UInt8(ascii: ")")) else {
          throw Failure(message: "'(' is never closed; write a literal bracket as '（'")
        }
        let inside = rest[rest.index(after: rest.startIndex)..<close]
        pieces.append(
          inside.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
            .map { String(Substring($0)) })
        rest = rest[rest.index(after: close)...]
      } else {
        let end = rest.firstIndex { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ")") }
        pieces.append([String(text[rest.startIndex..<(end ?? rest.endIndex)])])
        rest = rest[(end ?? rest.endIndex)...]
      }
    }
    return pieces
  }

  private static func alternative(_ text: String) throws(Failure) -> Pattern.Alternative {
    let text = String(trim(text[...]))
    let bytes = text.utf8
    if text.isEmpty || text == "*" { throw Failure(message: "empty phrase") }
    if bytes.first == UInt8(ascii: "@") { return .concept(String(Substring(bytes.dropFirst()))) }
    if bytes.first == UInt8(ascii: "#") {
      let name = String(Substring(bytes.dropFirst()))
      guard let recognizer = Recognizer(rawValue: name) else {
        throw Failure(
          message: Suggestion.unknown(
            "recognizer", name, allowed: Recognizer.allCases.map(\.rawValue)))
      }
      return .recognizer(recognizer)
    }
    if bytes.contains(UInt8(ascii: "@")) || bytes.contains(UInt8(ascii: "#")) {
      throw Failure(message: "'@' and '#' cannot be joined to other words: put '…' between them")
    }
    if bytes.dropFirst().dropLast().contains(UInt8(ascii: "*")) {
      throw Failure(message: "'*' stands only at the end or start of a phrase: '\(text)'")
    }
    // Folded, the full-width bracket takes the blank along; that of a text in Latin letters keeps it.
    if ["（ ", " （", "） ", " ）"].contains(where: text.contains) {
      throw Failure(message: "no blank beside '（' or '）': put '…' in its place: '\(text)'")
    }
    return .phrase(text)
  }

  private static func trim(_ text: Substring) -> Substring {
    var bytes = text.utf8[...]
    while bytes.first == UInt8(ascii: " ") { bytes = bytes.dropFirst() }
    while bytes.last == UInt8(ascii: " ") { bytes = bytes.dropLast() }
    return text[bytes.startIndex..<bytes.endIndex]
  }

  /// Splits outside of brackets. Bytes will do: separators and brackets are never part of a longer character.
  private static func split(_ text: some StringProtocol, at separator: StaticString) -> [Substring]
  {
    let text = Substring(text)
    let bytes = text.utf8
    let mark = separator.bytes
    var parts: [Substring] = []
    var start = bytes.startIndex
    var index = start
    var depth = 0
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: ")") { depth -= 1 }
      if depth == 0, byte == mark[0], bytes[index...].starts(with: mark) {
        parts.append(text[start..<index])
        index = bytes.index(index, offsetBy: mark.count)
        start = index
      } else {
        index = bytes.index(after: index)
      }
    }
    parts.append(text[start...])
    return parts
  }
}
