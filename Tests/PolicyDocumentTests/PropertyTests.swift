import PolicyDocument
import PolicyTestSupport
import Testing

/// Whatever the bytes, reading ends with a document whose parts hang together, or a failure.
@Suite struct PropertyTests {
  static let seeds: [String] = [
    """
    <!DOCTYPE html><html><head><meta charset="utf-8"><title>隐私政策 - X</title><style>a{}</style></head>
    <body><nav><a href="/">首页</a></nav><h1>隐私政策</h1><p>我们收集<b>您的</b>信息：</p><ul><li>姓名；</li>
    <li>电话<br>邮箱</li></ul><table><tr><th>名称</th><th>目的</th></tr><tr><td>地图</td><td>定位</td></tr></table>
    <dl><dt>a</dt><dd>b</dd></dl><svg><p>x</svg><ol start=2><li value=9>x</ol><!-- c --><script>1</script>
    <pre>a\n\nb</pre><select><option>a</select><textarea><p>t</textarea>&copy;&#147;&amp</body></html>
    """,
    "# Policy\n\n一、收集\n我们收集：\n1. a\n2. b\n\n| a | b |\n|---|---|\n| c | d |\n\n* x\n  * y\n",
    "隐私政策\n\n（一）收集\n我们收集您的信息。\n\n1.1 Scope\nWe collect what you give us.\n",
  ]

  static func mutated(_ seed: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
    var bytes = seed
    for _ in 0..<Int.random(in: 1...8, using: &random) {
      guard !bytes.isEmpty else { break }
      let at = Int.random(in: 0..<bytes.count, using: &random)
      let end = min(bytes.count, at + Int.random(in: 0...40, using: &random))
      switch Int.random(in: 0..<6, using: &random) {
      case 0: bytes[at] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.removeSubrange(at..<end)
      case 2: bytes.insert(contentsOf: bytes[at..<end], at: at)
      case 3:
        bytes.insert(
          contentsOf: "<>&\"'/=!-?#\0|*[]()`".utf8.shuffled(using: &random).prefix(3), at: at)
      case 4: bytes.removeSubrange(at...)
      default:
        let tags = [
          "<div>", "</div>", "<p", "<table>", "<td>", "</ul>", "<!--", "-->", "<a href=", "<svg>",
        ]
        bytes.insert(contentsOf: (tags.randomElement(using: &random) ?? "").utf8, at: at)
      }
    }
    return bytes
  }

  @Test(arguments: [("a.html", 0), ("a.md", 1), ("a.txt", 2)])
  func anyBytesAreRead(_ file: String, _ seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed + 1))
    let source = Array(Self.seeds[seed].utf8)
    for _ in 0..<400 {
      let bytes = Self.mutated(source, &random)
      let page = SavedPage(file: file, bytes: bytes)
      do throws(ReadingFailure) {
        let document = try PolicyReader().read([page])
        check(document, bytes)
        let whole = try PolicyReader().readWhole(page)
        check(whole, bytes)
      } catch {
        continue
      }
    }
  }

  @Test func randomBytesAreRead() {
    var random = SeededGenerator(seed: 7)
    for length in 0..<300 {
      let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
      if let document = try? PolicyReader().read([SavedPage(file: "a.html", bytes: bytes)]) {
        check(document, bytes)
      }
    }
  }

  @Test func readingTwiceGivesTheSame() throws {
    let first = try read(Self.seeds[0])
    let second = try read(Self.seeds[0])
    #expect(first.text == second.text)
    #expect(first.blocks == second.blocks)
  }

  /// Blocks lie one after the other and hold all the text; everything in them lies inside them.
  func check(_ document: PolicyDocument, _ bytes: [UInt8]) {
    let lines = bytes.reduce(1) { $0 + ($1 == 0x0A || $1 == 0x0D ? 1 : 0) }
    #expect(String(validating: document.text, as: UTF8.self) != nil)
    var end = -1
    for (index, block) in document.blocks.enumerated() {
      #expect(block.range.lowerBound == end + 1)
      #expect(!block.range.isEmpty)
      #expect(!document.text[block.range].contains(0x0A))
      #expect((1...lines).contains(block.line), "line \(block.line) of \(lines)")
      #expect(document.sections.indices.contains(block.section))
      #expect(document.pages.indices.contains(block.page))
      if let leadIn = block.leadIn { #expect(leadIn < index) }
      if let header = block.header { #expect(header < index) }
      for range in block.cells + block.emphasis + block.links.map(\.range) {
        #expect(range.lowerBound >= block.range.lowerBound)
        #expect(range.upperBound <= block.range.upperBound)
        #expect(String(validating: document.text[range], as: UTF8.self) != nil)
      }
      end = block.range.upperBound
    }
    #expect(end == (document.blocks.isEmpty ? -1 : document.text.count))
    for section in document.sections.dropFirst() {
      #expect(section.heading != nil)
      #expect(section.parent != nil)
    }
  }
}
