/// Words and sentence marks of each text node, counted once for all measures of a page.
struct TextCounts: Sendable {
  private(set) var words: [Int32]
  private(set) var marks: [Int32]

  init(_ tree: PageTree) {
    words = [Int32](repeating: 0, count: tree.count)
    marks = words
    tree.text.withUnsafeBufferPointer { text in
      for node in 0..<tree.count where tree.tag[node] == .text {
        let (words, marks) = Self.count(
          UnsafeBufferPointer(rebasing: text[tree.textRange(of: node)]))
        self.words[node] = words
        self.marks[node] = marks
      }
    }
  }

  /// Words as `NodeMeasures.count` has them; marks are full stops, commas, colons and semicolons
  /// of Latin, Chinese and Indic text.
  private static func count(_ bytes: UnsafeBufferPointer<UInt8>) -> (Int32, Int32) {
    var words: Int32 = 0
    var marks: Int32 = 0
    /// 1 inside a word. Numbers and no branches: what comes next in a text cannot be foreseen.
    var inside: Int32 = 0
    kinds.withUnsafeBufferPointer { kinds in
      for index in 0..<bytes.count {
        let kind = kinds[Int(bytes[index])]
        let letter = kind & 1
        words &+= letter & ~inside | kind >> 1 & 1
        marks &+= kind >> 2 & 1
        inside = letter | inside & kind >> 3
        if kind & Kind.markEnd != 0, index > 1 {
          switch (bytes[index - 2], bytes[index - 1], bytes[index]) {
          case (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x8C), (0xEF, 0xBC, 0x9B), (0xEF, 0xBC, 0x9A),
            (0xE0, 0xA5, 0xA4):
            marks += 1  // 。，；： and the danda
          default: break
          }
        }
      }
    }
    return (words, marks)
  }

  /// What a byte of UTF-8 says by itself.
  private enum Kind {
    /// Of a word: Latin letters and digits, and the first byte of other scripts' letters.
    static let letter: Int32 = 1
    /// The first byte of a Han character.
    static let han: Int32 = 2
    static let mark: Int32 = 4
    static let continuation: Int32 = 8
    /// May be the last byte of a mark beyond ASCII.
    static let markEnd: Int32 = 16
  }

  private static let kinds: [Int32] = (UInt8.min...UInt8.max).map { byte in
    switch byte {
    case 0x2C, 0x2E, 0x3A, 0x3B: Kind.mark
    case 0..<0x80: byte.isLetter || byte.isDigit ? Kind.letter : 0
    case 0x82, 0x8C, 0x9A, 0x9B, 0xA4: Kind.continuation | Kind.markEnd
    case 0x80..<0xC0: Kind.continuation
    case 0xE3...0xE9: Kind.han
    case 0xE2, 0xEF: 0
    default: Kind.letter
    }
  }
}
