/// One pass over decoded bytes that leaves out what no reader of text needs (scripts, styles,
/// drawings, comments, most attributes), repairs what would make libxml2 lose text or time, and
/// bounds the depth of nesting.
struct MarkupCleaner {
  static let maxDepth = 512
  static let maxValueBytes = 2_048

  let input: [UInt8]
  var at = 0
  var output = CleanMarkup()
  /// Whether the last tag had its `>`; a page may end inside a quoted value.
  var tagClosed = false
  /// The document inside the frame whose tag was read last.
  var frameDocument: Range<Int>?
  /// The `src` of the frame whose tag was read last.
  var frameSource: Range<Int>?
  /// Frames around this document.
  var frames = 0
  /// The documents saved for its frames.
  let frameDocuments: FrameDocuments
  /// Bytes of frames that may still be put in their place.
  var frameBudget: Int
  /// Sources of frames for which nothing is put in their place.
  var idleFrames: Set<String> = []
  /// Frames that hold nothing of a policy are wanted too.
  let whole: Bool
  /// Open elements as far as the pass can tell, by name key, with the tokens that opened them.
  var open: [(key: UInt64, tag: Tag, token: Int)] = []
  /// The first of the open elements in which the parser would build all so far as it is written.
  var nestedFrom = 0
  /// Whether a list of choices, or one of these, was opened.
  private var hasChoices = false
  var seenTags = SeenTags()
  /// Tables that are asked for each tag, and for each attribute.
  let tags = Tag.byKey
  let table = TagTraits.table
  let attributeNames = TagAttributes.Attribute.byKey
  /// How many start tags of a name were left out below `maxDepth`, whose end tags must follow.
  var flattened: [UInt64: Int] = [:]

  init(
    _ input: [UInt8], frames: FrameDocuments = .none, whole: Bool = false,
    budget: Int = 20_000_000
  ) {
    self.input = input
    frameDocuments = frames
    frameBudget = budget
    self.whole = whole
    output.reserve(for: input.count)
  }

  /// - Parameter lines: those of the input, where anybody will ask for them.
  static func clean(
    _ input: [UInt8], lines: SourceLines = SourceLines(), frames: FrameDocuments = .none,
    whole: Bool = false
  ) -> CleanMarkup {
    var cleaner = MarkupCleaner(input, frames: frames, whole: whole)
    cleaner.output.lines = lines
    cleaner.run()
    return cleaner.output
  }

  mutating func run() {
    while at < input.count {
      if beginsMarkup(at) {
        markup()
      } else {
        copyText(until: input.count, stoppingAtMarkup: true)
      }
    }
    output.endText()
  }

  /// Whether a `<` stands at a place that is no text.
  func beginsMarkup(_ place: Int) -> Bool {
    guard input[place] == .less, place + 1 < input.count else { return false }
    let next = input[place + 1]
    return next.isLetter || next == .slash || next == .exclamation || next == .question
  }

  mutating func markup() {
    let next = input[at + 1]
    if next.isLetter {
      startTag()
    } else if next == .slash, at + 2 < input.count, input[at + 2].isLetter {
      endTag()
    } else if next == .exclamation {
      declaration()
    } else {
      bogusComment()
    }
  }

  // MARK: Comments

  mutating func declaration() {
    guard input.hasPrefix("<!--", at: at) else { return bogusComment() }
    let start = at + 4
    var end = start
    if start < input.count, input[start] == .greater {
      return skip(to: start + 1)  // <!-->
    }
    if input.hasPrefix("->", at: start) { return skip(to: start + 2) }
    while end < input.count {
      guard let dash = input.find(0x2D, from: end) else { break }
      if input.hasPrefix("-->", at: dash) || input.hasPrefix("--!>", at: dash) {
        if output.firstComment == nil { output.firstComment = start..<dash }
        return skip(to: dash + (input[dash + 2] == .greater ? 3 : 4))
      }
      end = dash + 1
    }
    output.unterminated = output.unterminated ?? .neverClosed("注释", "a comment")
    skip(to: input.count)
  }

  mutating func bogusComment() {
    if let end = input.find(.greater, from: at) {
      skip(to: end + 1)
    } else {
      // A lone "<!" or "<?" at the end of a page is no loss worth a warning.
      if input.count - at > 1_000 {
        output.unterminated = output.unterminated ?? .neverClosed("声明", "a declaration")
      }
      skip(to: input.count)
    }
  }

  // MARK: Tags

