internal import Foundation
internal import PolicyText

/// The language server of `candor lsp`: bytes of the client in, bytes for the client out.
///
/// One message after the other is answered. Texts are checked when they are asked for or, for
/// clients that do not ask, when everything that came is read: of ten changes in one piece only the
/// last is checked.
public struct LanguageServer: Sendable {
  let services: DraftServices
  private var reader = MessageReader()
  var phase = Phase.new
  var language: Language
  /// The client asks for diagnostics; then none are sent unasked.
  var clientPulls = false
  var canShowDocument = false
  /// By address.
  var documents: [String: OpenDocument] = [:]
  /// Documents whose diagnostics the client does not have yet, in the order they changed.
  private var stale: [String] = []
  private var requests = 0

  enum Phase: Sendable { case new, running, shutDown }

  /// When the conversation has ended: 0 after a `shutdown`, 1 without one.
  public private(set) var exitStatus: Int32?

  public init(_ services: DraftServices) {
    self.services = services
    language = services.language
  }

  var words: ServerWording { ServerWording(language: language) }

  /// Takes what came from the client and gives what to send, framed.
  public mutating func receive(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    var answers: [[UInt8]] = []
    for event in reader.take(bytes) where exitStatus == nil {
      switch event {
      case .message(let message): answers += handle(message)
      case .fault(.badHeader):
        answers.append(Outgoing.error(.parseError, "no Content-Length in the header", to: nil))
      case .fault(.tooLong(let length)):
        answers.append(
          Outgoing.error(
            .invalidRequest, "a message of \(length) bytes is longer than \(reader.longest)",
            to: nil))
      }
    }
    if exitStatus == nil { answers += publishStale() }
    return answers.flatMap(MessageReader.frame)
  }

  private mutating func handle(_ message: [UInt8]) -> [[UInt8]] {
    let data = Data(message)
    guard let envelope = try? JSONDecoder().decode(Envelope.self, from: data) else {
      return [Outgoing.error(.parseError, "this is no JSON-RPC message", to: nil)]
    }
    guard let method = envelope.method else {
      // An answer to a request of ours: nothing depends on it.
      return envelope.id == nil
        ? [Outgoing.error(.invalidRequest, "a message without method and id", to: nil)] : []
    }
    if let id = envelope.id { return [answer(method, id, data)] + pending() }
    notice(method, data)
    return pending()
  }

  /// Requests of our own that handling a message gave rise to.
  private var outbox: [[UInt8]] = []

  private mutating func pending() -> [[UInt8]] {
    defer { outbox = [] }
    return outbox
  }

  private mutating func answer(_ method: String, _ id: RequestID, _ data: Data) -> [UInt8] {
    if method == "initialize" {
      guard phase == .new else {
        return Outgoing.error(.invalidRequest, "initialize was sent before", to: id)
      }
      return initialize(id, data)
    }
    if phase == .new { return Outgoing.error(.notInitialized, "initialize comes first", to: id) }
    if phase == .shutDown {
      return Outgoing.error(.invalidRequest, "only exit may follow shutdown", to: id)
    }
    do {
      switch method {
      case "shutdown":
        phase = .shutDown
        return Outgoing.result(Nothing(), to: id)
      case "textDocument/diagnostic":
        let uri = try read(DocumentParameters.self, data).textDocument.uri
        return Outgoing.result(DiagnosticReport(items: diagnostics(of: uri)), to: id)
      case "textDocument/hover":
        return Outgoing.result(hover(try read(PositionParameters.self, data)), to: id)
      case "textDocument/codeLens":
        let uri = try read(DocumentParameters.self, data).textDocument.uri
        return Outgoing.result(lenses(of: uri), to: id)
      case "textDocument/codeAction":
        return Outgoing.result(actions(try read(CodeActionParameters.self, data)), to: id)
      case "workspace/executeCommand":
        return execute(try read(ExecuteCommandParameters.self, data), id)
      default:
        return Outgoing.error(.methodNotFound, "\(method) is not supported", to: id)
      }
    } catch {
      return Outgoing.error(.invalidParams, "the parameters of \(method) cannot be read", to: id)
    }
  }

