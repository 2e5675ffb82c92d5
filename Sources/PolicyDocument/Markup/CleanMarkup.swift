internal import PolicyText

/// A page as one linear pass leaves it: tags and texts in their order, and aside from them what they say.
struct CleanMarkup: Sendable {
  var tokens: [Token] = []
  /// Names of tags that are not those of their `Tag`, in lower case.
  private(set) var names: [[UInt8]] = []
  /// All text, its character references resolved.
  var text: [UInt8] = []
  /// In the order of the page.
  private(set) var runs: [Run] = []
  var attributes = TagAttributes()
  /// Those of the page, to which places belong.
  var lines = SourceLines()
  /// Where the text begins that no run has yet, since the last tag.
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

  /// Text between two tags.
  struct Run: Sendable {
    /// Of `CleanMarkup.text`.
    var text: Range<Int32>
    /// Where in it the first letter stands; at its end where it is blank.
    var letter: Int32
    /// Where the letter stands in the page.
    var place: Int32

    var isBlank: Bool { letter == text.upperBound }
  }

  /// Makes room for what a page of so many bytes mostly holds.
  mutating func reserve(for bytes: Int) {
    text.reserveCapacity(bytes / 3)
    tokens.reserveCapacity(bytes / 48)
    runs.reserveCapacity(bytes / 128)
    attributes.reserve(for: bytes)
  }

  /// A place of the document being read as one of the page.
  func place(_ place: Int) -> Int32 { Int32(framePlace ?? place) }

  /// Notes the first letter of the text that waits, where it is in what was added from `start` on, which stands at a
  /// place of the document being read.
  @inline(__always)
  mutating func noteLetter(from start: Int, at place: Int) {
    if letter == nil { findLetter(from: start, at: place) }
  }

  private mutating func findLetter(from start: Int, at place: Int) {
    if start == text.count { return }
    // Most texts begin with a letter.
    let first = text[start] > .space ? start : Stand.endOfBlank(text.span, from: start)
    if first < text.count { letter = (first, self.place(place + first - start)) }
  }

  /// Ends the text before a tag.
  @inline(__always)
  mutating func endText() {
    if text.count > waiting { endRun() }
  }

  private mutating func endRun() {
    tokens.append(Token(kind: .text, tag: .text, number: Int32(runs.count), name: -1))
    var run = Run(
      text: Int32(waiting)..<Int32(text.count), letter: Int32(text.count), place: 0)
    if let (first, place) = letter {
      (run.letter, run.place) = (Int32(first), place)
      letter = nil
    }
    runs.append(run)
    waiting = text.count
  }

  /// Adds a start tag; its token's place.
  @discardableResult
  mutating func start(_ tag: Tag, record: Int = -1, name: Int = -1) -> Int {
    endText()
    tokens.append(Token(kind: .start, tag: tag, number: Int32(record), name: Int32(name)))
    return tokens.count - 1
  }

  /// Adds an end tag.
  /// - Parameter start: the start tag's place, where all between is nested as HTML has it.
  mutating func end(_ tag: Tag, of start: Int? = nil, name: Int = -1) {
    endText()
    if let start { tokens[start].end = Int32(tokens.count) }
    tokens.append(Token(kind: .end, tag: tag, number: -1, name: Int32(name)))
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
