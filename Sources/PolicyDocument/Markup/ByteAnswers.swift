internal import PolicyText

/// Answers about so many bytes at once, 32 or 64: loops without branches, which the compiler turns into a look at many.
enum ByteAnswers<let count: Int> {
  /// An answer for each byte, the first lowest; `isTrue` gives 1 or 0.
  @inline(__always)
  static func bits(_ bytes: Span<UInt8>, _ isTrue: (UInt8) -> UInt8) -> UInt64 {
    var answers = InlineArray<count, UInt8>(repeating: 0)
    for index in 0..<count { answers[index] = isTrue(bytes[index]) }
    var bits: UInt64 = 0
    for part in 0..<count / 8 {
      let eight = EightBytes(answers.span, at: part * 8).bits
      bits |= ((eight &* 0x0102_0408_1020_4080) >> 56) << UInt64(part * 8)
    }
    return bits
  }

  @inline(__always)
  static func areASCII(_ bytes: Span<UInt8>) -> Bool {
    var all: UInt8 = 0
    for index in 0..<count { all |= bytes[index] }
    return all < 0x80
  }
}