  private func read<Value: Decodable>(_ type: Value.Type, _ data: Data) throws -> Value {
    try JSONDecoder().decode(Parameters<Value>.self, from: data).params
  }

  private mutating func initialize(_ id: RequestID, _ data: Data) -> [UInt8] {
    phase = .running
    if let parameters = try? read(InitializeParameters.self, data) {
      let asked = parameters.initializationOptions?.language ?? parameters.locale
      if let asked { language = asked.lowercased().hasPrefix("zh") ? .chinese : .english }
      clientPulls = parameters.capabilities?.textDocument?.diagnostic != nil
      canShowDocument = parameters.capabilities?.window?.showDocument?.support == true
    }
    return Outgoing.result(
      InitializeResult(
        capabilities: .init(executeCommandProvider: .init(commands: ServerCommand.allNames)),
        serverInfo: .init(version: services.version)), to: id)
  }

  /// Notifications have no answer: one that cannot be read is left out.
  private mutating func notice(_ method: String, _ data: Data) {
    if method == "exit" {
      exitStatus = phase == .shutDown ? 0 : 1
      return
    }
    guard phase == .running else { return }
    switch method {
    case "textDocument/didOpen":
      guard let item = (try? read(DidOpenParameters.self, data))?.textDocument else { return }
      documents[item.uri] = OpenDocument(uri: item.uri, version: item.version, text: item.text)
      touch(item.uri)
    case "textDocument/didChange":
      guard let change = try? read(DidChangeParameters.self, data) else { return }
      let uri = change.textDocument.uri
      documents[uri]?.version = change.textDocument.version
      // A part of a text is not what we asked for, and nothing to build on.
      guard let whole = change.contentChanges.last(where: { $0.range == nil }) else { return }
      documents[uri]?.text = whole.text
      touch(uri)
    case "textDocument/didSave":
      guard let saved = try? read(DidSaveParameters.self, data) else { return }
      if let text = saved.text { documents[saved.textDocument.uri]?.text = text }
      // It may be a configuration, by which others are checked.
      recheckAll()
    case "textDocument/didClose":
      guard let uri = (try? read(DocumentParameters.self, data))?.textDocument.uri else { return }
      documents[uri] = nil
      touch(uri)
    case "workspace/didChangeWatchedFiles", "workspace/didChangeConfiguration": recheckAll()
    default: break
    }
  }

  private mutating func recheckAll() {
    for uri in documents.keys.sorted() {
      documents[uri]?.checked = nil
      touch(uri)
    }
    if clientPulls { send("workspace/diagnostic/refresh", [String]()) }
  }

  private mutating func touch(_ uri: String) {
    if !stale.contains(uri) { stale.append(uri) }
  }

  private mutating func publishStale() -> [[UInt8]] {
    defer { stale = [] }
    guard !clientPulls else { return [] }
    return stale.map { uri in
      Outgoing.notification(
        "textDocument/publishDiagnostics",
        PublishDiagnostics(
          uri: uri, version: documents[uri]?.version, diagnostics: diagnostics(of: uri)))
    }
  }

  /// Sends a request of our own after the answer.
  mutating func send(_ method: String, _ params: some Encodable) {
    requests += 1
    outbox.append(Outgoing.request(.text("candor-\(requests)"), method, params))
  }

  mutating func tell(_ message: String, type: Int) {
    outbox.append(
      Outgoing.notification("window/showMessage", ShowMessage(type: type, message: message)))
  }

  /// The document with its check, which is made now if need be.
  mutating func checked(_ uri: String) -> (document: OpenDocument, check: CheckedDraft)? {
    guard let document = documents[uri] else { return nil }
    let check = document.checked ?? services.check(document.path, document.text)
    documents[uri]?.checked = check
    return (document, check)
  }
}

/// JSON's null.
struct Nothing: Encodable {
  func encode(to encoder: any Encoder) throws {
    var value = encoder.singleValueContainer()
    try value.encodeNil()
  }
}
