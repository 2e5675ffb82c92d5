import PolicyTestSupport
import Testing

struct EvaluateCommandTests {
  @Test func measuresAndNamesTheDisagreements() throws {
    let folder = try TemporaryFolder()
    try folder.writeRubric()
    try folder.writeCorpus()
    try folder.write(
      "gold.jsonl",
      """
      {"doc": "good", "criterion": "right-delete", "verdict": "met", "evidence": ["本政策写明甲要素。"]}
      {"doc": "poor", "criterion": "right-delete", "verdict": "not-met", "evidence": []}
      {"doc": "poor", "criterion": "status", "verdict": "assessed"}

      """)
    let session = Session(
      ["evaluate", "gold.jsonl", "--documents", "in", "--rubric", "rubric", "--disagreements"],
      in: folder)
    #expect(session.status == 0, "\(session.error)")
    #expect(session.output.contains("right-delete"))
    #expect(session.output.contains("requirements lacking"))
    let json = Session(
      ["evaluate", "gold.jsonl", "--documents", "in", "--rubric", "rubric", "--format", "json"],
      in: folder)
    #expect(json.output.contains("\"schemaVersion\": 1"))
    #expect(json.output.contains("\"cells\":2"))
  }

  @Test(arguments: [
    ("{\"doc\": \"good\"}\n", "gold.jsonl:1: not a label"),
    (
      "\n{\"doc\": \"good\", \"criterion\": \"right-delete\", \"verdict\": \"mett\"}\n",
      "gold.jsonl:2: verdict 'mett' is not one of"
    ),
    (
      "{\"doc\": \"nobody\", \"criterion\": \"right-delete\", \"verdict\": \"met\"}\n",
      "none of the 1 labels is of a policy in in"
    ),
  ])
  func saysWhatIsWrongWithTheLabels(_ gold: String, _ message: String) throws {
    let folder = try TemporaryFolder()
    try folder.writeRubric()
    try folder.writeCorpus()
    try folder.write("gold.jsonl", gold)
    let session = Session(
      ["evaluate", "gold.jsonl", "--documents", "in", "--rubric", "rubric"], in: folder)
    #expect(session.status == 2)
    #expect(session.error.contains(message), "\(session.error)")
  }
}
