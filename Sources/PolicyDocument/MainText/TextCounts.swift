internal import PolicyText

/// Words, sentence marks and letters of each text node, and where it stands: found once for all measures of a page.
struct TextCounts: Sendable {
  private(set) var words: [Int32]
  private(set) var marks: [Int32]
  /// Bytes that are no white space.
  private(set) var letters: [Int32]
  /// The block element each node stands in, or is.
  private(set) var block: [Int32]
  /// Nodes inside links.
  private(set) var isLinked: [Bool]

  init(_ tree: PageTree) {
    let (tag, parent, end) = (tree.tag, tree.parent, tree.end)
    words = [Int32](repeating: 0, count: tag.count)
    marks = words
    letters = words
    block = words
    isLinked = [Bool](repeating: false, count: tag.count)
    var linkEnd = 0
    tree.text.withUnsafeBufferPointer { text in
      for node in 0..<tag.count {
        let isOutermost = parent[node] < 0
        block[node] =
          tag[node].isBlock || isOutermost ? Int32(node) : block[Int(parent[node])]
        if tag[node] == .a { linkEnd = max(linkEnd, Int(end[node])) }
        guard tag[node] == .text else { continue }
        isLinked[node] = node < linkEnd
        let counts = ByteCounts(UnsafeBufferPointer(rebasing: text[tree.textRange(of: node)]))
        words[node] = counts.words
        marks[node] = counts.marks
        letters[node] = counts.letters
      }
    }
  }
}

/// Words, sentence marks and letters of a text, read by a pointer that lives for one count.
struct ByteCounts {
  /// Each Han character (a lead byte E3–E9 in UTF-8) and each run of other letters is a word.
  private(set) var words: Int32 = 0
  /// Full stops, commas, colons and semicolons of Latin, Chinese and Indic text.
  private(set) var marks: Int32 = 0
  /// Bytes that are no white space.
  private(set) var letters: Int32 = 0
  /// 1 inside a word. Numbers and no branches: what comes next in a text cannot be foreseen.
  private var inside: Int32 = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    Self.kinds.withUnsafeBufferPointer { kinds in
      var index = 0
      while index < bytes.count {
        if index + 8 <= bytes.count {
          let eight = EightBytes(bytes, at: index)
          if eight.isASCII {
            add(eight)
            index += 8
            continue
          }
        }
        let end = min(index + 8, bytes.count)
        while index < end {
          add(bytes, index, kinds)
          index += 1
        }
      }
    }
  }

  @inline(__always)
  private mutating func add(_ eight: EightBytes) {
    let letter = eight.letters | eight.digits
    words &+= Int32(EightBytes.count(letter & ~(letter << 8 | UInt64(inside) << 7)))
    inside = Int32(letter >> 63)
    // , and . and : and ;
    let mark =
      eight.areIn(0x2E, 0x2E, ignoring: 2) | eight.areIn(0x3A, 0x3B)
    marks &+= Int32(EightBytes.count(mark))
    letters &+= Int32(8 - EightBytes.count(eight.spaces))
  }

  @inline(__always)
  private mutating func add(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ kinds: UnsafeBufferPointer<Int32>
  ) {
    let kind = kinds[Int(bytes[index])]
    let letter = kind & 1
    words &+= letter & ~inside | kind >> 1 & 1  // han
    marks &+= kind >> 2 & 1  // mark
    letters &+= 1 &- kind >> 5 & 1  // space
    inside = letter | inside & kind >> 3  // continuation
    if kind & Kind.markEnd != 0, index > 1 {
      switch (bytes[index - 2], bytes[index - 1], bytes[index]) {
      case (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x8C), (0xEF, 0xBC, 0x9B), (0xEF, 0xBC, 0x9A),
        (0xE0, 0xA5, 0xA4):
        marks += 1  // 。，；： and the danda
      default: break
      }
    }
  }

  /// What a byte of UTF-8 says by itself, a bit for each answer: counting shifts the bit it asks for down to 0 or 1.
  private enum Kind {
    /// Of a word: Latin letters and digits, and the first byte of other scripts' letters.
    static let letter: Int32 = 1
    /// The first byte of a Han character.
    static let han: Int32 = 2
    static let mark: Int32 = 4
    static let continuation: Int32 = 8
    /// May be the last byte of a mark beyond ASCII.
    static let markEnd: Int32 = 16
    static let space: Int32 = 32
  }

  private static let kinds: [Int32] = (UInt8.min...UInt8.max).map { byte in
    switch byte {
    case 0x2C, 0x2E, 0x3A, 0x3B: Kind.mark
    case 0..<0x80:
      byte.isLetter || byte.isDigit ? Kind.letter : byte.isSpace ? Kind.space : 0
    case 0x82, 0x8C, 0x9A, 0x9B, 0xA4: Kind.continuation | Kind.markEnd
    case 0x80..<0xC0: Kind.continuation
    case 0xE3...0xE9: Kind.han
    case 0xE2, 0xEF: 0
    default: Kind.letter
    }
  }
}
