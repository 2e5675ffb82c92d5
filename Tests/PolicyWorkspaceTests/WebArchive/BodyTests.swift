import PolicyTestSupport
import PolicyText
import Testing

@testable import PolicyWorkspace

struct BodyTests {
  @Test(arguments: [
    ("", "3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ"), ("abc", "VGMT4NSHA2AWVOR6EVYXQUGCNSONBWE5"),
    (String(repeating: "a", count: 1_000), "FEPJU3DGTFEUTNL3UXTFANQ6TD6DNMN2"),
  ]) func digestsAreThoseOfTheStandard(_ text: String, _ digest: String) {
    #expect(RecordDigest.base32(SHA1.digest(of: Array(text.utf8))) == digest)
    #expect(RecordDigest.matches("sha1:\(digest)", Array(text.utf8)) == true)
    #expect(RecordDigest.matches("sha1:\(digest)", Array((text + "x").utf8)) == false)
    #expect(RecordDigest.matches("sha256:\(digest)", Array(text.utf8)) == nil)
  }

  @Test(arguments: [
    ("3\r\nabc\r\n0\r\n\r\n", "abc"),
    ("3;a=b\r\nabc\r\n2\r\nde\r\n0\r\nTrailer: x\r\n\r\n", "abcde"),
    ("3\nabc\n0\n\n", "abc"), ("0\r\n\r\n", ""),
  ]) func chunksAreJoined(_ body: String, _ text: String) throws {
    let joined = try HTTPBody.joined(Array(body.utf8))
    #expect(joined.map { String(decoding: $0, as: UTF8.self) } == text)
  }

  @Test(arguments: ["<html>", "", "zz\r\n", "-3\r\nabc", "ffffffffffffffff\r\nabc"])
  func whatIsNotInChunksStays(_ body: String) throws {
    #expect(try HTTPBody.joined(Array(body.utf8)) == nil)
  }

  @Test(arguments: ["3\r\nab", "3\r\nabc\r\n", "7fffffffffff\r\nabc", "3\r\nabc\r\nzz\r\n"])
  func aMissingChunkIsDamage(_ body: String) {
    #expect(throws: FileFailure.self) { try HTTPBody.joined(Array(body.utf8)) }
  }

  @Test func unpackingStopsAtTheLimit() throws {
    let packed = Gzip.zeros(4 << 20)
    #expect(try Inflater.unpack(packed, .gzip, limit: 4 << 20).count == 4 << 20)
    #expect(throws: FileFailure.self) { try Inflater.unpack(packed, .gzip, limit: (4 << 20) - 1) }
    for cut in stride(from: 1, to: packed.count, by: 97) {
      #expect(throws: FileFailure.self) {
        try Inflater.unpack(Array(packed.prefix(cut)), .gzip, limit: 8 << 20)
      }
    }
  }

  @Test(arguments: [
    ("https://A.Example/P?q=1#f", "a.example/P?q=1"), ("http://a.example:80/", "a.example"),
    ("<https://a.example:443/p/>", "a.example/p/"), ("https://u:p@a.example", "a.example"),
    ("a.example/p", "a.example/p"), ("https://a.example:8080/p", "a.example:8080/p"),
  ]) func anAddressIsKnownByHostAndPath(_ address: String, _ identity: String) {
    #expect(WebAddress(address).identity == identity)
  }
}
