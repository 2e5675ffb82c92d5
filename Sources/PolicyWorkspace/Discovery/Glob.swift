/// A shell pattern for paths relative to the audited folder.
///
/// `*` and `?` stay within one folder, `**` crosses folders, `[a-z]`, `[!a-z]` and `{html,htm}`
/// choose. A pattern without `/` fits the last component at any depth, as in `.gitignore`; one that
/// ends in `/` fits all below that folder.
public struct Glob: Sendable, Hashable {
  public let pattern: String
  private let alternatives: [[Token]]
  private let anchored: Bool

  private enum Token: Sendable, Hashable {
    case scalar(Unicode.Scalar)
    case one
    case some
    case any
    case choice([ClosedRange<UInt32>], negated: Bool)
  }

  public init(_ pattern: String) {
    self.pattern = pattern
    var whole = pattern.hasPrefix("./") ? String(pattern.dropFirst(2)) : pattern
    if whole.hasSuffix("/") { whole += "**" }
    anchored = whole.contains("/")
    if whole.hasPrefix("/") { whole.removeFirst() }
    alternatives = Self.expanded(whole).map { Self.tokens(Array($0.unicodeScalars)) }
  }

  public func matches(_ path: String) -> Bool {
    let tail = path.split(separator: "/").last.map(String.init) ?? path
    let scalars = Array((anchored ? path : tail).unicodeScalars)
    return alternatives.contains { Self.matches($0, scalars) }
  }

  /// `a.{b,c}` as `a.b` and `a.c`; nothing nests, and what is not closed stands for itself.
  private static func expanded(_ pattern: String) -> [String] {
    guard let open = pattern.firstIndex(of: "{"),
      let close = pattern[open...].firstIndex(of: "}")
    else { return [pattern] }
    let choices = pattern[pattern.index(after: open)..<close]
      .split(separator: ",", omittingEmptySubsequences: false)
    // Bounded: a pattern of many braces must not multiply without end.
    let rests = expanded(String(pattern[pattern.index(after: close)...])).prefix(64)
    return choices.prefix(64).flatMap { choice in
      rests.map { pattern[..<open] + choice + $0 }
    }.map { String($0) }
  }

  private static func tokens(_ scalars: [Unicode.Scalar]) -> [Token] {
    var tokens: [Token] = []
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      index += 1
      switch scalar {
      case "?": tokens.append(.one)
      case "*" where index < scalars.count && scalars[index] == "*":
        index += 1
        // "**/" also stands for no folder at all.
        if index < scalars.count, scalars[index] == "/" { index += 1 }
        tokens.append(.any)
      case "*": tokens.append(.some)
      case "[":
        if let (choice, next) = choice(scalars, from: index) {
          tokens.append(choice)
          index = next
        } else {
          tokens.append(.scalar(scalar))
        }
      case "\\" where index < scalars.count:
        tokens.append(.scalar(scalars[index]))
        index += 1
      default: tokens.append(.scalar(scalar))
      }
    }
    return tokens
  }

  private static func choice(_ scalars: [Unicode.Scalar], from start: Int) -> (Token, Int)? {
    guard let close = scalars[start...].dropFirst().firstIndex(of: "]") else { return nil }
    var body = scalars[start..<close]
    let negated = body.first == "!" || body.first == "^"
    if negated { body = body.dropFirst() }
    var ranges: [ClosedRange<UInt32>] = []
    while let low = body.popFirst() {
      if body.first == "-", body.count >= 2, let high = body.dropFirst().first, low <= high {
        body = body.dropFirst(2)
        ranges.append(low.value...high.value)
      } else {
        ranges.append(low.value...low.value)
      }
    }
    return (.choice(ranges, negated: negated), close + 1)
  }

  /// Set of positions instead of backtracking: `a*a*a*…` costs pattern × path, never more.
  private static func matches(_ tokens: [Token], _ path: [Unicode.Scalar]) -> Bool {
    var states = Array(repeating: false, count: tokens.count + 1)
    states[0] = true
    func close(_ states: inout [Bool]) {
      for (index, token) in tokens.enumerated() where states[index] {
        if token == .some || token == .any { states[index + 1] = true }
      }
    }
    close(&states)
    for scalar in path {
      var next = Array(repeating: false, count: tokens.count + 1)
      for (index, token) in tokens.enumerated() where states[index] {
        switch token {
        case .scalar(let wanted): if wanted == scalar { next[index + 1] = true }
        case .one: if scalar != "/" { next[index + 1] = true }
        case .some: if scalar != "/" { next[index] = true }
        case .any: next[index] = true
        case .choice(let ranges, let negated):
          let within = ranges.contains { $0.contains(scalar.value) }
          if scalar != "/", within != negated { next[index + 1] = true }
        }
      }
      close(&next)
      states = next
    }
    return states[tokens.count]
  }
}
