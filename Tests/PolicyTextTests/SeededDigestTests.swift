import PolicyText
import Testing

struct SeededDigestTests {
  @Test func everyByteAndTheLengthCount() {
    for count in 0..<50 {
      let bytes = (0..<count).map { UInt8($0) }
      var seen = Set([digest(bytes), digest(bytes + [0]), digest(bytes + [0, 0])])
      for index in bytes.indices {
        var changed = bytes
        changed[index] ^= 0x40
        seen.insert(digest(changed))
      }
      #expect(seen.count == count + 3)
      #expect(digest(bytes) == digest(Array(bytes)))
    }
  }

  @Test func bytesAreComparedToTheLast() {
    for count in 0..<40 {
      let bytes = (0..<count).map { UInt8($0) }
      #expect(isSame(bytes, bytes))
      #expect(!isSame(bytes, bytes + [0]))
      for index in bytes.indices {
        var changed = bytes
        changed[index] ^= 1
        #expect(!isSame(bytes, changed))
      }
    }
  }

  private func digest(_ bytes: [UInt8]) -> UInt64 {
    SeededDigest.of(bytes.span.bytes, from: 0x1234_5678_9ABC_DEF1)
  }

  private func isSame(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    one.span.bytes.holdsTheSame(as: other.span.bytes)
  }
}
