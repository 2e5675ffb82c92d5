internal import PolicyText

/// A page as one linear pass leaves it for the parser: well-formed tags with only the attributes
/// that tell something, text with its character references resolved, and nothing else.
struct CleanMarkup: Sendable {
  /// UTF-8 with noncharacters in the place of the characters that mean something to a parser:
  /// see `Stand`.
  var bytes: [UInt8] = []
  var lines = LineMap()
  /// The first comment, where SingleFile writes when and whence a page was saved.
  var firstComment: Range<Int>?
  /// What makes the page partial: a comment, tag or script without end.
  var unterminated: Notice?
  /// The names of the frames' documents that were put in their place.
  var framesRead: [String] = []
  /// What the frames name, as they name it.
  var frameSources: [String] = []
  var repairs = Repairs()

  struct Repairs: Sendable, Hashable {
    var nulls = 0
    var droppedAttributes = 0
    var flattenedElements = 0
  }

  /// Noncharacters (they may not stand in HTML, and are replaced by U+FFFD if they do) that carry
  /// `&`, `<`, `"` and `>` of text and attributes past the parser. All are EF B7 9x in UTF-8.
  enum Stand {
    static let ampersand: UInt8 = 0x90  // U+FDD0
    static let less: UInt8 = 0x91  // U+FDD1
    static let quote: UInt8 = 0x92  // U+FDD2
    static let greater: UInt8 = 0x93  // U+FDD3

    static func character(_ last: UInt8) -> UInt8? {
      switch last {
      case ampersand: UInt8(ascii: "&")
      case less: UInt8(ascii: "<")
      case quote: UInt8(ascii: "\"")
      case greater: UInt8(ascii: ">")
      default: nil
      }
    }
  }
}

/// Where lines of the saved file lie in bytes that lack parts of it.
struct LineMap: Sendable {
  /// Offsets after which `added` more line feeds were left out.
  private var gaps: [(offset: Int, added: Int)] = []

  mutating func leaveOut(_ lineFeeds: Int, at offset: Int) {
    guard lineFeeds > 0 else { return }
    if let last = gaps.last, last.offset == offset {
      gaps[gaps.count - 1].added += lineFeeds
    } else {
      gaps.append((offset, lineFeeds))
    }
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
