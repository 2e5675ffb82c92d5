import Testing

@testable import PolicyReport

struct Base64Tests {
  @Test(
    "Base64 (RFC 4648)",
    arguments: [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")])
  func base64Text(_ text: String, _ expected: String) {
    #expect(base64(Array(text.utf8)) == expected)
  }
}
