/// A stretch of a draft's source file, as editors count it.
public struct DraftPlace: Sendable, Hashable, Comparable {
  /// As the person named it, relative to the configuration's folder where there is one.
  public var file: String
  public var start: Position
  /// The position behind its last character.
  public var end: Position

  /// A position in a text file.
  public struct Position: Sendable, Hashable, Comparable {
    /// From 1.
    public var line: Int
    /// From 1, in characters a person sees (a combining sequence or an emoji is one), as
    /// compilers print them.
    public var column: Int
    /// From 1, in UTF-16 units, as SARIF and language servers count by default.
    public var unit: Int

    public init(line: Int, column: Int, unit: Int) {
      self.line = line
      self.column = column
      self.unit = unit
    }

    public static let first = Position(line: 1, column: 1, unit: 1)

    public static func < (one: Position, other: Position) -> Bool {
      (one.line, one.column) < (other.line, other.column)
    }
  }

  public init(file: String, start: Position, end: Position) {
    self.file = file
    self.start = start
    self.end = end
  }

  public static func < (one: DraftPlace, other: DraftPlace) -> Bool {
    (one.file, one.start, one.end) < (other.file, other.start, other.end)
  }
}
