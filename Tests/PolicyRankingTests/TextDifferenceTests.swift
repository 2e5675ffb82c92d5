import PolicyRanking
import PolicyTestSupport
import Testing

struct TextDifferenceTests {
  private func shown(_ old: String, _ new: String) -> String {
    TextDifference(old, new).segments.map { segment in
      switch segment.kind {
      case .same: segment.text
      case .removed: "[-\(segment.text)-]"
      case .added: "{+\(segment.text)+}"
      }
    }.joined()
  }

  @Test(arguments: [
    ("", "", ""),
    ("same", "same", "same"),
    ("", "new", "{+new+}"),
    ("We keep it for 90 days.", "We keep it for 30 days.", "We keep it for [-90-]{+30+} days."),
    ("We may share data.", "We may not share data.", "We may {+not +}share data."),
    ("我们会在三十日内回复。", "我们会在十五日内回复。", "我们会在[-三-]十{+五+}日内回复。"),
    ("您可以注销账号。", "您可以注销。", "您可以注销[-账号-]。"),
    (
      "retention of old logs ends soon", "deletion and audit of many things follows",
      "[-retention of old logs ends soon-]{+deletion and audit of many things follows+}"
    ),
  ]) func wordsAndCharacters(_ old: String, _ new: String, _ expected: String) {
    #expect(shown(old, new) == expected)
  }

  @Test func bothTextsCanBeReadFromIt() {
    let words = ["我们", "收集 ", "data ", "不", "share ", "，", "30 "]
    var random = SeededGenerator(seed: 3)
    for _ in 0..<200 {
      let texts = (0..<2).map { _ in
        (0..<Int.random(in: 0...12, using: &random)).compactMap { _ in
          words.randomElement(using: &random)
        }.joined()
      }
      let segments = TextDifference(texts[0], texts[1]).segments
      #expect(segments.filter { $0.kind != .added }.map(\.text).joined() == texts[0])
      #expect(segments.filter { $0.kind != .removed }.map(\.text).joined() == texts[1])
      #expect(zip(segments, segments.dropFirst()).allSatisfy { $0.kind != $1.kind })
    }
  }

  @Test func veryLongTextsAreShownWhole() {
    let old = (0..<5000).map { "a\($0)" }.joined(separator: " ")
    let new = (0..<5000).map { "b\($0)" }.joined(separator: " ")
    #expect(TextDifference(old, new).segments.map(\.kind) == [.removed, .added])
  }
}
