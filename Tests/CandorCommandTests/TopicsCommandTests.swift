import PolicyTestSupport
import Testing

struct TopicsCommandTests {
  @Test func writesALineForEachSentence() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "sentences.jsonl",
      """
      {"text": "我们采用加密传输等安全措施，防止您的个人信息泄露。"}

      {"text": "You can contact us by e-mail.", "doc": "a"}
      {"text": ""}

      """)
    let session = Session(["topics", "sentences.jsonl"], in: folder)
    #expect(session.status == 0, "\(session.error)")
    let lines = session.output.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines.first?.hasPrefix("{\"topics\": [\"Data Security\"]") == true)
    #expect(lines.dropFirst().first?.contains("\"Contact Information\"") == true)
    #expect(lines.last == "{\"topics\": [], \"important\": false, \"risk\": false}")
  }

  @Test func namesTheLinesThatAreNone() throws {
    let folder = try TemporaryFolder()
    try folder.write("sentences.jsonl", "{\"text\": \"a\"}\n{\"txt\": \"b\"}\nc\n")
    let session = Session(["topics", "sentences.jsonl"], in: folder)
    #expect(session.status == 2)
    #expect(session.error.contains("sentences.jsonl:2: not a sentence"))
    #expect(session.error.contains("sentences.jsonl:3: not a sentence"))
    #expect(session.output.isEmpty)
    #expect(Session(["topics", "none.jsonl"], in: folder).status == 2)
  }
}
