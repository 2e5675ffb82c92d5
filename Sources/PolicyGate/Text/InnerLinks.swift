internal import PolicyDocument
internal import PolicyText

/// Links to places of the same document that are not there.
enum InnerLinks {
  static func remarks(in text: DraftText, source: [UInt8]) -> [TextRemark] {
    let links = text.document.blocks.flatMap(\.links).filter { isInner($0.address) }
    guard !links.isEmpty else { return [] }
    let isMarkup = text.document.pages.contains(where: \.isWebPage)
    // Markdown gives headings anchors by their words; in a page only ids count.
    let slugs = isMarkup ? [] : Set(text.document.blocks.compactMap { slug($0, text.document) })
    let anchors = Anchors(source)
    return links.compactMap { link in
      let name = PercentEncoding.decoded(link.address.dropFirst())
      guard !anchors.names.contains(name), !slugs.contains(letters(name)),
        !slugs.contains(letters(withoutCount(name)))
      else { return nil }
      return TextRemark(
        rule: .deadLink,
        message: Bilingual(
          chinese: "链接指向“\(link.address)”，但文中没有这个位置",
          english: "Links to “\(link.address)”, but there is no such place in the document"),
        range: link.range)
    }
  }

  /// `#rights`, but not the top of the page or a state of a script.
  private static func isInner(_ address: String) -> Bool {
    guard address.hasPrefix("#"), address.utf8.count > 1 else { return false }
    let name = address.dropFirst()
    return !name.hasPrefix("/") && !name.hasPrefix("!") && !name.hasPrefix(":") && name != "top"
      && !name.hasPrefix("[")
  }

  private static func slug(_ block: Block, _ document: PolicyDocument) -> String? {
    guard block.range.count <= 240 else { return nil }
    let slug = letters(document.string(block.range))
    return slug.isEmpty ? nil : slug
  }

  /// Renderers differ in punctuation, spaces and case: none of them counts.
  private static func letters(_ text: String) -> String {
    String(
      text.lowercased().unicodeScalars.filter {
        $0.properties.isAlphabetic || $0.properties.numericType != nil
      }.map(Character.init))
  }

  /// Of two headings with the same words, the second is `#words-1`.
  private static func withoutCount(_ name: String) -> String {
    guard let dash = name.lastIndex(of: "-"), !name[dash...].dropFirst().isEmpty,
      name[dash...].dropFirst().allSatisfy(\.isNumber)
    else { return name }
    return String(name[..<dash])
  }
}

/// The anchors a file names: `id="x"`, `name='x'`, `{#x}`.
private struct Anchors {
  private(set) var names: Set<String> = []

  private static let openings: [[UInt8]] = ["id=", "name=", "{#"].map { Array($0.utf8) }

  init(_ source: [UInt8]) {
    var index = 0
    while index < source.count {
      let byte = source[index] | 0x20
      guard byte == 0x69 || byte == 0x6E || source[index] == 0x7B,
        let opening = Self.openings.first(where: { Self.starts($0, source, at: index) })
      else {
        index += 1
        continue
      }
      var start = index + opening.count
      if start < source.count, source[start] == 0x22 || source[start] == 0x27 { start += 1 }
      var end = start
      while end < source.count, end - start < 200, !Self.ends(source[end]) { end += 1 }
      names.insert(String(decoding: source[start..<end], as: UTF8.self))
      index = end
    }
  }

  private static func ends(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == 0x22 || byte == 0x27 || byte == 0x3E || byte == 0x7D
  }

  private static func starts(_ word: [UInt8], _ source: [UInt8], at index: Int) -> Bool {
    guard index + word.count <= source.count else { return false }
    for offset in word.indices {
      let byte = source[index + offset]
      let lower = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
      if lower != word[offset] { return false }
    }
    return true
  }
}
