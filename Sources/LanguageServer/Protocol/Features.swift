struct Diagnostic: Encodable, Sendable {
  struct Location: Encodable, Sendable {
    var uri: String
    var range: TextRange
  }
  struct Related: Encodable, Sendable {
    var location: Location
    var message: String
  }

  var range: TextRange
  /// 1 error, 2 warning, 3 information.
  var severity: Int
  var code: String
  var source = "candor"
  var message: String
  var relatedInformation: [Related]
}

struct PublishDiagnostics: Encodable {
  var uri: String
  var version: Int?
  var diagnostics: [Diagnostic]
}

struct DiagnosticReport: Encodable {
  var kind = "full"
  var items: [Diagnostic]
}

struct MarkupContent: Encodable {
  var kind = "markdown"
  var value: String
}

struct Hover: Encodable {
  var contents: MarkupContent
  var range: TextRange?
}

struct Command: Encodable, Sendable {
  var title: String
  var command: String
  var arguments: [String]
}

struct CodeLens: Encodable {
  var range: TextRange
  var command: Command
}

struct TextEdit: Encodable, Sendable {
  var range: TextRange
  var newText: String
}

struct WorkspaceEdit: Encodable, Sendable { var changes: [String: [TextEdit]] }

struct CodeAction: Encodable, Sendable {
  var title: String
  var kind: String
  var diagnostics: [Diagnostic]?
  var edit: WorkspaceEdit?
  var command: Command?
}

struct ShowMessage: Encodable {
  /// 1 error, 2 warning, 3 information.
  var type: Int
  var message: String
}

struct ShowDocument: Encodable {
  var uri: String
  var takeFocus = true
}
