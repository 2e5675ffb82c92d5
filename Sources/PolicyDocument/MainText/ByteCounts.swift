internal import PolicyText

/// Words, sentence marks and letters of a text.
struct ByteCounts {
  /// Each Han character (a lead byte E3–E9 in UTF-8) and each run of other letters is a word.
  private(set) var words: Int32 = 0
  /// Full stops, commas, colons and semicolons of Latin, Chinese and Indic text.
  private(set) var marks: Int32 = 0
  /// Bytes that are no white space.
  private(set) var letters: Int32 = 0
  /// 1 inside a word. Numbers and no branches: what comes next in a text cannot be foreseen.
  private var inside: Int32 = 0

  init(_ text: Span<UInt8>, _ range: Range<Int>) {
    let kinds = Self.kinds
    self.init(text, range, kinds.span)
  }

  /// - Parameter kinds: those of all bytes, for whoever counts many texts.
  init(_ text: Span<UInt8>, _ range: Range<Int>, _ kinds: Span<Int32>) {
    var index = range.lowerBound
    while index < range.upperBound {
      if index + 64 <= range.upperBound {
        let bytes = text.extracting(index..<index + 64)
        if ByteAnswers<64>.areASCII(bytes) {
          add(bytes, ByteAnswers<64>.self)
          index += 64
          continue
        }
      }
      if index + Self.stretch <= range.upperBound {
        let stretch = index..<index + Self.stretch
        if text.isASCII(from: index) {
          add(text.extracting(stretch), ByteAnswers<32>.self)
          index += Self.stretch
          continue
        }
        // A letter beyond ASCII may go on at the beginning, a mark may have begun before it.
        if inside == 0 || text[index] & 0xC0 != 0x80, index > range.lowerBound + 1,
          Self.isHanAndASCII(text, stretch)
        {
          add(text.extracting(stretch), ByteAnswers<32>.self)
          addHan(text, stretch)
          index += Self.stretch
          continue
        }
      }
      let length = min(8, range.upperBound - index)
      // Behind the last bytes stands more of the page, but for its very end.
      if index + 8 <= text.count {
        var eight = EightBytes(text, at: index)
        if length < 8 { eight = eight.blank(after: length) }
        if eight.isASCII {
          add(eight)
          index += length
          continue
        }
      }
      for place in index..<index + length {
        let kind = kinds[Int(text[place])]
        add(kind)
        if kind & Kind.markEnd != 0, place - range.lowerBound > 1, Self.endsMark(text, at: place) {
          marks += 1
        }
      }
      index += length
    }
  }

  private static let stretch = 32

  /// Whether characters beyond ASCII are Han characters and marks, none of which is inside a word.
  private static func isHanAndASCII(_ text: Span<UInt8>, _ stretch: Range<Int>) -> Bool {
    let here = text.extracting(stretch)
    var others: UInt8 = 0
    for index in 0..<Self.stretch {
      let byte = here[index]
      others |= (byte >= 0xC0 ? 1 : 0) & (byte &- 0xE2 < 8 ? 0 : 1) & (byte == 0xEF ? 0 : 1)
    }
    return others == 0
  }

  /// Adds the Han characters of a stretch and the marks beyond ASCII that end in it.
  private mutating func addHan(_ text: Span<UInt8>, _ stretch: Range<Int>) {
    let here = text.extracting(stretch)
    let before = text.extracting(stretch.lowerBound - 1..<stretch.upperBound - 1)
    let first = text.extracting(stretch.lowerBound - 2..<stretch.upperBound - 2)
    var (characters, marks): (UInt8, UInt8) = (0, 0)
    for index in 0..<Self.stretch {
      let (lead, middle, last) = (first[index], before[index], here[index])
      characters &+= last &- 0xE3 < 7 ? 1 : 0
      let isStop: UInt8 = (lead ^ 0xE3) | (middle ^ 0x80) | (last ^ 0x82) == 0 ? 1 : 0
      let isWide: UInt8 = (lead ^ 0xEF) | (middle ^ 0xBC) == 0 ? 1 : 0
      let isEnd: UInt8 = (last == 0x8C ? 1 : 0) | (last &- 0x9A < 2 ? 1 : 0)
      marks &+= isStop | isWide & isEnd
    }
    words &+= Int32(characters)
    self.marks &+= Int32(marks)
  }

  /// Adds bytes of ASCII; others count as letters only. Without branches, so that the compiler looks at many at once.
  @inline(__always)
  private mutating func add<let count: Int>(_ bytes: Span<UInt8>, _: ByteAnswers<count>.Type) {
    let words = ByteAnswers<count>.bits(bytes) { byte in
      ((byte | 0x20) &- 0x61 < 26 ? 1 : 0) | (byte &- 0x30 < 10 ? 1 : 0)
    }
    var (marks, spaces): (UInt8, UInt8) = (0, 0)
    for index in 0..<count {
      let byte = bytes[index]
      marks &+= (byte | 2 == 0x2E ? 1 : 0) | (byte & 0xFE == 0x3A ? 1 : 0)  // , . : ;
      spaces &+= (byte == 0x20 ? 1 : 0) | (byte &- 9 < 5 ? 1 : 0)
    }
    let before = UInt64(truncatingIfNeeded: inside)
    self.words &+= Int32(truncatingIfNeeded: (words & ~(words << 1 | before)).nonzeroBitCount)
    self.marks &+= Int32(marks)
    letters &+= Int32(truncatingIfNeeded: count) &- Int32(spaces)
    inside = Int32(truncatingIfNeeded: words >> UInt64(count - 1) & 1)
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
  private mutating func add(_ kind: Int32) {
    let letter = kind & 1
    words &+= letter & ~inside | kind >> 1 & 1  // han
    marks &+= kind >> 2 & 1  // mark
    letters &+= 1 &- kind >> 5 & 1  // space
    inside = letter | inside & kind >> 3  // continuation
  }

  /// 。，；： and the danda.
  private static func endsMark(_ text: Span<UInt8>, at place: Int) -> Bool {
    switch (text[place - 2], text[place - 1], text[place]) {
    case (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x8C), (0xEF, 0xBC, 0x9B), (0xEF, 0xBC, 0x9A),
      (0xE0, 0xA5, 0xA4):
      true
    default: false
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

  static let kinds: [Int32] = (UInt8.min...UInt8.max).map { byte in
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

extension Span<UInt8> {
  /// Whether 32 bytes are.
  @inline(__always)
  func isASCII(from index: Int) -> Bool {
    func bits(_ index: Int) -> UInt64 { EightBytes(self, at: index).bits }
    return (bits(index) | bits(index + 8) | bits(index + 16) | bits(index + 24))
      & EightBytes.highest == 0
  }
}

extension EightBytes {
  /// The first so many, less than eight, and spaces in the place of the others.
  @inline(__always)
  fileprivate func blank(after length: Int) -> EightBytes {
    let kept: UInt64 = 1 << UInt64(length * 8) - 1
    return EightBytes(bits: bits & kept | 0x2020_2020_2020_2020 & ~kept)
  }
}
