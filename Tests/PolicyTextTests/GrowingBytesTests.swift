import PolicyText
import Testing

struct GrowingBytesTests {
  @Test func ownBytesOnceMore() {
    var bytes = GrowingBytes(room: 4)
    bytes.append(Array("abcd".utf8))
    bytes.append(again: 2..<2)
    #expect(bytes.array == Array("abcd".utf8))
    // Where they have to move first.
    bytes.append(again: 0..<4)
    bytes.append(again: 3..<6)
    #expect(String(decoding: bytes.array, as: UTF8.self) == "abcdabcddab")
  }

  @Test func texts() {
    var bytes = GrowingBytes(room: 1)
    bytes.append(utf8: "")
    bytes.append(utf8: "隐私 policy, of more bytes than a short text has")
    #expect(
      String(decoding: bytes.array, as: UTF8.self)
        == "隐私 policy, of more bytes than a short text has")
  }
}
