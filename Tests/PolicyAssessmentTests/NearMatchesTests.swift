import PolicyDocument
import PolicyRubric
import RubricCompilation
import Testing

@testable import PolicyAssessment

/// However many are noted in whatever order, the first of the document are kept.
struct NearMatchesTests {
  /// `range` tells the order in which they were noted.
  private static func match(_ number: Int, sentence: Int) -> NearMatch {
    NearMatch(
      clause: Int32(number % 3), sentence: Int32(sentence),
      range: Int32(number)..<Int32(number + 1), lack: .denied, found: 1, of: 2)
  }

  private static func kept(_ matches: [NearMatch]) -> NearMatches {
    var near = NearMatches()
    for match in matches { near.note(match) }
    near.sortBySentence()
    return near
  }

  /// All sorted at once, as if nothing were dropped on the way.
  private static func first(of matches: [NearMatch]) -> [NearMatch] {
    let sorted = matches.enumerated().sorted {
      ($0.element.sentence, $0.offset) < ($1.element.sentence, $1.offset)
    }
    return sorted.prefix(NearMatches.most).map(\.element)
  }

  /// Pattern after pattern, each through the document, as matching does it; some twice in a sentence.
  @Test(arguments: [900, 3000, 7001])
  func theFirstOfManyAreKept(sentences: Int) {
    var matches: [NearMatch] = []
    var pattern = 0
    while matches.count < 20_000 {
      pattern += 1
      for sentence in stride(from: pattern % 7, to: sentences, by: 1 + pattern % 4) {
        for _ in 0...(sentence % 2) {
          matches.append(Self.match(matches.count, sentence: sentence))
        }
      }
    }
    let near = Self.kept(matches)
    #expect(near.all == Self.first(of: matches))
    #expect(near.all.count == NearMatches.most)
    #expect(near.end == near.all.last.map { Int($0.sentence) })
  }

  /// The last sentences come first, so that the end falls again and again.
  @Test func theEndFalls() {
    let matches = (0..<20_000).map { Self.match($0, sentence: (19_999 - $0) / 3) }
    #expect(Self.kept(matches).all == Self.first(of: matches))
  }

  /// A sentence in which the limit lies is not whole, the one before it is.
  @Test func theLimitWithinASentence() {
    let matches = (0..<NearMatches.most + 5).map { Self.match($0, sentence: $0 / 7) }
    let near = Self.kept(matches)
    let last = (NearMatches.most - 1) / 7
    #expect(near.all == Array(matches.prefix(NearMatches.most)))
    #expect(near.isWhole(before: last))
    #expect(!near.isWhole(before: last + 1))
  }

  @Test func asManyAsAreKeptAndOneLess() {
    let matches = (0..<NearMatches.most).map { Self.match($0, sentence: $0 / 2) }
    let full = Self.kept(matches)
    #expect(full.all == matches)
    // Whether there was one more is not known any longer.
    #expect(!full.isWhole(before: NearMatches.most / 2))
    let less = Self.kept(matches.dropLast())
    #expect(less.all == matches.dropLast())
    #expect(less.isWhole(before: NearMatches.most / 2))
  }

  /// Sections beyond the limit are not remembered: they would be missed where they come first.
  @Test func aLongDocumentIsJudgedTheSameFromMemory() throws {
    // Of every fourth pattern the document has the other word.
    let patterns = (0..<20).map { "\"出售 + 甲\(Self.digit($0))\"" }.joined(separator: ", ")
    let rubric = try CompiledRubric(
      OneClause.rubric(met: "clause", clauses: "{clause: {zh: [\(patterns)]}}"))
    let sections = (0..<20).map { section in
      "## 第\(Self.digit(section))节\n\n"
        + (0..<50).map { "我们出售您的信息\(Self.digit($0))。" }.joined(separator: "\n\n") + "\n\n"
        + (section % 4 == 0 ? "甲\(Self.digit(section))。\n\n" : "")
    }
    let assessor = Assessor(rubric)
    let forgetful = Assessor(rubric, memory: 0)
    let memory = StretchMemory(bytes: 8 << 20)
    let context = AssessmentContext()
    for part in [sections, sections.reversed(), Array(sections[3..<6]), sections] {
      let text = "# 隐私政策\n\n" + part.joined()
      let document = try PolicyReader().read([SavedPage(file: "t.md", bytes: Array(text.utf8))])
      #expect(
        assessor.assess(document, context: context)
          == forgetful.assess(document, context: context))
      let blank = DocumentMatches(DocumentFrame(document, rubric, context), rubric)
      let matcher = DocumentMatches(
        DocumentFrame(document, rubric, context, recalling: memory), rubric)
      #expect(matcher.near.all == blank.near.all)
      #expect(blank.near.all.count == min(NearMatches.most, part.count * 1000))
      for (key, stretch) in matcher.judged { memory.keep(stretch, for: key) }
    }
  }

  private static func digit(_ number: Int) -> Character {
    Array("子丑寅卯辰巳午未申酉戌亥金木水火土日月星天地人春夏秋冬东南西北中红黄蓝白黑青紫绿山川河海湖江风雨雷电")[number]
  }
}
