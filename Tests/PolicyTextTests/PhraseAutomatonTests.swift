import PolicyText
import Testing

struct PhraseAutomatonTests {
  private func hits(_ phrases: [String], _ text: String) -> [String] {
    let folded = NormalizedText(text)
    var found: [String] = []
    PhraseAutomaton(phrases.map { .init($0) }).forEachHit(in: folded.bytes) { hit in
      found.append("\(phrases[Int(hit.phrase)])@\(hit.start)")
    }
    return found.sorted()
  }

  @Test(arguments: [
    (["share"], "we share; shares; reshare", ["share@3"]),
    (["delet*"], "Deletion and deleted", ["delet*@0", "delet*@13"]),
    (["*data"], "metadata", ["*data@4"]),
    (["出售", "不会出售"], "我们不会出售", ["不会出售@6", "出售@12"]),
    (["a", "ab", "b"], "ab a", ["ab@0", "a@3"]),
    (["SDK列表"], "第三方 SDK 列表", ["SDK列表@9"]),
    (["隐私"], "隱私權", ["隐私@0"]),
    ([""], "anything", []),
  ])
  func finds(_ phrases: [String], _ text: String, _ expected: [String]) {
    #expect(hits(phrases, text) == expected.sorted())
  }

  /// Longer than a piece of the walk, with phrases across its borders.
  @Test func findsInLongTexts() {
    let text = String(repeating: "we share personal information, 收集个人信息; ", count: 400)
    let found = hits(["personal information", "share", "信息", "inform*", "*tion", "we sell"], text)
    #expect(found.count == 5 * 400)
    let folded = NormalizedText(text).bytes
    let automaton = PhraseAutomaton(["a", "information", "*form*", "个人信息"].map { .init($0) })
    let all = automaton.hits(in: folded)
    #expect(all.count == 3 * 400)
    #expect(all == all.sorted { ($0.start, $0.end) < ($1.start, $1.end) })
    #expect(automaton.hits(in: []).isEmpty)
  }

  /// More than eight ways on at once, and words that go on alike for long.
  @Test func findsAmongManyChildren() {
    let letters = Array("abcdefghijklmnop").map(String.init)
    let phrases = letters.map { "electronic communication service " + $0 } + letters + ["electron*"]
    let text = letters.map { "electronic communication service \($0)." }.joined(separator: " ")
    #expect(hits(phrases, text).count == 3 * letters.count)
  }

  /// Bytes that are no text are passed.
  @Test func passesAnyBytes() {
    let automaton = PhraseAutomaton(["share", "出售", "a"].map { .init($0) })
    #expect(automaton.hits(in: [0, 0xFF, 0x61, 0, 0xE5, 0x87]).map(\.start) == [2])
    #expect(automaton.hits(in: [UInt8](repeating: 0, count: 5000)).isEmpty)
  }

  @Test func findsWhatANaiveSearchFinds() {
    var state: UInt64 = 42
    func random(_ below: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % below
    }
    let letters = Array("ab不会".unicodeScalars).map(String.init)
    for round in 0..<60 {
      let phrases = (0..<8).map { _ in
        "*" + (0...random(3)).map { _ in letters[random(letters.count)] }.joined() + "*"
      }
      // Some longer than a piece of the walk.
      let length = round % 20 == 0 ? 3_000 : 60
      let text = (0..<length).map { _ in letters[random(letters.count)] }.joined()
      let bytes = Array(text.utf8)
      var expected: [String] = []
      for phrase in phrases {
        let needle = Array(phrase.dropFirst().dropLast().utf8)
        for start in 0...(bytes.count - needle.count)
        where Array(bytes[start..<start + needle.count]) == needle {
          expected.append("\(phrase)@\(start)")
        }
      }
      #expect(hits(phrases, text) == expected.sorted())
    }
  }
}
