import PolicyTestSupport
import Testing

@testable import PolicyDocument

/// What is kept from the parser comes back in its place.
@Suite struct CleanMarkupTests {
  @Test(arguments: [1, 40, 90, 400])
  func textOfAnyLengthComesBack(times: Int) throws {
    let piece = "Tom & Jerry <3 “quotes” 🙂🙂 隐私，个人信息。 \u{2028}x "
    let text = String(repeating: piece, count: times)
    let escaped = text.replacing("&", with: "&amp;").replacing("<3", with: "&lt;3")
    let tree = try Self.parse("<p>\(escaped)<b>\(escaped)</b></p><p>  \n🙂</p>")
    #expect(String(decoding: tree.text, as: UTF8.self) == text + text + "  \n🙂")
  }

  @Test func nonCharactersAreNoStandIns() throws {
    // "a", U+FDD0, "b", U+FDD1, "c", U+FFFF, "d", U+10000, "e"
    let piece: [UInt8] = [
      0x61, 0xEF, 0xB7, 0x90, 0x62, 0xEF, 0xB7, 0x91, 0x63, 0xEF, 0xBF, 0xBF, 0x64, 0xF0, 0x90,
      0x80, 0x80, 0x65,
    ]
    let page = Array("<p>".utf8) + Array(repeatElement(piece, count: 60).joined())
    let tree = try Self.parse(page)
    let expected = String(repeating: "a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{10000}e", count: 60)
    #expect(String(decoding: tree.text, as: UTF8.self) == expected)
  }

  @Test func numbersBeginAnew() {
    for number in [0, 5, 0xF_FFFF, 0x10_0000, 0x10_0001, 0x35_4321] {
      var bytes: [UInt8] = []
      CleanMarkup.Stand.append(number, to: &bytes)
      #expect(String(validating: bytes, as: UTF8.self)?.unicodeScalars.count == 1)
      for least in [number, max(0, number - 3), max(0, number - 0xF_FFFF)] {
        #expect(CleanMarkup.Stand.number(at: 0, of: bytes.span, least: least) == number)
      }
    }
  }

  /// More tokens than there are characters to stand for them.
  @Test func textComesBackAfterAMillionTagsWithoutAny() throws {
    let empty = String(repeating: "<p></p>", count: 530_000)
    let tree = try Self.parse("<div>\(empty)<p>one</p>two <b>three</b>")
    #expect(String(decoding: tree.text, as: UTF8.self) == "onetwo three")
  }

  /// What a tag tells does not hang on the tags before it, alike as they may be.
  @Test func equalTagsTellTheSame() {
    let tags = [
      "<div class=\"site-footer\">", "<p class=\"site-footer\">", "<h2 id=\"site-footer\">",
      "<div id=\"site-footer\">", "<div class='a>b footer'>", "<div class='a>c footer'>",
      "<div title='>' class=nav>", "<span style=\"font-weight:bold\">", "<p style='display:none'>",
      "<a href=\"/privacy\" class=menu>", "<a href=\"/privacz\" class=menu>",
      "<li value=7 class=nav>", "<ol start=3 class=xyz>", "<div hidden class=abc>",
      "<div class=abcdefghijk/>", "<div class=abcdefghijk >", "<div>", "<p aria-hidden='true'>",
      "<p aria-hidden='tru'>", "<div   role=navigation>", "<div\nrole=navigation>",
    ]
    func told(_ page: String) -> [String] {
      let markup = MarkupCleaner.clean(Array(page.utf8))
      return markup.tokens.filter { $0.kind == .start }.map { token in
        let record = token.record
        guard record >= 0 else { return "\(token.tag)" }
        let told = markup.attributes.records[record]
        let href = markup.attributes.value(.href, of: record)
          .map { String(decoding: $0, as: UTF8.self) }
        return "\(token.tag) \(told.evidence) \(told.weight) \(href ?? "")"
      }
    }
    let alone = tags.flatMap { told($0) }
    #expect(alone.count == tags.count)
    var random = SeededGenerator(seed: 7)
    for _ in 0..<50 {
      let drawn = (0..<40).map { _ in Int.random(in: tags.indices, using: &random) }
      #expect(told(drawn.map { tags[$0] + "x" }.joined()) == drawn.map { alone[$0] })
    }
  }

  @Test func attributesComeBack() throws {
    let tree = try Self.parse(
      """
      <div class="x site-footer" id=a><a href="/a?b=1&amp;c=2#d" class=nav>1</a><ol start=3 \
      style="list-style:none"><li value=7>2</ol><a class=x>3</a><p style="display : NONE">4</p></div>
      """)
    #expect(tree.evidence(of: tree.tag.firstIndex(of: .div) ?? 0) == .footer)
    #expect(tree.evidence(of: tree.tag.firstIndex(of: .p) ?? 0) == .hidden)
    #expect(tree.string(.href, of: tree.tag.firstIndex(of: .a) ?? 0) == "/a?b=1&c=2#d")
    #expect(tree.string(.start, of: tree.tag.firstIndex(of: .ol) ?? 0) == "3")
    #expect(tree.string(.value, of: tree.tag.firstIndex(of: .li) ?? 0) == "7")
    let last = tree.tag.lastIndex(of: .a) ?? 0
    #expect(tree.string(.href, of: last) == nil)
  }

  @Test func linesAreThoseOfTheFile() throws {
    let tree = try Self.parse(
      """
      <p
        class="a">One
      <!--

      -->two</p><script>

      </script>
      <p>three<b>four
      </b>
      five</p>
      """)
    let lines = tree.tag.indices.filter { tree.tag[$0] == .text }.map { node in
      (String(decoding: tree.text[tree.textRange(of: node)], as: UTF8.self), tree.line(of: node))
    }.filter { $0.0.contains { !$0.isWhitespace } }
    #expect(lines.map(\.0) == ["One\ntwo", "three", "four\n", "\nfive"])
    #expect(lines.map(\.1) == [2, 8, 8, 10])
  }

  @Test func longTextsBeginWithTheirFirstLetter() throws {
    let text = String(repeating: "word ", count: 300)
    let tree = try Self.parse("\(text)<p>\n\(text)</p>")
    let lines = tree.tag.indices.filter { tree.tag[$0] == .text }.map { tree.line(of: $0) }
    #expect(lines == [1, 2])
  }

  @Test func linesEndInReturnsFeedsOrBoth() {
    let piece = Array("a\nb\rc\r\n\r\r\n\n".utf8)
    for text in [[], [0x0D], [0x0A], Array(repeatElement(piece, count: 60).joined())] {
      let lines = SourceLines(text)
      var line = 1
      for (place, byte) in text.enumerated() {
        #expect(lines.line(at: place) == line)
        let next = place + 1 < text.count ? text[place + 1] : 0
        if byte == 0x0A || byte == 0x0D && next != 0x0A { line += 1 }
      }
      #expect(lines.count == line)
    }
  }

  private static func parse(_ html: String) throws -> PageTree { try parse(Array(html.utf8)) }

  private static func parse(_ html: [UInt8]) throws -> PageTree {
    try MarkupParser.parse(
      MarkupCleaner.clean(html, lines: SourceLines(html)), limits: ReadingLimits()
    ).tree
  }
}
