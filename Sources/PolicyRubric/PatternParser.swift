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
    let isContext = rest.hasPrefix("^")
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
    if pieces.count == 1 {
      return Pattern.Atom(try pieces[0].map(alternative(_:)))
    }
    var phrases: [String] = [""]
    for piece in pieces {
      var longer: [String] = []
      for phrase in phrases {
        for choice in piece { longer.append(phrase + choice) }
      }
      phrases = longer
      guard phrases.count <= mostPhrases else {
        throw Failure(
          message: "groups multiply to more than \(mostPhrases) phrases: use '…' between them")
      }
    }
    return Pattern.Atom(
      try phrases.map { phrase throws(Failure) in
        try alternative(phrase)
      })
  }

  /// Literal pieces (one choice) and groups (several) in order.
  private static func pieces(of text: Substring) throws(Failure) -> [[String]] {
    var pieces: [[String]] = []
    var literal = ""
    var rest = text
    while let character = rest.first {
      if character == "(" {
        guard let close = rest.firstIndex(of: ")") else {
          throw Failure(message: "'(' is never closed; write a literal bracket as '（'")
        }
        if !literal.isEmpty { pieces.append([literal]) }
        literal = ""
        let inside = rest[rest.index(after: rest.startIndex)..<close]
        pieces.append(
          inside.split(separator: "|", omittingEmptySubsequences: false).map { String($0) })
        rest = rest[rest.index(after: close)...]
      } else if character == ")" {
        throw Failure(message: "')' without '('; write a literal bracket as '）'")
      } else {
        literal.append(character)
        rest = rest.dropFirst()
      }
    }
    if !literal.isEmpty { pieces.append([literal]) }
    return pieces
  }

  private static func alternative(_ text: String) throws(Failure) -> Pattern.Alternative {
    let text = String(trim(text[...]))
    if text.isEmpty || text == "*" { throw Failure(message: "empty phrase") }
    if text.hasPrefix("@") { return .concept(String(text.dropFirst())) }
    if text.hasPrefix("#") {
      let name = String(text.dropFirst())
      guard let recognizer = Recognizer(rawValue: name) else {
        throw Failure(
          message: Suggestion.unknown(
            "recognizer", name, allowed: Recognizer.allCases.map(\.rawValue)))
      }
      return .recognizer(recognizer)
    }
    if text.contains("@") || text.contains("#") {
      throw Failure(message: "'@' and '#' cannot be joined to other words: put '…' between them")
    }
    if text.dropFirst().dropLast().contains("*") {
      throw Failure(message: "'*' stands only at the end or start of a phrase: '\(text)'")
    }
    return .phrase(text)
  }

  private static func trim(_ text: Substring) -> Substring {
    var text = text
    while text.first == " " { text = text.dropFirst() }
    while text.last == " " { text = text.dropLast() }
    return text
  }

  /// Splits outside of brackets.
  private static func split(_ text: some StringProtocol, at separator: String) -> [Substring] {
    var parts: [Substring] = []
    var rest = Substring(text)
    var scanned = rest
    var depth = 0
    while let character = scanned.first {
      if character == "(" { depth += 1 }
      if character == ")" { depth -= 1 }
      if depth == 0, scanned.hasPrefix(separator) {
        parts.append(rest[..<scanned.startIndex])
        scanned = scanned.dropFirst(separator.count)
        rest = scanned
      } else {
        scanned = scanned.dropFirst()
      }
    }
    parts.append(rest)
    return parts
  }
}
