/// A position in a document: line and UTF-16 unit, both from 0.
struct Position: Codable, Hashable, Comparable, Sendable {
  var line: Int
  var character: Int

  static func < (one: Position, other: Position) -> Bool {
    (one.line, one.character) < (other.line, other.character)
  }
}

/// From a position up to another, which is not part of it.
struct TextRange: Codable, Hashable, Sendable {
  var start: Position
  var end: Position

  /// Editors ask with the position before or behind a character.
  func holds(_ position: Position) -> Bool { start <= position && position <= end }

  func meets(_ other: TextRange) -> Bool { start <= other.end && other.start <= end }
}

struct TextDocumentIdentifier: Codable, Hashable, Sendable { var uri: String }

struct DidOpenParameters: Decodable {
  struct Item: Decodable {
    var uri: String
    var languageId: String?
    var version: Int?
    var text: String
  }
  var textDocument: Item
}

struct DidChangeParameters: Decodable {
  struct Identifier: Decodable {
    var uri: String
    var version: Int?
  }
  /// The whole text: the server asks for nothing else.
  struct Change: Decodable {
    var range: TextRange?
    var text: String
  }
  var textDocument: Identifier
  var contentChanges: [Change]
}

struct DidSaveParameters: Decodable {
  var textDocument: TextDocumentIdentifier
  var text: String?
}

/// Any request about a document.
struct DocumentParameters: Decodable { var textDocument: TextDocumentIdentifier }

struct PositionParameters: Decodable {
  var textDocument: TextDocumentIdentifier
  var position: Position
}

struct CodeActionParameters: Decodable {
  struct Context: Decodable { var only: [String]? }
  var textDocument: TextDocumentIdentifier
  var range: TextRange
  var context: Context?
}

struct ExecuteCommandParameters: Decodable {
  var command: String
  var arguments: [String]?
}
