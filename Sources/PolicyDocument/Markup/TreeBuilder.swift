internal import PolicyText

/// Receives the parser's events and writes the tree.
struct TreeBuilder {
  private var tree: PageTreeWriter
  /// Why parsing was stopped early.
  private(set) var stopped: Notice?

  private let limits: ReadingLimits
  private let markup: CleanMarkup
  /// The tokens that characters stand for in what the parser reads.
  private let stands: [Int32]
  private var stack: [(node: Int32, key: UInt64)] = []
  /// Elements below the deepest level, whose text belongs to the last one kept.
  private var skipped = 0
  /// The text being written, and whether it has its first letter.
  private var openText: (node: Int32, hasLetter: Bool)?
  /// The first of `stands` and the first tag's attributes that the parser has not come to.
  private var nextStand = 0
  private var nextRecord = 0
  private var events = 0
  private let clock = ContinuousClock()
  private let begin: ContinuousClock.Instant

  init(_ markup: CleanMarkup, _ stands: [Int32], _ limits: ReadingLimits) {
    self.markup = markup
    self.stands = stands
    tree = PageTreeWriter(
      expected: (min(markup.tokens.count, 1 << 16), markup.text.count + 64))
    self.limits = limits
    begin = clock.now
  }

  /// An element begins; `attribute` is the value of its first one, empty where it has none.
  mutating func start(_ key: UInt64, attribute: Span<UInt8>) {
    guard proceed() else { return }
    open(
      Tag(key: key), key,
      record: CleanMarkup.Stand.number(at: 0, of: attribute, least: nextRecord) ?? -1)
    // A head's holds its content too.
    if attribute.count > CleanMarkup.Stand.length {
      writeStand(at: attribute.count - CleanMarkup.Stand.length, of: attribute)
    }
  }

  mutating func end(_ key: UInt64) {
    guard proceed() else { return }
    closeText()
    if skipped > 0 {
      skipped -= 1
      return
    }
    guard let index = stack.lastIndex(where: { $0.key == key }) else { return }
    while stack.count > index { tree.close(stack.removeLast().node) }
  }

  /// Blanks, and characters that stand for texts and contents.
  mutating func text(_ text: Span<UInt8>) {
    guard !text.isEmpty, proceed() else { return }
    var place = 0
    while place < text.count {
      let blank = place
      while place < text.count, text[place] < 0xF0 { place += 1 }
      if place > blank {
        beginText()
        tree.append(text.extracting(blank..<place))
      }
      writeStand(at: place, of: text)
      place += CleanMarkup.Stand.length
    }
  }

  private mutating func writeStand(at place: Int, of text: Span<UInt8>) {
    guard
      let stand = CleanMarkup.Stand.number(at: place, of: text, least: nextStand),
      stand < stands.count
    else { return }
    nextStand = stand + 1
    write(Int(stands[stand]))
  }

  /// Writes the text, or the content, that a token begins.
  private mutating func write(_ number: Int) {
    let token = markup.tokens[number]
    if token.kind == .text {
      write(token.letter..<token.text.upperBound, of: number)
    } else if token.end > number + 1 {
      writeContent(number + 1..<token.end)
    }
  }

  /// Writes what goes past the parser.
  private mutating func writeContent(_ content: Range<Int>) {
    var content = content
    let first = markup.tokens[content.lowerBound]
    if openText != nil, first.kind == .text {
      // Blanks that the parser told before it belong to the same text.
      write(first.text, of: content.lowerBound)
      content.removeFirst()
    }
    if content.isEmpty { return }
    closeText()
    events += content.count
    if events / 256 > (events - content.count) / 256 { stop() }
    guard stopped == nil else { return }
    let record = tree.append(
      content, of: markup, in: stack.last?.node ?? -1,
      levels: MarkupCleaner.maxDepth + 2 - stack.count, most: limits.maxNodes)
    if let record { nextRecord = record + 1 }
    if tree.count >= limits.maxNodes { return stop() }
    let last = markup.tokens[content.upperBound - 1]
    if last.kind == .text {
      openText = (Int32(tree.count - 1), !last.isBlank)
    }
  }

  private mutating func open(_ tag: Tag, _ key: UInt64, record: Int) {
    closeText()
    if stack.count >= MarkupCleaner.maxDepth + 2 {
      skipped += 1
      return
    }
    stack.append((tree.open(tag, parent: stack.last?.node ?? -1), key))
    if record >= 0, record < markup.attributes.records.count {
      tree.setAside(record)
      nextRecord = record + 1
    }
  }

  private mutating func beginText() {
    if openText == nil { openText = (tree.open(.text, parent: stack.last?.node ?? -1), false) }
  }

  /// - Parameter token: its place.
  private mutating func write(_ text: Range<Int>, of token: Int) {
    beginText()
    tree.append(text, of: markup.text)
    if openText?.hasLetter == false, !markup.tokens[token].isBlank {
      tree.setAside(token)
      openText?.hasLetter = true
    }
  }

  private mutating func closeText() {
    if let text = openText { tree.close(text.node) }
    openText = nil
  }

  /// The page's tree, in which what the page left open is closed.
  mutating func finish() -> PageTree {
    closeText()
    while let last = stack.popLast() { tree.close(last.node) }
    return PageTree(tree, of: markup)
  }

  /// Whether limits allow going on.
  private mutating func proceed() -> Bool {
    events += 1
    if tree.count >= limits.maxNodes || events % 256 == 0 { stop() }
    return stopped == nil
  }

  /// Stops where a limit is passed.
  private mutating func stop() {
    guard stopped == nil else { return }
    if tree.count >= limits.maxNodes {
      stopped = Notice(
        "too-many-elements", "元素超过 \(limits.maxNodes) 个", "more than \(limits.maxNodes) elements")
    } else if let deadline = limits.deadline, clock.now - begin > .seconds(deadline) {
      stopped = Notice(
        "deadline", "读取超过 \(deadline) 秒", "reading took longer than \(deadline) s")
    }
  }
}
