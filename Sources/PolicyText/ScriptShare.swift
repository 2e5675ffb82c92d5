/// How much of a folded text is written in Chinese and how much in Latin letters.
package struct ScriptShare {
  /// Characters from U+4000 to U+9FFF, which holds nearly all Chinese ones in use.
  package private(set) var wide = 0
  /// The letters a to z.
  package private(set) var latin = 0

  package init(_ bytes: ArraySlice<UInt8>) {
    let bytes = bytes.span
    // Without comparisons, in sums of one byte each, so that many are counted at once.
    for start in stride(from: 0, to: bytes.count, by: 255) {
      let piece = bytes.extracting(start..<min(start + 255, bytes.count))
      var (wide, latin): (UInt8, UInt8) = (0, 0)
      for index in piece.indices {
        let byte = piece[index]
        // What is added reaches the highest bit from the first of them on, or behind the last.
        let low = byte & 0x7F
        // E4 to E9: lead bytes of three-byte sequences stand nowhere else in UTF-8.
        wide &+= (byte & (low &+ 0x1C) & ~(low &+ 0x16)) >> 7
        // 61 to 7A.
        latin &+= (~byte & (low &+ 0x1F) & ~(low &+ 0x05)) >> 7
      }
      self.wide += Int(wide)
      self.latin += Int(latin)
    }
  }

  /// A Chinese character says about as much as four letters.
  package var isMostlyChinese: Bool { wide > 0 && wide * 4 >= latin }
}
