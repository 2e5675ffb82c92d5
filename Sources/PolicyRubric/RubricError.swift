/// A file of the rubric: where it comes from is the caller's business.
public struct RubricFile: Sendable, Hashable {
  /// As shown in errors, such as `Rubric/criteria/right-delete.yaml`.
  public var path: String
  public var text: String

  public init(path: String, text: String) {
    self.path = path
    self.text = text
  }
}

/// A fault in a rubric file, for the person who wrote it.
public struct RubricError: Error, Sendable, Hashable, CustomStringConvertible, Comparable {
  public var file: String
  /// From 1.
  public var line: Int
  /// From 1, in characters.
  public var column: Int
  /// What is wrong, and what is allowed.
  public var message: String

  public init(file: String, line: Int, column: Int, message: String) {
    self.file = file
    self.line = line
    self.column = column
    self.message = message
  }

  public var description: String { "\(file):\(line):\(column): \(message)" }

  public static func < (a: RubricError, b: RubricError) -> Bool {
    (a.file, a.line, a.column, a.message) < (b.file, b.line, b.column, b.message)
  }
}

/// Everything wrong with a rubric, in order of place.
public struct RubricErrors: Error, Sendable, Hashable, CustomStringConvertible {
  public var errors: [RubricError]
  public init(_ errors: [RubricError]) { self.errors = errors.sorted() }
  public var description: String { errors.map(\.description).joined(separator: "\n") }
}
