import Foundation
import LanguageServer
import PolicyTestSupport
import Testing

@Suite struct LanguageServerCommandTests {
  /// What the server answers, by the order of its messages.
  static func talk(
    _ messages: [[String: Any]], in folder: TemporaryFolder, arguments: [String] = []
  ) throws -> (status: Int32, answers: [[String: Any]]) {
    let input = try messages.flatMap { message in
      MessageReader.frame(Array(try JSONSerialization.data(withJSONObject: message)))
    }
    let session = Session(["lsp"] + arguments, in: folder, input: input)
    #expect(session.error.isEmpty)
    var reader = MessageReader()
    let answers = try reader.take(Array(session.output.utf8)).map { event in
      guard case .message(let bytes) = event else { throw CocoaError(.coderInvalidValue) }
      return try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any] ?? [:]
    }
    return (session.status, answers)
  }

  static let policy = """
    # 隐私政策

    我们收集您的手机号码用于注册。您使用本服务即视为同意本隐私政策。

    ## 一、我们如何收集和使用您的个人信息

    注册账号时，我们收集您的手机号码，用于创建账号和登录。您使用地图功能时，我们收集您的位置信息，用于显示附近的站点。

    ## 二、我们如何共享您的个人信息

    我们不会向第三方出售您的个人信息。为了完成配送，我们会把您的收货地址提供给快递公司。

    ## 三、您的权利

    个人信息一经提供，不可删除。您可以发送邮件至 privacy@dukou.example 与我们联系。
    """

  static func open(_ text: String, uri: String = "file:///p.md") -> [String: Any] {
    [
      "jsonrpc": "2.0", "method": "textDocument/didOpen",
      "params": [
        "textDocument": ["uri": uri, "version": 1, "languageId": "md", "text": text]
      ],
    ]
  }

  @Test func checksADraftFromStartToEnd() throws {
    let folder = try TemporaryFolder()
    let (status, answers) = try Self.talk(
      [
        ["jsonrpc": "2.0", "id": 1, "method": "initialize", "params": ["locale": "zh"]],
        Self.open(Self.policy),
        ["jsonrpc": "2.0", "id": 2, "method": "shutdown"], ["jsonrpc": "2.0", "method": "exit"],
      ], in: folder)
    #expect(status == 0)
    let published = try #require(
      answers.first { $0["method"] as? String == "textDocument/publishDiagnostics" })
    let parameters = try #require(published["params"] as? [String: Any])
    let diagnostics = try #require(parameters["diagnostics"] as? [[String: Any]])
    let consent = try #require(diagnostics.first { $0["code"] as? String == "rf-consent-by-use" })
    let range = try #require(consent["range"] as? [String: [String: Int]])
    #expect(range["start"] == ["line": 2, "character": 15])
    #expect(consent["source"] as? String == "candor")
  }

  /// What is said of one text in the folder.
  static func diagnostics(_ text: String, in folder: TemporaryFolder) throws -> [[String: Any]] {
    let uri = "file://\(folder.path)/policy.md"
    let (_, answers) = try talk(
      [
        ["jsonrpc": "2.0", "id": 1, "method": "initialize", "params": [String: Any]()],
        open(text, uri: uri),
        [
          "jsonrpc": "2.0", "id": 2, "method": "textDocument/diagnostic",
          "params": ["textDocument": ["uri": uri]],
        ],
        ["jsonrpc": "2.0", "id": 3, "method": "shutdown"], ["jsonrpc": "2.0", "method": "exit"],
      ], in: folder)
    let answer = try #require(answers.first { $0["id"] as? Int == 2 })
    let result = try #require(answer["result"] as? [String: Any])
    return try #require(result["items"] as? [[String: Any]])
  }

  @Test func waiversCountAsOnTheCommandLine() throws {
    let waiver =
      "<!-- candor: allow rf-consent-by-use owner=legal until=2099-01-01 because=\"next year\" -->\n"
    let codes = try Self.diagnostics(waiver + Self.policy, in: try TemporaryFolder())
      .compactMap { $0["code"] as? String }
    #expect(!codes.contains("rf-consent-by-use"))
    #expect(codes.contains("right-delete"))
  }

  @Test func aFaultOfTheConfigurationIsShown() throws {
    let folder = try TemporaryFolder()
    try folder.write("candor.yaml", "profil: cn\n")
    let found = try Self.diagnostics(Self.policy, in: folder)
    #expect(found.compactMap { $0["code"] as? String } == ["configuration"])
    #expect((found[0]["message"] as? String)?.contains("candor.yaml:1") == true)
  }

  @Test func aMissedRequirementIsShown() throws {
    let folder = try TemporaryFolder()
    try folder.write("candor.yaml", "thresholds:\n  level: high\n")
    let codes = try Self.diagnostics(Self.policy, in: folder).compactMap { $0["code"] as? String }
    #expect(codes.contains("requirement"))
  }

  @Test func whatIsNoPolicyIsLeftAlone() throws {
    let notes = "# Notes\n\n" + String(repeating: "We made the search faster today.\n", count: 20)
    #expect(try Self.diagnostics(notes, in: try TemporaryFolder()).isEmpty)
  }

  @Test func aClientThatGoesWithoutAWordIsNoSuccess() throws {
    #expect(try Self.talk([], in: try TemporaryFolder()).status == 1)
  }

  @Test func aRubricWithAFaultEndsItAtOnce() throws {
    let folder = try TemporaryFolder()
    try folder.write("rubric/rubric.yaml", "id: x\n")
    let session = Session(["lsp", "--rubric", "rubric"], in: folder)
    #expect(session.status == 2)
    #expect(session.output.isEmpty)
    #expect(session.error.contains("rubric.yaml:1"))
  }
}
