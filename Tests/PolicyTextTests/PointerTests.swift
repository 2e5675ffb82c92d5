import PolicyText
import Testing

/// What walks a text by a pointer stays inside it, whatever the bytes: this build checks each place.
struct PointerTests {
  private static let pieces: [[UInt8]] =
    [".", "!", "?", ";", "。", "！", "；", "”", "\"", " ", "\n", "e.g", "1", "a", "我", "隱"].map {
      Array($0.utf8)
    } + [[0xE3], [0xE3, 0x80], [0xEF, 0xBC], [0xF0], [0xFF], [0x80]]

  private static let texts: [[UInt8]] = {
    var state: UInt64 = 7
    func random(_ below: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % below
    }
    return (0..<300).map { _ in (0..<random(14)).flatMap { _ in pieces[random(pieces.count)] } }
  }()

  @Test func sentencesLieInTheirBlock() {
    for text in Self.texts.prefix(60) {
      for start in 0...text.count {
        for end in start...text.count {
          let found = SentenceSplitter.sentences(of: start..<end, in: text)
          #expect(found.allSatisfy { !$0.isEmpty && $0.lowerBound >= start })
          #expect(zip(found, found.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
          #expect(found.last.map { $0.lowerBound < end && $0.upperBound <= text.count } ?? true)
        }
      }
    }
  }

  @Test func charactersAreThoseOfTheText() {
    for text in Self.texts {
      let counted = NormalizedText(text)
      let scalars = String(decoding: text, as: UTF8.self).unicodeScalars
      #expect(counted.han == scalars.count { $0 == "我" || $0 == "隱" })
      #expect(counted.traditional == scalars.count { $0 == "隱" })
    }
  }
}
