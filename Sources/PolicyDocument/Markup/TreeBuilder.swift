internal import CLibXML2
internal import PolicyText

/// Receives libxml2's events and writes the tree.
///
/// C holds a pointer to it while the parser runs, and no longer than that call.
struct TreeBuilder {
  private(set) var tree: PageTreeWriter
  /// Why parsing was stopped early.
  private(set) var stopped: Notice?
  var bytes = UnsafeBufferPointer<UInt8>(start: nil, count: 0)

  private let context: htmlParserCtxtPtr
  private let limits: ReadingLimits
  private let markup: CleanMarkup
  private var cursor = LineMap.Cursor()
  private var stack: [(node: Int32, key: UInt64)] = []
  /// Elements below the deepest level, whose text belongs to the last one kept.
  private var skipped = 0
  private var lastText: Int32?
  private var lastTextHasLine = false
  /// The first run and the first tag's attributes that the parser has not come to.
  private var nextRun = 0
  private var nextRecord = 0
  private var events = 0
  private let clock = ContinuousClock()
  private let begin: ContinuousClock.Instant

  init(_ context: htmlParserCtxtPtr, _ markup: CleanMarkup, _ limits: ReadingLimits) {
    self.context = context
    self.markup = markup
    // A tag and what stands behind it have some twelve bytes.
    tree = PageTreeWriter(
      markup.attributes, expected: (min(markup.bytes.count / 6, 1 << 16), markup.text.count + 64))
    self.limits = limits
    begin = clock.now
  }

  mutating func start(
    _ name: UnsafePointer<UInt8>, _ list: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  ) {
    guard proceed() else { return }
    lastText = nil
    if stack.count >= MarkupCleaner.maxDepth + 2 {
      skipped += 1
      return
    }
    let key = Self.key(name)
    let node = tree.open(
      Tag(key: key), parent: stack.last?.node ?? -1,
      line: cursor.line(at: offset, in: bytes, markup.lines))
    stack.append((node, key))
    guard let value = list?[1],
      let number = CleanMarkup.Stand.number(
        at: 0, of: UnsafeBufferPointer(start: value, count: Int(xmlStrlen(value))),
        least: nextRecord)
    else { return }
    tree.setRecord(number)
    nextRecord = number + 1
  }

  mutating func end(_ name: UnsafePointer<UInt8>) {
    guard proceed() else { return }
    lastText = nil
    if skipped > 0 {
      skipped -= 1
      return
    }
    let key = Self.key(name)
    guard let index = stack.lastIndex(where: { $0.key == key }) else { return }
    while stack.count > index { tree.close(stack.removeLast().node) }
  }

  mutating func text(_ start: UnsafePointer<UInt8>, _ length: Int) {
    guard length > 0, proceed() else { return }
    let text = UnsafeBufferPointer(start: start, count: length)
    if lastText == nil {
      lastText = tree.open(.text, parent: stack.last?.node ?? -1, line: 0)
      lastTextHasLine = false
    }
    guard let node = lastText else { return }
    if !lastTextHasLine, let letter = text.firstIndex(where: { !$0.isSpace }) {
      let line = cursor.line(at: max(0, offset - length + letter), in: bytes, markup.lines)
      tree.setLine(line, of: node)
      lastTextHasLine = true
    }
    var place = 0
    while place < length {
      let plain = place
      while place < length, text[place] < 0xEF { place += 1 }
      if place > plain {
        tree.appendText(UnsafeBufferPointer(rebasing: text[plain..<place]), to: node)
      } else {
        place += stand(at: place, of: text, in: node)
      }
    }
  }

  /// Writes what a character from U+F000 on stands for, often itself; returns its length.
  private mutating func stand(
    at place: Int, of text: UnsafeBufferPointer<UInt8>, in node: Int32
  ) -> Int {
    if let number = CleanMarkup.Stand.number(at: place, of: text, least: nextRun) {
      if number < markup.runs.count {
        let run = markup.runs[number]
        tree.appendText(markup.text[Int(run.lowerBound)..<Int(run.upperBound)], to: node)
        nextRun = number + 1
      }
      return CleanMarkup.Stand.length
    }
    if let character = CleanMarkup.Stand.character(at: place, of: text) {
      tree.appendText(CollectionOfOne(character), to: node)
      return 3
    }
    let end = min(place + 3, text.count)
    tree.appendText(UnsafeBufferPointer(rebasing: text[place..<end]), to: node)
    return end - place
  }

  /// Closes what the page left open.
  mutating func finish() {
    while let last = stack.popLast() { tree.close(last.node) }
  }

  /// The key of a name that ends in NUL.
  private static func key(_ name: UnsafePointer<UInt8>) -> UInt64 {
    var key = NameKey()
    var next = name
    while next.pointee != 0 {
      key.add(next.pointee)
      next += 1
    }
    return key.value
  }

  /// Where the parser stands in the clean bytes.
  private var offset: Int {
    guard let input = context.pointee.input, let base = input.pointee.base,
      let current = input.pointee.cur
    else { return 0 }
    return Int(clamping: input.pointee.consumed) + (current - base)
  }

  /// Whether limits allow going on; stops the parser otherwise.
  private mutating func proceed() -> Bool {
    guard stopped == nil else { return false }
    events += 1
    if tree.count >= limits.maxNodes {
      stopped = Notice(
        "too-many-elements", "元素超过 \(limits.maxNodes) 个", "more than \(limits.maxNodes) elements")
    } else if events % 256 == 0, let deadline = limits.deadline,
      clock.now - begin > .seconds(deadline)
    {
      stopped = Notice(
        "deadline", "读取超过 \(deadline) 秒", "reading took longer than \(deadline) s")
    }
    if stopped != nil { xmlStopParser(context) }
    return stopped == nil
  }
}
