import PolicyDocument
import PolicyTestSupport
import Testing

@testable import PolicyRanking

/// Names in a text, however many.
@Suite struct NameMaskTests {
  @Test func theLongestNameIsMasked() {
    var next = 5
    func random(_ bound: Int) -> Int {
      next = (next * 1_103_515_245 + 12_345) & 0x7FFF_FFFF
      return (next >> 12) % bound
    }
    for _ in 0..<200 {
      let names = Set(
        (0..<random(30)).map { _ in (0...random(5)).map { _ in UInt32(random(3)) } })
      let text = (0..<60).map { _ in UInt32(random(3)) }
      let mask = NameMask(names)
      #expect(mask.rows.count == names.count)
      for place in text.indices {
        let longest = names.filter { text[place...].starts(with: $0) }.map(\.count).max()
        #expect(mask.length(in: text, at: place) == longest ?? 0)
      }
    }
  }

  /// Each name compared with each, this takes minutes.
  @Test(
    arguments: [
      { "We share data with Acme Zed\(letters($0, "abcdefghij")) Inc. " },
      { "We share data with Zed\(letters($0, "abcdefghij")) Inc. " },
      { "我们与上海\(letters($0, "甲乙丙丁戊己庚辛壬癸"))网络科技有限公司共享。" },
    ] as [@Sendable (Int) -> String])
  func manyNamesTakeTimeThatGrowsWithThem(_ sentence: @Sendable (Int) -> String) {
    let text = (0..<20_000).map(sentence).joined()
    let begin = ProcessorTime.now
    let signature = TextSignature(document: document(text), names: ["Acme"])
    #expect(signature.operatorName != nil)
    // Debug builds on a shared machine: it takes a second or two.
    #expect(ProcessorTime.now - begin < .seconds(20))
  }

  private static func letters(_ number: Int, _ alphabet: String) -> String {
    let letters = Array(alphabet)
    return String(String(number).compactMap(\.wholeNumberValue).map { letters[$0] })
  }
}
