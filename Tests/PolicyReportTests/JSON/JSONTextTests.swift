import Foundation
import Testing

@testable import PolicyReport

/// Texts are looked at eight bytes at once: what has to be escaped is found at each place of them.
@Suite struct JSONTextTests {
  static let special = [
    "\"", "\\", "\n", "\r", "\t", "\u{0}", "\u{1F}", "\u{7F}", "\u{85}", "\u{202E}", "\u{2028}",
    "\u{FEFF}", "é", "我", "\u{1F600}", "!", "#", "[", "]", "~", " ",
  ]

  @Test(arguments: special) func isReadBackFromEveryPlace(_ special: String) throws {
    for place in 0...17 {
      for filling in ["a", "们"] {
        let text =
          String(repeating: filling, count: place) + special
          + String(repeating: "z", count: 17 - place)
        let bytes = JSONWriter.bytes(of: .array([.string(text)]), openDepth: 0)
        #expect(try JSONDecoder().decode([String].self, from: Data(bytes)) == [text])
        #expect(bytes.dropLast().allSatisfy { $0 >= 0x20 && $0 != 0x7F })
      }
    }
  }

  @Test func hiddenCharactersAreEscaped() {
    for hidden in ["\u{1}", "\u{7F}", "\u{202E}", "\u{2028}"] {
      let bytes = JSONWriter.bytes(of: .string("12345678\(hidden)12345678"), openDepth: 0)
      #expect(String(decoding: bytes, as: UTF8.self).contains("\\u"))
    }
  }
}
