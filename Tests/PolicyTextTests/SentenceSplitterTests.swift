import PolicyText
import Testing

struct SentenceSplitterTests {
  @Test(arguments: [
    ("我们收集信息。我们使用信息；您可以删除！", ["我们收集信息。", "我们使用信息；", "您可以删除！"]),
    ("他说“同意。”然后离开。", ["他说“同意。”", "然后离开。"]),
    ("版本1.2发布，见3.5节。好", ["版本1.2发布，见3.5节。", "好"]),
    (
      "We use data, e.g. names. You can opt out.", ["We use data, e.g. names.", "You can opt out."]
    ),
    ("Acme Inc. is the controller. Contact us!", ["Acme Inc. is the controller.", "Contact us!"]),
    (
      "The EU-U.S. Privacy Shield is void. We left it.",
      ["The EU-U.S. Privacy Shield is void.", "We left it."]
    ),
    ("1. We collect data. 2. We share it.", ["1. We collect data.", "2. We share it."]),
    ("See www.example.com for more", ["See www.example.com for more"]),
    ("我们会保护SDK. 您可以联系", ["我们会保护SDK.", "您可以联系"]),
    ("", []),
  ])
  func splits(_ text: String, _ expected: [String]) {
    let bytes = Array(text.utf8)
    let found = SentenceSplitter.sentences(of: 0..<bytes.count, in: bytes)
      .map { String(decoding: bytes[$0], as: UTF8.self) }
    #expect(found == expected)
  }
}
