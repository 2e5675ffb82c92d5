internal import PolicyText

/// What a page calls itself: its `title` element without the site's name, or its first heading.
enum PageTitle {
  static func find(_ tree: PageTree, _ document: PolicyDocument) -> String {
    let heading = document.blocks.prefix(12).first {
      $0.isHeading && Numbering(document.text.span.extracting($0.range)) == nil
    }.map { document.string($0.range) }
    guard let title = element(tree) else { return heading ?? "" }
    // Many apps leave the name of their tool or nothing telling there.
    if let heading, DocumentName(title).isEmpty, !DocumentName(heading).isEmpty { return heading }
    return withoutSite(title)
  }

  /// The first `title` element with text, white space folded.
  private static func element(_ tree: PageTree) -> String? {
    for node in 0..<tree.count where tree.tag[node] == .title {
      let bytes = tree.text[tree.textRange(of: node)]
      if bytes.allSatisfy({ $0 < 0xC0 || (0xE4...0xE9).contains($0) }) {
        let title = withoutBlanks(bytes)
        if title.isEmpty { continue }
        return title
      }
      let words = String(decoding: tree.text[tree.textRange(of: node)], as: UTF8.self)
        .split(whereSeparator: \.isWhitespace)
      if !words.isEmpty { return words.joined(separator: " ") }
    }
    return nil
  }

  /// White space of ASCII folded.
  private static func withoutBlanks(_ bytes: ArraySlice<UInt8>) -> String {
    var title: [UInt8] = []
    title.reserveCapacity(bytes.count)
    for byte in bytes {
      if !byte.isSpace {
        title.append(byte)
      } else if let last = title.last, last != .space {
        title.append(.space)
      }
    }
    if title.last == .space { title.removeLast() }
    return String(decoding: title, as: UTF8.self)
  }

  /// U+0387 is the same character as the middle dot before it.
  private static let separators = [
    " - ", " | ", " – ", " — ", "_", " :: ", " · ", " \u{387} ", "｜", "|",
  ].map { Array($0.utf8) }

  /// Of "Privacy Policy - Example" the part that names the document, where one does and is long
  /// enough.
  private static func withoutSite(_ title: String) -> String {
    let bytes = Array(title.utf8)[...]
    let all = separators.lazy.filter(bytes.holds).map(bytes.parts)
    guard let parts = all.first(where: { $0.count > 1 }) else { return title }
    let naming = parts.map { String(decoding: $0, as: UTF8.self) }
      .filter { !DocumentName($0).isEmpty }
    guard naming.count == 1, let name = naming.first else { return title }
    // "隐私政策 - 轻音社" would lose its owner: the bare name of a document tells nobody apart.
    return name.unicodeScalars.count > (name.utf8.count > name.count ? 7 : 22) ? name : title
  }
}

extension ArraySlice<UInt8> {
  /// The trimmed parts between occurrences of a separator, without empty ones.
  fileprivate func parts(between separator: [UInt8]) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    var start = startIndex
    var index = startIndex
    while index < endIndex {
      if self[index...].starts(with: separator) {
        parts.append(self[start..<index])
        index += separator.count
        start = index
      } else {
        index += 1
      }
    }
    parts.append(self[start...])
    return parts.map { part in
      var part = part.drop { $0 == .space }
      while part.last == .space { part.removeLast() }
      return part
    }.filter { !$0.isEmpty }
  }
}