  mutating func endTag() {
    let start = at + 2
    let (nameEnd, key) = input.tagName(from: start)
    guard let close = input.find(.greater, from: nameEnd) else { return skip(to: input.count) }
    skip(to: close + 1)
    if !flattened.isEmpty, let count = flattened[key], count > 0 {
      flattened[key] = count - 1
      return
    }
    guard let index = open.lastIndex(where: { $0.key == key }) else {
      // The parser would search its whole stack for it. </br> and </p> mean something to browsers.
      if key == Tag.key("br".utf8) {
        if let top = open.last, !table.mayHold(.br, in: top.tag) { nestedFrom = open.count }
        output.start(.br)
      }
      return
    }
    let (tag, token) = (open[index].tag, open[index].token)
    let isLast = index == open.count - 1
    output.endText()
    let isNested = isLast && index >= nestedFrom && ends(tag, token, with: start..<nameEnd)
    if isLast { open.removeLast() } else { open.removeSubrange(index...) }
    if !isNested { nestedFrom = index }
    putEndTag(start..<nameEnd, tag, of: isNested ? token : nil)
  }

  mutating func startTag() {
    let start = at + 1
    let (nameEnd, key) = input.tagName(from: start)
    let tag = tags[key] ?? .unknown
    let traits = table[tag]
    if tag == .svg || tag == .script || tag == .style {
      var selfClosing = false
      at = nameEnd
      guard skipAttributes(&selfClosing) else { return unterminatedTag() }
      if tag == .svg {
        if !selfClosing { drawing() }
      } else {
        rawText(start..<nameEnd, tag, keep: false)
      }
      return
    }

    if tag == .select, openSelect() != nil {
      // HTML reads a second <select> as the end of the first.
      at = nameEnd
      var selfClosing = false
      guard skipAttributes(&selfClosing) else { return unterminatedTag() }
      leaveSelect(for: .p)
      return
    }
    if open.count >= Self.maxDepth, traits.isDisjoint(with: [.void, .rawText]) {
      at = nameEnd
      var selfClosing = false
      guard skipAttributes(&selfClosing) else { return unterminatedTag() }
      flattened[key, default: 0] += 1
      return
    }
    output.endText()
    at = nameEnd
    var selfClosing = false
    (frameDocument, frameSource) = (nil, nil)
    guard let record = attributes(&selfClosing, of: tag) else { return unterminatedTag() }
    var isNested = open.last.map { table.mayHold(tag, in: $0.tag) } ?? true
    if traits.isDisjoint(with: [.void, .rawText]) {
      if traits.contains(.closesItself), let top = open.last, top.key == key { open.removeLast() }
      if traits.contains(.block) {
        if leaveSelect(for: tag) { isNested = false }
        if let top = open.last, top.tag == .p { open.removeLast() }
      }
    }
    if !isNested { nestedFrom = open.count }
    let token = putStart(start..<nameEnd, tag, record)
    if traits.contains(.rawText) {
      rawText(start..<nameEnd, tag, keep: tag != .iframe && tag != .noframes)
      if tag == .iframe { frame() }
    } else if tag == .frame {
      frame()
    } else if !traits.contains(.void) {
      open.append((key, tag, token))
      if tag == .select || tag == .option { hasChoices = true }
      if !goesPast(tag, start..<nameEnd, token) { nestedFrom = open.count }
    }
  }

  /// The list of choices among the three innermost open elements.
  private mutating func openSelect() -> Int? {
    var index = open.count - 1
    while index >= 0, index >= open.count - 3 {
      if open[index].tag == .select { return index }
      index -= 1
    }
    return nil
  }

  /// A list of choices ends where text begins, or an unclosed one would hide the rest of the page.
  /// - Returns: whether one was open.
  @discardableResult
  mutating func leaveSelect(for tag: Tag) -> Bool {
    guard hasChoices, tag != .option, tag != .optgroup, tag != .select, tag != .hr else {
      return false
    }
    if let index = openSelect() {
      open.removeSubrange(index...)
      output.end(.select)
    } else if let top = open.last, top.tag == .option {
      open.removeLast()
      output.end(.option)
    } else {
      return false
    }
    nestedFrom = open.count
    return true
  }

  /// A tag the page ends in: browsers drop it, and so the rest of the page.
  mutating func unterminatedTag() {
    output.unterminated = output.unterminated ?? .neverClosed("标签", "a tag")
    at = input.count
  }
}
