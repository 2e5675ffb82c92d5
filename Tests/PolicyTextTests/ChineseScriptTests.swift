import PolicyText
import Testing

struct ChineseScriptTests {
  @Test(arguments: [
    ("隱私權政策 Privacy", 5, 2), ("隐私政策", 4, 0), ("プライバシー", 0, 0), ("國。\u{2F00}x，\u{20000}", 2, 1),
    ("", 0, 0),
  ])
  func counts(_ text: String, _ han: Int, _ traditional: Int) {
    let counted = NormalizedText(text)
    #expect(counted.han == han && counted.traditional == traditional)
  }
}
