import Foundation
import LanguageServer
import Testing

@Suite struct LanguageServerTests {
  @Test func initializeTellsWhatIsThere() throws {
    var client = Conversation(initialize: nil)
    let answer = try #require(client.request("initialize", ["capabilities": [:]]).first)
    #expect(answer[path: "result.capabilities.hoverProvider"] as? Bool == true)
    #expect(answer[path: "result.capabilities.positionEncoding"] as? String == "utf-16")
    #expect(answer[path: "result.serverInfo.version"] as? String == "0.1.0")
    #expect(answer["id"] as? Int == 1)
  }

  @Test func diagnosticsArePublishedAndFollowTheText() throws {
    var client = Conversation()
    let opened = try #require(client.open("一🔒 never\n").first)
    #expect(opened["method"] as? String == "textDocument/publishDiagnostics")
    #expect((opened[path: "params.diagnostics"] as? [Any])?.count == 2)
    // The lock is two UTF-16 units.
    #expect(opened[path: "params.diagnostics.0.range.start.character"] as? Int == 4)
    #expect(opened[path: "params.diagnostics.0.range.end.character"] as? Int == 9)
    #expect(opened[path: "params.diagnostics.0.severity"] as? Int == 1)
    #expect(opened[path: "params.diagnostics.0.code"] as? String == "rf-sale-without-consent")
    #expect(
      opened[path: "params.diagnostics.0.relatedInformation.0.location.uri"] as? String
        == Conversation.uri)
    // What is absent has the whole first line.
    #expect(opened[path: "params.diagnostics.1.range.end.character"] as? Int == 9)
    let changed = try #require(
      client.notify(
        "textDocument/didChange",
        [
          "textDocument": ["uri": Conversation.uri, "version": 2],
          "contentChanges": [["text": "erase"]],
        ]
      ).first)
    #expect((changed[path: "params.diagnostics"] as? [Any])?.isEmpty == true)
    #expect(changed[path: "params.version"] as? Int == 2)
  }

  @Test func closingClears() throws {
    var client = Conversation()
    client.open("never")
    let closed = try #require(
      client.notify("textDocument/didClose", ["textDocument": ["uri": Conversation.uri]]).first)
    #expect((closed[path: "params.diagnostics"] as? [Any])?.isEmpty == true)
  }

  @Test func clientsThatPullAreNotPushed() throws {
    var client = Conversation(
      initialize: ["capabilities": ["textDocument": ["diagnostic": ["dynamicRegistration": true]]]])
    #expect(client.open("never").isEmpty)
    let answer = try #require(
      client.request("textDocument/diagnostic", ["textDocument": ["uri": Conversation.uri]]).first)
    #expect(answer[path: "result.kind"] as? String == "full")
    #expect((answer[path: "result.items"] as? [Any])?.count == 2)
    let saved = client.notify("textDocument/didSave", ["textDocument": ["uri": Conversation.uri]])
    #expect(saved.first?["method"] as? String == "workspace/diagnostic/refresh")
  }

  @Test func hoverExplainsTheCriterion() throws {
    var client = Conversation()
    client.open("We never.\n<!-- candor: allow right-delete -->\nplain\n")
    func hover(_ line: Int, _ character: Int) -> Any? {
      client.request(
        "textDocument/hover",
        [
          "textDocument": ["uri": Conversation.uri],
          "position": ["line": line, "character": character],
        ]
      ).first?[path: "result.contents.value"]
    }
    #expect((hover(0, 4) as? String)?.contains("### rf-sale-without-consent (en)") == true)
    #expect((hover(0, 0) as? String)?.contains("### right-delete") == true)
    #expect((hover(1, 22) as? String) == "### right-delete (en)")
    #expect(hover(2, 1) == nil)
    #expect(hover(99, 1) == nil)
    #expect(hover(-1, -1) == nil)
  }

  @Test func theLensShowsScoreAndLevel() throws {
    var client = Conversation(initialize: ["locale": "zh-CN", "capabilities": [:]])
    client.open("never")
    let lens = try #require(
      client.request("textDocument/codeLens", ["textDocument": ["uri": Conversation.uri]]).first)
    #expect(
      lens[path: "result.0.command.title"] as? String == "Candor：61.5，中；1 项错误、1 项警告")
  }

  @Test func actionsOpenTheAdviceAndWaive() throws {
    var client = Conversation()
    client.open("---\ntitle: x\n---\ntext")
    let answer = try #require(
      client.request(
        "textDocument/codeAction",
        [
          "textDocument": ["uri": Conversation.uri],
          "range": ["start": ["line": 0, "character": 0], "end": ["line": 0, "character": 0]],
          "context": ["diagnostics": [Any]()],
        ]
      ).first)
    #expect(answer[path: "result.0.command.command"] as? String == "candor.explain")
    #expect(answer[path: "result.0.diagnostics.0.code"] as? String == "right-delete")
    let changes = try #require(answer[path: "result.1.edit.changes"] as? [String: [[String: Any]]])
    let edit = try #require(changes[Conversation.uri]?.first)
    #expect(
      edit["newText"] as? String
        == "<!-- candor: allow right-delete owner= until=2027-01-01 because=\"\" -->\n")
    #expect(edit[path: "range.start.line"] as? Int == 3)
  }

  @Test func adviceOpensAsADocumentOrAMessage() throws {
    var plain = Conversation()
    let told = plain.request(
      "workspace/executeCommand", ["command": "candor.explain", "arguments": ["right-delete"]])
    #expect(told.compactMap { $0["method"] as? String } == ["window/showMessage"])
    var showing = Conversation(
      initialize: ["capabilities": ["window": ["showDocument": ["support": true]]]])
    let shown = showing.request(
      "workspace/executeCommand", ["command": "candor.explain", "arguments": ["right-delete"]])
    #expect(shown[1]["method"] as? String == "window/showDocument")
    #expect(shown[1][path: "params.uri"] as? String == "file:///tmp/advice/right-delete.md")
    // The client's answer to it is taken and not answered.
    #expect(
      showing.send(["jsonrpc": "2.0", "id": "candor-1", "result": ["success": true]]).isEmpty)
  }

  @Test func shutdownThenExit() throws {
    var client = Conversation()
    #expect(client.request("shutdown", [:]).first?.keys.contains("result") == true)
    #expect(client.request("textDocument/hover", [:]).first?[path: "error.code"] as? Int == -32600)
    client.notify("exit", [:])
    #expect(client.server.exitStatus == 0)
    var rude = Conversation()
    rude.notify("exit", [:])
    #expect(rude.server.exitStatus == 1)
  }

  @Test func faultsAreAnsweredAndTheTalkGoesOn() throws {
    var client = Conversation(initialize: nil)
    #expect(client.request("textDocument/hover", [:]).first?[path: "error.code"] as? Int == -32002)
    func code(_ text: String) -> Int? {
      client.receive(MessageReader.frame(Array(text.utf8))).first?[path: "error.code"] as? Int
    }
    #expect(code("not json") == -32700)
    #expect(code("[]") == -32700)
    #expect(code("{}") == -32600)
    #expect(code("\u{0}") == -32700)
    #expect(
      client.receive(Array("Content-Length: x\r\n\r\n".utf8)).first?[path: "error.code"] as? Int
        == -32700)
    #expect(client.request("initialize", [:]).first?["result"] != nil)
    #expect(client.request("initialize", [:]).first?[path: "error.code"] as? Int == -32600)
    #expect(
      client.request("textDocument/hover", ["x": 1]).first?[path: "error.code"] as? Int == -32602)
    #expect(client.request("textDocument/rename", [:]).first?[path: "error.code"] as? Int == -32601)
    #expect(client.notify("$/cancelRequest", ["id": 1]).isEmpty)
    #expect(client.notify("textDocument/didOpen", ["nonsense": true]).isEmpty)
    #expect(
      client.notify(
        "textDocument/didChange",
        [
          "textDocument": ["uri": "file:///unknown.md", "version": 1],
          "contentChanges": [["text": "x"]],
        ]
      ).first?[path: "params.diagnostics"] as? [String] == [])
  }
}
