internal import PolicyText

/// A page as one linear pass leaves it for the parser: well-formed tags and blank text, and aside from
/// them what the parser has only to put in its place: text and what attributes tell.
struct CleanMarkup: Sendable {
  /// What the parser reads: UTF-8, where one character each stands for a run of text and for what a
  /// tag's attributes tell (`Stand`).
  var bytes: [UInt8] = []
  /// All text, its character references resolved; what the runs do not name, the parser has read.
  var text: [UInt8] = []
  /// Of `text`, in the order of the page.
  private(set) var runs: [Range<Int32>] = []
  var attributes = TagAttributes()
  private(set) var lines = LineMap()
  /// Where the text begins that the parser has not been given, since the last tag.
  private var waiting = 0
  /// Line feeds left out of that text.
  private var waitingLines = LineMap()
  /// The first comment, where SingleFile writes when and whence a page was saved.
  var firstComment: Range<Int>?
  /// What makes the page partial: a comment, tag or script without end.
  var unterminated: Notice?
  /// The names of the frames' documents that were put in their place.
  var framesRead: [String] = []
  /// What the frames name, as they name it.
  var frameSources: [String] = []

  /// Counts line feeds that are not in what the parser reads.
  mutating func leaveOut(_ lineFeeds: Int) {
    if text.count > waiting {
      waitingLines.leaveOut(lineFeeds, at: text.count)
    } else {
      lines.leaveOut(lineFeeds, at: bytes.count)
    }
  }

  /// Ends the text before a tag. Its blank beginning is left to the parser, which does one thing or
  /// another with blanks between elements.
  mutating func endText() {
    guard text.count > waiting else { return }
    var first = waiting
    while first < text.count, Stand.isBlank(text[first]) { first += 1 }
    if waitingLines.nextGap == nil {
      // Most of it: the blanks alone.
      bytes.append(waiting..<first, of: text)
      waiting = first
    }
    give(until: first)
    if text.count - first >= Self.longText {
      // The parser hands on a text after so many bytes, and lines are counted from there.
      var end = min(text.count, first + Self.parserText)
      while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
      give(until: end)
    }
    if waiting < text.count {
      putRun(waiting..<text.count)
      lines.leaveOut(text.lineFeeds(in: waiting..<text.count), at: bytes.count)
      while let gap = waitingLines.takeFirst(until: text.count) {
        lines.leaveOut(gap, at: bytes.count)
      }
      waiting = text.count
    }
    waitingLines = LineMap()
  }

  /// What libxml2 hands on at a time, and less than what with the blanks before it may be as much.
  private static let (parserText, longText) = (1_000, 800)

  private mutating func putRun(_ run: Range<Int>) {
    Stand.append(runs.count, to: &bytes)
    runs.append(Int32(run.lowerBound)..<Int32(run.upperBound))
  }

  /// Gives the parser the text that waits, up to a place, as it can read it.
  private mutating func give(until end: Int) {
    while true {
      let stop = min(end, waitingLines.nextGap ?? end)
      while waiting < stop {
        let byte = text[waiting]
        if byte >= 0xF0 {
          let next = min(waiting + 4, stop)
          putRun(waiting..<next)
          waiting = next
        } else {
          if let stand = Stand.of(byte) {
            bytes.append(contentsOf: [0xEF, 0xB7, stand])
          } else {
            bytes.append(byte)
          }
          waiting += 1
        }
      }
      guard let gap = waitingLines.takeFirst(until: end) else { return }
      lines.leaveOut(gap, at: bytes.count)
    }
  }

  /// Reads a frame's document in its place, all of it on the line of the frame's tag.
  mutating func read(frame: (inout CleanMarkup) -> Void) {
    let (begin, textBegin) = (bytes.count, text.count)
    let (lines, comment, unterminated) = (lines, firstComment, unterminated)
    frame(&self)
    (self.lines, firstComment, self.unterminated) = (lines, comment, unterminated)
    for place in begin..<bytes.count where bytes[place] == 0x0A { bytes[place] = .space }
    for place in textBegin..<text.count where text[place] == 0x0A { text[place] = .space }
  }

