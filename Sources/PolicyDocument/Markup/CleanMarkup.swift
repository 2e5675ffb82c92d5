internal import PolicyText

/// A page as one linear pass leaves it for the parser: well-formed tags and blank text, and aside from
/// them what the parser has only to put in its place: text and what attributes tell.
struct CleanMarkup: Sendable {
  /// What the parser reads: tags, blanks, and one character each for a run of text and for what a tag's
  /// attributes tell (`Stand`).
  var bytes: [UInt8] = []
  /// All text, its character references resolved; what the runs do not name, the parser has read.
  var text: [UInt8] = []
  /// In the order of the page.
  private(set) var runs: [Run] = []
  var attributes = TagAttributes()
  /// Those of the page, to which places belong.
  var lines = SourceLines()
  /// Where the text begins that the parser has not been given, since the last tag.
  private var waiting = 0
  /// Its first letter.
  private var letter: (offset: Int, place: Int32)?
  /// Where the frame stands that is read; all in it counts as there.
  private var framePlace: Int?
  /// The first comment, where SingleFile writes when and whence a page was saved.
  var firstComment: Range<Int>?
  /// What makes the page partial: a comment, tag or script without end.
  var unterminated: Notice?
  /// The names of the frames' documents that were put in their place.
  var framesRead: [String] = []
  /// What the frames name, as they name it.
  var frameSources: [String] = []

  /// Text between two tags, from its first letter on.
  struct Run: Sendable {
    /// Of `CleanMarkup.text`.
    var text: Range<Int32>
    /// Where it begins in the page.
    var place: Int32
  }

  /// A place of the document being read as one of the page.
  func place(_ place: Int) -> Int32 { Int32(framePlace ?? place) }

  /// Notes the first letter of the text that waits, where it is in what was added from `start` on, which stands at a
  /// place of the document being read.
  mutating func noteLetter(from start: Int, at place: Int) {
    guard letter == nil,
      let first = (start..<text.count).first(where: { !Stand.isBlank(text[$0]) })
    else { return }
    letter = (first, self.place(place + first - start))
  }

  /// Ends the text before a tag. Its blank beginning is left to the parser, which does one thing or
  /// another with blanks between elements.
  mutating func endText() {
    guard text.count > waiting else { return }
    bytes.append(waiting..<(letter?.offset ?? text.count), of: text)
    if let (first, place) = letter {
      Stand.append(runs.count, to: &bytes)
      runs.append(
        Run(text: Int32(first)..<Int32(text.count), place: place - lateness(of: first)))
      letter = nil
    }
    waiting = text.count
  }

  /// How far before its first letter a long text has been said to begin: by the width of the character with which it
  /// had a thousand bytes.
  private func lateness(of first: Int) -> Int32 {
    guard framePlace == nil, text.count - first >= 800, text.count - waiting >= 1_000 else {
      return 0
    }
    var lead = waiting + 999
    while text[lead] & 0xC0 == 0x80 { lead -= 1 }
    return text[lead] < 0x80 ? 1 : text[lead] < 0xE0 ? 2 : text[lead] < 0xF0 ? 3 : 4
  }

  /// Reads a frame's document in its place.
  mutating func read(frameAt place: Int, _ frame: (inout CleanMarkup) -> Void) {
    let (begin, textBegin) = (bytes.count, text.count)
    let (outer, comment, unterminated) = (framePlace, firstComment, unterminated)
    framePlace = framePlace ?? place
    frame(&self)
    (framePlace, firstComment, self.unterminated) = (outer, comment, unterminated)
    for place in begin..<bytes.count where bytes[place] == 0x0A { bytes[place] = .space }
    for place in textBegin..<text.count where text[place] == 0x0A { text[place] = .space }
  }

  /// Characters that stand for something else in what the parser reads: those beyond U+FFFF are
  /// numbers of runs and of tags, which it hands on in their order, so that they may begin anew.
  enum Stand {
    static let length = 4
    private static let first: UInt32 = 0x1_0000
    private static let count = 0x10_0000

    /// Space, tab, line feed or carriage return: what the parser takes for blank.
    static func isBlank(_ byte: UInt8) -> Bool {
      byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
    }

    static func append(_ number: Int, to bytes: inout [UInt8]) {
      let value = first + UInt32(number % count)
      let utf8: InlineArray<4, UInt8> = [
        0xF0 | UInt8(value >> 18), 0x80 | UInt8(value >> 12 & 0x3F),
        0x80 | UInt8(value >> 6 & 0x3F), 0x80 | UInt8(value & 0x3F),
      ]
      bytes.append(utf8.span)
    }

    /// The number that the character at `place` stands for, `least` or the first after it; nil for
    /// other characters.
    static func number(at place: Int, of bytes: Span<UInt8>, least: Int) -> Int? {
      guard place + length <= bytes.count, bytes[place] >= 0xF0 else { return nil }
      let value =
        Int(bytes[place] & 0x07) << 18 | Int(bytes[place + 1] & 0x3F) << 12
        | Int(bytes[place + 2] & 0x3F) << 6 | Int(bytes[place + 3] & 0x3F)
      return least + (value - Int(first) - least) & (count - 1)
    }
  }
}

extension Notice {
  /// Markup without its end: browsers drop the rest of the page.
  static func neverClosed(_ chinese: String, _ english: String) -> Notice {
    Notice("never-closed", "\(chinese)没有闭合", "\(english) is never closed")
  }
}
