import BuiltInRubric
import Foundation
import PolicyDocument
import PolicyRubric
import PolicyText
import RubricCompilation
import Testing

@testable import PolicyAssessment

/// What an assessor remembers of one policy changes nothing in what it says of the next.
struct StretchMemoryTests {
  private static let rubric = RubricArchive(BuiltInRubric.archive)?.compiled
  private static let pages = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Corpus/pages")

  private static func documents(every step: Int) throws -> [PolicyDocument] {
    let names = try FileManager.default.contentsOfDirectory(atPath: pages.path).sorted()
    return try stride(from: 0, to: names.count, by: step).compactMap { index in
      let bytes = try Data(contentsOf: pages.appendingPathComponent(names[index]))
      return try? PolicyReader().read([SavedPage(file: names[index], bytes: Array(bytes))])
    }
  }

  private static func read(_ markdown: String) throws -> PolicyDocument {
    try PolicyReader().read([SavedPage(file: "t.md", bytes: Array(markdown.utf8))])
  }

  @Test func realPoliciesInAnyOrder() throws {
    let rubric = try #require(Self.rubric)
    let documents = try Self.documents(every: 4)
    let context = AssessmentContext(name: "Acme")
    let forgetful = Assessor(rubric, memory: 0)
    let plain = documents.map { forgetful.assess($0, context: context) }
    let assessor = Assessor(rubric, memory: 4 << 20)
    for index in Array(documents.indices) + documents.indices.reversed() {
      #expect(assessor.assess(documents[index], context: context) == plain[index])
    }
  }

  /// The same passages again and again, below other headings, in other lists and next to others, for services of
  /// other names; the memory is too small to hold them all.
  @Test(arguments: [200_000, 8 << 20])
  func mixturesOfPassages(bytes: Int) throws {
    let rubric = try #require(Self.rubric)
    let forgetful = Assessor(rubric, memory: 0)
    let assessor = Assessor(rubric, memory: bytes)
    var mixture = try Mixture(Self.documents(every: 9), seed: 7)
    for round in 0..<60 {
      let document = try Self.read(mixture.next())
      let context = AssessmentContext(name: ["Acme", "云朵", "平台", ""][round % 4])
      let expected = forgetful.assess(document, context: context)
      #expect(assessor.assess(document, context: context) == expected)
    }
  }

  @Test func manyAtOnce() async throws {
    let rubric = try #require(Self.rubric)
    let documents = try Self.documents(every: 16)
    let forgetful = Assessor(rubric, memory: 0)
    let context = AssessmentContext(name: "Acme")
    let plain = documents.map { forgetful.assess($0, context: context) }
    let assessor = Assessor(rubric)
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<3 {
        for (document, expected) in zip(documents, plain) {
          group.addTask { assessor.assess(document, context: context) == expected }
        }
      }
      for await isSame in group { #expect(isSame) }
    }
  }

