internal import PolicyText

/// A page as one linear pass leaves it: tags and texts in their order, and aside from them what they say.
struct CleanMarkup: Sendable {
  var tokens: [Token] = []
  /// Names of tags that are not those of their `Tag`, in lower case.
  private(set) var names: [[UInt8]] = []
  /// All text, its character references resolved.
  var text: [UInt8] = []
  var attributes = TagAttributes()
  /// Those of the page, to which places belong.
  var lines = SourceLines()
  /// Where the text begins that no run has yet, since the last tag.
  private var waiting = 0
  /// Its first letter, -1 before there is one, and where that stands in the page.
  private var letter = -1
  private var letterPlace: Int32 = 0
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

  /// Makes room for what a page of so many bytes mostly holds.
  mutating func reserve(for bytes: Int) {
    text.reserveCapacity(bytes / 3)
    tokens.reserveCapacity(bytes / 32)
    attributes.reserve(for: bytes)
  }

  /// A place of the document being read as one of the page.
  func place(_ place: Int) -> Int32 { Int32(framePlace ?? place) }

  /// Notes the first letter of the text that waits, where it is in what was added from `start` on, which stands at a
  /// place of the document being read.
  @inline(__always)
  mutating func noteLetter(from start: Int, at place: Int) {
    if letter < 0 { findLetter(from: start, at: place) }
  }

  private mutating func findLetter(from start: Int, at place: Int) {
    if start == text.count { return }
    // Most texts begin with a letter.
    let first = text[start] > .space ? start : Stand.endOfBlank(text.span, from: start)
    if first < text.count {
      letter = first
      letterPlace = self.place(place + first - start)
    }
  }

  /// Ends the text before a tag.
  @inline(__always)
  mutating func endText() {
    if text.count > waiting { endRun() }
  }

  private mutating func endRun() {
    let end = text.count
    tokens.append(
      Token(
        waiting..<end, letter: letter < 0 ? end : letter, at: letter < 0 ? 0 : letterPlace))
    letter = -1
    waiting = end
  }

  /// Adds a start tag; its token's place.
  @discardableResult
  mutating func start(_ tag: Tag, record: Int = -1, name: Int = -1) -> Int {
    endText()
    tokens.append(Token(.start, tag, record: record, name: name))
    return tokens.count - 1
  }

  /// Adds an end tag.
  /// - Parameter start: the start tag's place, where the parser would build all between as it is written.
  mutating func end(_ tag: Tag, of start: Int? = nil, name: Int = -1) {
    endText()
    if let start { tokens[start].end = tokens.count }
    tokens.append(Token(.end, tag, name: name))
  }

  /// The name of a tag that is not its `Tag`'s.
  func name(of token: Int) -> [UInt8]? {
    tokens[token].name < 0 ? nil : names[tokens[token].name]
  }

  /// Adds the name of a tag that is not its `Tag`'s; its number.
  mutating func add(name: [UInt8]) -> Int {
    names.append(name)
    return names.count - 1
  }

  /// Reads a frame's document in its place.
  mutating func read(frameAt place: Int, _ frame: (inout CleanMarkup) -> Void) {
    let textBegin = text.count
    let (outer, comment, unterminated) = (framePlace, firstComment, unterminated)
    framePlace = framePlace ?? place
    frame(&self)
    (framePlace, firstComment, self.unterminated) = (outer, comment, unterminated)
    for place in textBegin..<text.count where text[place] == 0x0A { text[place] = .space }
  }
}

extension Notice {
  /// Markup without its end: browsers drop the rest of the page.
  static func neverClosed(_ chinese: String, _ english: String) -> Notice {
    Notice("never-closed", "\(chinese)没有闭合", "\(english) is never closed")
  }
}
