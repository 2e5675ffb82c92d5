import PolicyDocument
import PolicyText
import Testing

@testable import PolicyRanking

/// What blocks were read as before changes nothing in a text's signature.
@Suite struct UnitMemoryTests {
  static let lines = [
    "# Privacy Policy of Acme",
    "We don't share your data with Acme Widgets, Inc. Or do we? We do; and so on.",
    "本服务由上海青禾网络科技有限公司（以下简称“青禾”）提供。我们会收集您的姓名、电话！", "short", "",
    "Ｗｅ collect naïve Émile’s ’data’ – don’t we", "It ends in the middle of a wor",
    "We keep what you give us for as long as the law of your country asks us to keep it.",
  ]

  @Test(arguments: [0, 20_000, 60_000, 4 << 20])
  func signaturesAreTheSame(bytes: Int) {
    let memory = UnitMemory(bytes: bytes)
    var next = 7
    for round in 0..<60 {
      let text = (0..<30).map { place in
        next = (next * 1_103_515_245 + 12_345) & 0x7FFF_FFFF
        return Self.lines[(next >> 12) % Self.lines.count]
          + (place == round % 30 ? " \(round)" : "")
      }.joined(separator: "\n")
      var page = document(text, title: round % 2 == 0 ? "Acme" : "青禾隐私政策", language: .english)
      if round % 7 == 0 { page.text[page.text.count / 2] = 0xE4 }
      let names = ["Acme", "青禾", ""].prefix(round % 4).map(\.self)
      let plain = TextSignature(document: page, names: names)
      let recalled = TextSignature(document: page, names: names, recalling: memory)
      #expect(recalled.sketch == plain.sketch)
      #expect(recalled.sentences == plain.sentences)
      #expect(recalled.operatorName == plain.operatorName)
    }
  }

  /// However much room the list had in which they were read.
  @Test func blocksAreKeptByThemselves() throws {
    let memory = UnitMemory()
    let text = Array("We keep what you give us for as long as the law asks us to.".utf8)
    var stream = UnitStream()
    stream.reserve(bytes: 1 << 20)
    stream.append(text, [text.indices], recalling: memory)
    let other = Array("Chapter 1 ".utf8) + text
    let block = other.count - text.count..<other.count
    let known = try #require(memory.find([block], in: other).first?.units)
    #expect(known.are(of: block, in: other))
    #expect(!known.are(of: text.indices, in: other))
    #expect(known.units == stream.units)
    #expect(known.units.capacity < 100)
  }
}
