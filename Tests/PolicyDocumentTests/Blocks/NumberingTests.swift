import Testing

@testable import PolicyDocument

struct NumberingTests {
  /// The first bytes tell only of texts without a number that they have none.
  @Test func everyFirstCharacterIsLookedAt() {
    let endings = ["", " a", "1、a", ". a", "一、a", "1) a", "三条 a", "V. a", "1. a", "）a", "部分 a"]
    var numbered: Set<Unicode.Scalar> = []
    for value in 0..<0x1_0000 as Range<UInt32> {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for ending in endings {
        var text = String(scalar)
        text += ending
        let bytes = Array(text.utf8)
        var scanner = Numbering.Scanner(bytes.span)
        guard scanner.read() != nil else { continue }
        let number = Numbering(bytes)
        #expect(number != nil, "\(value) before \(ending)")
        numbered.insert(scalar)
      }
    }
    // Digits of both widths, numerals, circled numbers, letters, brackets, 第 and §.
    #expect(numbered.count == 20 + 11 + 20 + 52 + 4 + 2)
  }

  @Test(arguments: [
    ("1. Scope", Numbering.Style.decimal(parts: 1), 1), ("2.3 Scope", .decimal(parts: 2), 3),
    ("第三条 范围", .article, 3), ("（二）范围", .hanParentheses, 2), ("④ Scope", .circled, 4),
    ("Section 12 Scope", .section, 12), ("b. Scope", .lowerLetter, 2), ("IV. Scope", .roman, 4),
    ("b) Scope", .lowerLetter, 2), ("C）范围", .letter, 3), ("iv) Scope", .lowerRoman, 4),
    ("１２．范围", .decimal(parts: 1), 12), ("§ 3 Scope", .section, 3), ("十一、范围", .han, 11),
    ("【一】范围", .hanParentheses, 1),
  ])
  func numbersOfEveryStyle(_ text: String, _ style: Numbering.Style, _ ordinal: Int) {
    let number = Numbering(Array(text.utf8))
    #expect(number?.style == style)
    #expect(number?.ordinal == ordinal)
  }

  @Test(arguments: ["• Scope", "· 范围", "30 days", "e.g. this", "Scope", "“一”", ""])
  func noNumber(_ text: String) { #expect(Numbering(Array(text.utf8)) == nil) }
}
