import PolicyGate
import PolicyRubric
import Testing

@Suite struct KnownBeforeTests {
  static let awkward = ["", "a \"b\" \\ : # {x}, [y]", "第一行\n第二行\t\u{7F}\u{2028}", "- 1", "é😀"]

  @Test func aBaselineIsReadAsItIsWritten() throws {
    let entries = Self.awkward.enumerated().map { index, text in
      Baseline.Entry(
        draft: "d/\(text).md", rule: "right-delete", fingerprint: "f\(index)", quote: text)
    }
    let text = Baseline(file: "b.yaml", entries: entries).text
    let read = try Baseline(RubricFile(path: "b.yaml", text: text))
    #expect(read.text == text)
    #expect(Set(read.entries.map(\.quote)) == Set(Self.awkward))
    #expect(try Baseline(RubricFile(path: "b", text: Baseline(file: "b").text)).entries.isEmpty)
  }

  @Test func aLockIsReadAsItIsWritten() throws {
    var lock = VerdictLock(rubricDigest: "sha256:0")
    for (index, text) in Self.awkward.enumerated() {
      lock.update(
        .init(
          draft: "d/\(text).md", tenths: 100 * index + 5,
          verdicts: [
            .init(
              criterion: "right-delete", verdict: .partly, line: index, section: Self.awkward,
              quote: text),
            .init(criterion: "rf-sale", verdict: .clear, line: nil, section: [], quote: ""),
          ], outline: Self.awkward))
    }
    #expect(try VerdictLock(RubricFile(path: "l", text: lock.text)) == lock)
  }

  static let faults: [(text: String, says: String)] = [
    ("version: 2\nrubric: x\ndrafts: []", "l:1:10: only version 1 is known"),
    ("version: 1\nrubric: x\ndrafts: [{file: a}]", "'score' is missing"),
    (
      "version: 1\nrubric: x\ndrafts: [{file: a, score: x, outline: [], verdicts: []}]",
      "expected a score"
    ),
    (
      """
      version: 1
      rubric: x
      drafts: [{file: a, score: 1, outline: [], verdicts: [{criterion: c, verdict: mett}]}]
      """, "did you mean 'met'?"
    ),
  ]

  @Test(arguments: faults) func namesTheFaultOfALock(_ row: (text: String, says: String)) {
    let error = #expect(throws: RubricErrors.self) {
      try VerdictLock(RubricFile(path: "l", text: row.text))
    }
    #expect(error?.description.contains(row.says) == true, "\(error?.description ?? "")")
  }
}
