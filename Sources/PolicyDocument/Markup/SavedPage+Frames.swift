internal import PolicyText

extension SavedPage {
  /// The files that the page's frames show, by path as `file` is one; those that one `src` may mean
  /// stand together. For whoever reads files: what of them is there belongs into `parts`.
  public var frameFiles: [[String]] {
    guard mayShowFiles, let decoded = try? PageDecoder.decode(self),
      case .html = PageFormat(file: file, content: decoded.bytes)
    else { return [] }
    let documents = FrameDocuments(of: file, [:])
    return MarkupCleaner.clean(decoded.bytes, whole: true).frameSources
      .map { documents.paths(of: $0) }.filter { !$0.isEmpty }
  }

  /// False where the bytes show without decoding that there is no frame, or that all frames show addresses: nearly
  /// every page's do, which so is not read twice.
  private var mayShowFiles: Bool {
    let frames = bytes.frames
    if frames.isEmpty { return false }
    let documents = FrameDocuments(of: file, [:])
    for less in frames {
      let start = less + 1
      let nameEnd = start + (bytes.startsTag("iframe", at: start) ? 6 : 5)
      guard nameEnd - start == 6 || bytes.startsTag("frame", at: start) else { continue }
      // What a short tag of ASCII alone says is the same in every character set, but for those that switch.
      let tag = Array(bytes[less..<Swift.min(less + 1_000, bytes.count)])
      var cleaner = MarkupCleaner(tag)
      cleaner.at = nameEnd - less
      var selfClosing = false
      guard cleaner.attributes(&selfClosing, of: .iframe) != nil, cleaner.frameDocument == nil,
        tag[..<cleaner.at].allSatisfy({ $0 < 0x80 && $0 != 0x1B })
      else { return true }
      if let source = cleaner.frameSource,
        !documents.paths(of: String(decoding: cleaner.value(source), as: UTF8.self)).isEmpty
      {
        return true
      }
    }
    return false
  }
}

extension [UInt8] {
  /// Where `<fr` or `<if` stands, in either case.
  fileprivate var frames: [Int] {
    var places: [Int] = []
    let stretch = 256
    for start in Swift.stride(from: 0, to: Swift.max(0, count - 2), by: stretch) {
      let range = start..<Swift.min(start + stretch, count - 2)
      guard Self.mayHoldFrame(span, in: range), Self.holdsFrame(span, in: range) else { continue }
      places += range.filter { Self.holdsFrame(span, in: $0..<$0 + 1) }
    }
    return places
  }

  /// Whether a tag's second letter may be that of one: r, f, or b and v, which the bits of 14 alone tell from them. This
  /// rules out most of a page.
  private static func mayHoldFrame(_ bytes: Span<UInt8>, in range: Range<Int>) -> Bool {
    let here = bytes.extracting(range)
    let second = bytes.extracting(range.lowerBound + 2..<range.upperBound + 2)
    var holds: UInt8 = 0
    for index in here.indices {
      let isTag: UInt8 = here[index] == .less ? 1 : 0
      holds |= isTag & (second[index] | 0x34 == 0x76 ? 1 : 0)
    }
    return holds != 0
  }

  /// Without branches, so that many bytes are looked at at once.
  private static func holdsFrame(_ bytes: Span<UInt8>, in range: Range<Int>) -> Bool {
    let here = bytes.extracting(range)
    let next = bytes.extracting(range.lowerBound + 1..<range.upperBound + 1)
    let third = bytes.extracting(range.lowerBound + 2..<range.upperBound + 2)
    var holds: UInt8 = 0
    for index in here.indices {
      let isTag: UInt8 = here[index] == .less ? 1 : 0
      let (first, second) = (next[index] | 0x20, third[index] | 0x20)
      let isFrame: UInt8 = (first ^ 0x66) | (second ^ 0x72) == 0 ? 1 : 0  // fr
      let isInline: UInt8 = (first ^ 0x69) | (second ^ 0x66) == 0 ? 1 : 0  // if
      holds |= isTag & (isFrame | isInline)
    }
    return holds != 0
  }

  /// Whether a name, given in lower case, stands at a place in either case, and no letter after it.
  fileprivate func startsTag(_ name: StaticString, at start: Int) -> Bool {
    let end = start + name.utf8CodeUnitCount
    return end < count && self[start..<end].isName(name.bytes) && !self[end].isLetter
  }
}
