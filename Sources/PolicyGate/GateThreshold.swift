public import PolicyRubric
internal import PolicyText

/// What `--fail-under` asks of every policy: a level or a score.
public enum GateThreshold: Sendable, Hashable, CustomStringConvertible {
  /// The level after caps must be at least this one.
  case level(Level)
  /// The score in tenths must be at least this.
  case tenths(Int)

  /// Reads a level as `results.json` writes it (`relatively-high`, in any case, with a blank or
  /// underscore for the hyphen), its Chinese name (`较高`), or a score of 0 to 100 with at most one
  /// decimal (`60`, `71.5`).
  public init(parsing text: String) throws(GateThresholdError) {
    let trimmed = text.trimmingBlanks
    if let level = Level.allCases.first(where: { $0.isNamed(trimmed) }) {
      self = .level(level)
      return
    }
    guard let tenths = Self.tenths(of: trimmed) else { throw GateThresholdError(text: text) }
    self = .tenths(tenths)
  }

  /// Digits only, so that "1e2", "+60", "0x3C" and "nan" are refused.
  private static func tenths(of text: String) -> Int? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), (1...3).contains(parts[0].utf8.count),
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      parts.count == 1 || parts[1].utf8.count == 1, let whole = Int(parts[0])
    else { return nil }
    let tenths = 10 * whole + (parts.count == 2 ? Int(parts[1]) ?? 0 : 0)
    return tenths <= 1000 ? tenths : nil
  }

  /// As it may be written on the command line.
  public var description: String {
    switch self {
    case .level(let level): level.rawValue
    case .tenths(let tenths): tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
    }
  }
}

/// A threshold that is neither a level nor a score.
public struct GateThresholdError: Error, Sendable, Hashable, CustomStringConvertible {
  public var text: String

  public init(text: String) {
    self.text = text
  }

  public var description: String {
    """
    '\(text)' is neither a level (high, relatively-high, medium, relatively-low, low; \
    高, 较高, 中, 较低, 低) nor a score from 0 to 100 with at most one decimal
    """
  }
}

extension Level {
  fileprivate func isNamed(_ text: String) -> Bool {
    let folded = String(text.lowercased().map { $0 == " " || $0 == "_" ? "-" : $0 })
    return folded == rawValue || text == name.chinese
  }
}

extension String {
  fileprivate var trimmingBlanks: String {
    let tail = drop { $0.isWhitespace }
    return String(
      tail.prefix(
        (tail.lastIndex { !$0.isWhitespace }).map {
          tail.distance(from: tail.startIndex, to: $0) + 1
        } ?? 0))
  }
}
