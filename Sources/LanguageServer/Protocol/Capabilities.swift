struct InitializeParameters: Decodable {
  struct Folder: Decodable { var uri: String }
  struct Options: Decodable { var language: String? }
  struct Capabilities: Decodable {
    struct TextDocument: Decodable {
      struct Diagnostic: Decodable {}
      var diagnostic: Diagnostic?
    }
    struct Window: Decodable {
      struct ShowDocument: Decodable { var support: Bool? }
      var showDocument: ShowDocument?
    }
    var textDocument: TextDocument?
    var window: Window?
  }

  /// The language of the editor, such as `zh-cn`.
  var locale: String?
  var rootUri: String?
  var workspaceFolders: [Folder]?
  var initializationOptions: Options?
  var capabilities: Capabilities?

  enum CodingKeys: CodingKey {
    case locale, rootUri, workspaceFolders, initializationOptions, capabilities
  }

  /// Every member is for our comfort only: one of another form is taken as missing.
  init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: CodingKeys.self)
    locale = try? members.decode(String.self, forKey: .locale)
    rootUri = try? members.decode(String.self, forKey: .rootUri)
    workspaceFolders = try? members.decode([Folder].self, forKey: .workspaceFolders)
    initializationOptions = try? members.decode(Options.self, forKey: .initializationOptions)
    capabilities = try? members.decode(Capabilities.self, forKey: .capabilities)
  }
}

struct InitializeResult: Encodable {
  struct ServerInfo: Encodable {
    var name = "candor"
    var version: String
  }
  struct Synchronization: Encodable {
    struct Save: Encodable { var includeText = true }
    var openClose = true
    /// Full: the whole text with every change.
    var change = 1
    var save = Save()
  }
  struct Diagnostics: Encodable {
    var identifier = "candor"
    /// The configuration and the baseline beside a draft count.
    var interFileDependencies = true
    var workspaceDiagnostics = false
  }
  struct Lenses: Encodable { var resolveProvider = false }
  struct Actions: Encodable { var codeActionKinds = ["quickfix", "source"] }
  struct Commands: Encodable { var commands: [String] }
  struct Capabilities: Encodable {
    var positionEncoding = "utf-16"
    var textDocumentSync = Synchronization()
    var hoverProvider = true
    var codeLensProvider = Lenses()
    var codeActionProvider = Actions()
    var diagnosticProvider = Diagnostics()
    var executeCommandProvider: Commands
  }

  var capabilities: Capabilities
  var serverInfo: ServerInfo
}
