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
    let documents = FrameDocuments(of: file, [:])
    var start = 0
    while let less = bytes.find(.less, from: start) {
      start = less + 1
      // f or i
      guard start < bytes.count, bytes[start] | 0x20 == 0x66 || bytes[start] | 0x20 == 0x69 else {
        continue
      }
      let nameEnd = start + (bytes.startsTag("iframe", at: start) ? 6 : 5)
      guard nameEnd - start == 6 || bytes.startsTag("frame", at: start) else { continue }
      // What a short tag of ASCII alone says is the same in every character set, but for those that switch.
      let tag = Array(bytes[less..<Swift.min(less + 1_000, bytes.count)])
      var cleaner = MarkupCleaner(tag)
      cleaner.at = nameEnd - less
      var selfClosing = false
      guard cleaner.attributes(&selfClosing, of: .iframe), cleaner.frameDocument == nil,
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
  /// Whether a name, given in lower case, stands at a place in either case, and no letter after it.
  fileprivate func startsTag(_ name: StaticString, at start: Int) -> Bool {
    let end = start + name.utf8CodeUnitCount
    return end < count && self[start..<end].isName(name.bytes) && !self[end].isLetter
  }
}