  /// What stands around a passage is part of what is remembered.
  @Test(arguments: [
    ("- 我们不会：\n\n  - 出售您的信息", "- 我们会：\n\n  - 出售您的信息"),
    ("# 共享\n\n出售您的信息。", "# 定义\n\n出售您的信息。"),
    ("我们不会这样做：\n\n- 出售您的信息", "我们会这样做：\n\n- 出售您的信息"),
  ])
  func surroundingsCount(_ first: String, _ second: String) throws {
    let rubric = try CompiledRubric(
      OneClause.rubric(
        met: "clause", clauses: "{clause: {zh: [{match: \"出售 + ^(共享|这样做|我们)\"}]}}"))
    let (assessor, forgetful) = (Assessor(rubric), Assessor(rubric, memory: 0))
    for text in [first, second, first] {
      let document = try Self.read(text)
      #expect(
        assessor.assess(document, context: AssessmentContext())
          == forgetful.assess(document, context: AssessmentContext()))
    }
  }

  @Test func whatIsKnownIsFoundAgain() throws {
    let rubric = try #require(Self.rubric)
    let passage = "## Sharing\n\nWe share your personal data with partners.\n\n"
    let first = try Self.read("# Privacy Policy\n\nWe care.\n\n" + passage)
    let second = try Self.read("# Privacy Policy\n\nWe do care about you.\n\n" + passage)
    let memory = StretchMemory(bytes: 1 << 20)
    let context = AssessmentContext()
    let frame = DocumentFrame(first, rubric, context, recalling: memory)
    #expect(frame.recollection.parts.allSatisfy { $0.known == nil && $0.key != nil })
    for (key, stretch) in DocumentMatches(frame, rubric).judged {
      memory.keep(stretch, for: key)
    }
    let other = DocumentFrame(second, rubric, context, recalling: memory)
    #expect(other.recollection.parts.map { $0.known != nil } == [false, true])
    #expect(DocumentMatches(other, rubric).judged.count == 1)
  }

  /// What was judged for one service goes for another, where the names of neither can stand in it.
  @Test(arguments: [
    ("We share your data with partners.", "Zephyr", true),
    ("Zephyr shares your data with partners.", "Zephyr", true),
    ("Zephyr shares your data with partners.", "Quillon", false),
    ("Quillon shares your data with partners.", "Quillon", false),
  ])
  func servicesOfOtherNames(_ passage: String, _ next: String, _ isKnown: Bool) throws {
    let rubric = try #require(Self.rubric)
    let document = try Self.read(
      "# Privacy Policy\n\nWe care.\n\n## Sharing\n\n\(passage)\n\n")
    let memory = StretchMemory(bytes: 1 << 20)
    let first = AssessmentContext(name: "Zephyr")
    let frame = DocumentFrame(document, rubric, first, recalling: memory)
    for (key, stretch) in DocumentMatches(frame, rubric).judged { memory.keep(stretch, for: key) }
    let context = AssessmentContext(name: next)
    let recalled = DocumentFrame(document, rubric, context, recalling: memory)
    #expect(recalled.recollection.parts.map { $0.known != nil } == [true, isKnown])
    // What is judged anew takes the place of what was judged for another.
    for (key, stretch) in DocumentMatches(recalled, rubric).judged {
      memory.keep(stretch, for: key)
    }
    let again = DocumentFrame(document, rubric, context, recalling: memory)
    #expect(again.recollection.parts.allSatisfy { $0.known != nil })
  }

  /// Sentences of what was judged before are those that would be cut anew.
  @Test func sentencesAreThoseOfTheirStretch() throws {
    let rubric = try #require(Self.rubric)
    let context = AssessmentContext(name: "Acme")
    let memory = StretchMemory(bytes: 8 << 20)
    var mixture = try Mixture(Self.documents(every: 9), seed: 3)
    var known = 0
    for _ in 0..<20 {
      let document = try Self.read(mixture.next())
      let frame = DocumentFrame(document, rubric, context, recalling: memory)
      let anew = DocumentFrame(document, rubric, context)
      #expect(frame.sentences == anew.sentences)
      #expect(frame.sentencesOfBlock == anew.sentencesOfBlock)
      known += frame.recollection.parts.count { $0.known != nil }
      for (key, stretch) in DocumentMatches(frame, rubric).judged { memory.keep(stretch, for: key) }
    }
    #expect(known > 0)
  }

  /// Lengths and dates go with their sentences, wherever the section stands.
  @Test func readingsAreThoseOfTheirSentences() throws {
    let rubric = try #require(Self.rubric)
    let passage = "## Changes\n\nLast updated: 3 May 2021. We tell you of changes.\n\n"
    let context = AssessmentContext()
    let memory = StretchMemory(bytes: 1 << 20)
    let first = try Self.read("# Privacy Policy\n\nWe care.\n\n" + passage)
    let frame = DocumentFrame(first, rubric, context, recalling: memory)
    for (key, stretch) in DocumentMatches(frame, rubric).judged { memory.keep(stretch, for: key) }
    let preamble = "# Privacy Policy\n\nEffective 1 June 2020. We do care. You do too.\n\n"
    let second = try Self.read(preamble + passage)
    let recalled = DocumentFrame(second, rubric, context, recalling: memory)
    #expect(recalled.recollection.parts.map { $0.known != nil } == [false, true])
    let anew = DocumentFrame(second, rubric, context)
    #expect(recalled.readings.counts == anew.readings.counts)
    #expect(recalled.readings.dates == anew.readings.dates)
    let sentences = frame.readings.dates.map(\.sentence)
    #expect(sentences.count == 1)
    #expect(anew.readings.dates.map(\.sentence).last == sentences[0] + 2)
  }

  @Test func anEmptyDocument() throws {
    let rubric = try #require(Self.rubric)
    let found = [0, 1 << 20].map {
      Assessor(rubric, memory: $0).assess(PolicyDocument(), context: AssessmentContext())
    }
    #expect(found[0] == found[1])
  }

  @Test func theOldestIsForgotten() throws {
    func key(_ text: String) throws -> StretchKey {
      let document = try Self.read(text)
      var keys = StretchKeyWriter(document, HeadingPaths(document))
      let key = keys.key(of: document.blocks.indices)
      return try #require(key)
    }
    let stretch = JudgedStretch(
      block: 0, source: 0, sentence: 0, sentences: [], names: [], isNamed: false, matches: [],
      details: MatchDetails(), near: [], counts: [], weaknesses: [], dates: [])
    let memory = StretchMemory(bytes: 16_000)
    for number in 0..<400 {
      try memory.keep(stretch, for: key("Passage \(number)"))
      // Asked for again and again, it stays.
      #expect(try memory.find(key("Passage 0")) != nil)
    }
    #expect(try memory.find(key("Passage 399")) != nil)
    #expect(try memory.find(key("Passage 1")) == nil)
    // Longer than a part of the memory.
    let long = try key(String(repeating: "We share it. ", count: 1000))
    memory.keep(stretch, for: long)
    #expect(memory.find(long) == nil)
  }
}

/// Markdown put together of real passages, the same for the same seed.
private struct Mixture {
  private let passages: [String]
  private var state: UInt64

  init(_ documents: [PolicyDocument], seed: UInt64) {
    passages = documents.flatMap { document in
      document.blocks.indices.filter { $0 % 11 == 0 }
        .map { document.string(document.blocks[$0].range).replacing("\n", with: " ") }
    }
    state = seed
  }

  mutating func next() -> String {
    var text = "# Privacy Policy of Acme 隐私政策\n\n"
    for _ in 0..<6 {
      text += "## " + passage().prefix(40) + "\n\n"
      for _ in 0..<number(4) {
        let passage = passage()
        switch number(4) {
        case 0: text += "We will not: 我们不会：\n\n- \(passage)\n- \(self.passage())\n\n"
        case 1: text += "| 目的 | 信息 |\n|---|---|\n| \(passage) | Acme |\n\n"
        default: text += passage + "\n\n"
        }
      }
    }
    return text
  }

  /// Some often, most seldom.
  private mutating func passage() -> String {
    passages[number(2) == 0 ? number(min(12, passages.count)) : number(passages.count)]
  }

  private mutating func number(_ count: Int) -> Int {
    // Knuth's multiplier for 64 bits.
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % count
  }
}