  /// Characters that stand for something else in what the parser reads: those beyond U+FFFF are
  /// numbers of runs and of tags, which it hands on in their order, so that they may begin anew. Two
  /// noncharacters carry `&` and `<` past it; these may not stand in HTML, and are replaced if they do.
  ///
  /// They are read where libxml2 hands them on, by its pointer and the length it says, which every place is held
  /// against; `MutationTests` walks them over damaged pages.
  enum Stand {
    private static let ampersand: UInt8 = 0x90  // U+FDD0, EF B7 90 in UTF-8
    private static let less: UInt8 = 0x91  // U+FDD1

    /// The last byte of what stands for a character, nil where it stands for itself.
    static func of(_ byte: UInt8) -> UInt8? {
      byte == .ampersand ? ampersand : byte == .less ? less : nil
    }

    /// What the noncharacter at a place stands for; nil for other characters.
    static func character(at place: Int, of bytes: UnsafeBufferPointer<UInt8>) -> UInt8? {
      guard place + 2 < bytes.count, bytes[place] == 0xEF, bytes[place + 1] == 0xB7 else {
        return nil
      }
      switch bytes[place + 2] {
      case ampersand: return .ampersand
      case less: return .less
      default: return nil
      }
    }

    static let length = 4
    private static let first: UInt32 = 0x1_0000
    private static let count = 0x10_0000

    /// Space, tab, line feed or carriage return: what the parser takes for blank.
    static func isBlank(_ byte: UInt8) -> Bool {
      byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
    }

    static func append(_ number: Int, to bytes: inout [UInt8]) {
      let value = first + UInt32(number % count)
      bytes.append(0xF0 | UInt8(value >> 18))
      bytes.append(0x80 | UInt8(value >> 12 & 0x3F))
      bytes.append(0x80 | UInt8(value >> 6 & 0x3F))
      bytes.append(0x80 | UInt8(value & 0x3F))
    }

    /// The number that the character at `place` stands for, `least` or the first after it; nil for
    /// other characters.
    static func number(
      at place: Int, of bytes: UnsafeBufferPointer<UInt8>, least: Int
    ) -> Int? {
      guard place + length <= bytes.count, bytes[place] >= 0xF0 else { return nil }
      let value =
        Int(bytes[place] & 0x07) << 18 | Int(bytes[place + 1] & 0x3F) << 12
        | Int(bytes[place + 2] & 0x3F) << 6 | Int(bytes[place + 3] & 0x3F)
      return least + (value - Int(first) - least) & (count - 1)
    }
  }
}

/// Where lines of the saved file lie in bytes that lack parts of it.
struct LineMap: Sendable {
  /// Offsets after which `added` more line feeds were left out.
  private var gaps: [(offset: Int, added: Int)] = []
  /// How many gaps were taken away.
  private var taken = 0

  mutating func leaveOut(_ lineFeeds: Int, at offset: Int) {
    guard lineFeeds > 0 else { return }
    if let last = gaps.last, last.offset == offset {
      gaps[gaps.count - 1].added += lineFeeds
    } else {
      gaps.append((offset, lineFeeds))
    }
  }

  /// Where the first gap lies.
  var nextGap: Int? { taken < gaps.count ? gaps[taken].offset : nil }

  /// Takes the first gap away, if it does not lie behind `end`, and returns its lines.
  mutating func takeFirst(until end: Int) -> Int? {
    guard let offset = nextGap, offset <= end else { return nil }
    taken += 1
    return gaps[taken - 1].added
  }

  /// Walks forward through the bytes; asked only for offsets that do not go back.
  struct Cursor: Sendable {
    private var offset = 0
    private var gap = 0
    private var line = 1

    mutating func line(at target: Int, in bytes: UnsafeBufferPointer<UInt8>, _ map: LineMap) -> Int
    {
      let target = min(target, bytes.count)
      while offset < target {
        if bytes[offset] == 0x0A { line += 1 }
        offset += 1
      }
      while gap < map.gaps.count, map.gaps[gap].offset <= target {
        line += map.gaps[gap].added
        gap += 1
      }
      return line
    }
  }
}

extension Notice {
  /// Markup without its end: browsers drop the rest of the page.
  static func neverClosed(_ chinese: String, _ english: String) -> Notice {
    Notice("never-closed", "\(chinese)没有闭合", "\(english) is never closed")
  }
}
