import Testing

@testable import PolicyDocument

/// What goes past the parser as nested stands in the tree as the parser would have built it.
@Suite struct NestingTests {
  @Test func pairsAreBuiltAsWritten() throws {
    for parent in Tag.allCases where parent.mayHold && parent != .head && parent != .body {
      for child in Tag.allCases where parent.mayHold(child) {
        let inner = child.isVoid ? "<\(child)>" : "<\(child)>z</\(child)>"
        let page = "<section><\(parent)>x\(inner) y</\(parent)></section>w"
        let markup = MarkupCleaner.clean(Array(page.utf8))
        #expect(markup.tokens.contains { $0.end > 0 }, "\(page) goes to the parser")
        #expect(markup.parserInput().bytes.count < 50, "\(page) goes to the parser")
        let (tree, whole) = try (Self.tree(markup), Self.parsed(markup))
        #expect(Self.nodes(tree) == Self.nodes(whole), "\(parent) \(child)")
        let most = [.html, .body, .section, parent, .text, child, .text, .text, .text]
        #expect(tree.tag == (child.isVoid || child == .iframe ? most.dropLast() : most))
      }
    }
  }

  @Test(arguments: ["", "<html>", "\n<html lang=en>\n"])
  func headsAreBuiltAsWritten(before: String) throws {
    for start in ["<head>", "<head id=cookie>"] {
      let page =
        before + start + "\n<base><meta class=menu> <title> a &amp; b</title>\n<link></head> "
        + "<body class=x>y</body>"
      let markup = MarkupCleaner.clean(Array(page.utf8))
      #expect(markup.tokens.contains { $0.tag == .head && $0.end > 0 })
      let (tree, whole) = try (Self.tree(markup), Self.parsed(markup))
      #expect(Self.nodes(tree) == Self.nodes(whole), "\(page)")
      #expect(tree.tag.contains(.meta) && tree.tag.contains(.title))
    }
  }

  @Test(arguments: [
    "", "<html>", "\n<html lang=en>\n<head></head>", "<head><meta><title>a</title></head> ",
  ])
  func bodiesAreBuiltAsWritten(before: String) throws {
    for content in ["x", "\n <p>x</p>y", "<br>x", "<!-- a --> <a>x</a> "] {
      for end in ["</body>", " </body>\n</html>\n", "</html>", "</body>z<p>w</p>"] {
        let page = "\(before)<body class=a>\(content)<div>y</div>\(end)"
        let markup = MarkupCleaner.clean(Array(page.utf8))
        #expect(
          markup.tokens.contains { $0.tag == .body && $0.end > 0 } == (end != "</html>"), "\(page)")
        #expect(try Self.nodes(Self.tree(markup)) == Self.nodes(Self.parsed(markup)), "\(page)")
      }
    }
  }

  @Test(arguments: [
    "<p>a<body>b</body>", "a<body><p>b</p></body>", "<body>a</body><body>b</body>",
    "<head>a</head><body>b</body>", "<head><body>a</body>", "<head><p>a</head><body>b</body>",
    "<html><body><body>a</body></body>", "<body><head><meta></head>a</body>",
    "<meta><body>a</body>", "<title>a</title><body>b</body>", "<body><frameset>a</frameset></body>",
    "<blockquote>a</blockquotf>b</blockquote>c", "<o:p><p>a</p></o:p>b", "<a\"b>c</a\"b>d",
    "<long-names-a>a<p>b</long-names-b>c</long-names-a>d",
    "<div><iframe srcdoc='<p>a'></iframe>b</div>",
    "<div><blockquote hidden>a</blockquotf> b</div><p>c</p>",
    "<div><abcdefghijk hidden>a</abcdefghijl> b</div>c",
    "<div><basefont hidden>a</basefont></div>b",
    "<div><isindex>a</isindex>b</div>c", "<div><acronym>a</acronym><x-foo><p>b</p></x-foo></div>c",
  ])
  func theParserDecidesOfBodies(page: String) throws {
    let markup = MarkupCleaner.clean(Array(page.utf8))
    #expect(try Self.nodes(Self.tree(markup)) == Self.nodes(Self.parsed(markup)))
  }

  @Test(arguments: [
    "<head>a<meta></head>b", "<p>a<head><meta></head>b",
    "<html><body><head><title>a</title></head>",
    "<head><title>a</title>b</head>c", "<head><meta><p>a</p></head>", "a<head><link></head>",
    "<head><meta></head><head><meta><link></head>", "<head><noscript><link></noscript></head>a",
    "<head></head>a", "<head> </head>a", "<html><html><head><meta></head>", "<head><meta>",
    "<html><head><meta></html></head>a", "<head><link></link><meta></head>",
  ])
  func theParserDecidesOfHeads(page: String) throws {
    let markup = MarkupCleaner.clean(Array(page.utf8))
    #expect(try Self.nodes(Self.tree(markup)) == Self.nodes(Self.parsed(markup)))
  }

  @Test(arguments: [
    "<div><p>a<p>b</div>", "<ul><li>a<li>b</ul>", "<div><span>a</div>b</span>c",
    "<a>x<a>y</a></a>", "<table><tr><td>a<td>b</table>", "<div><form>a<form>b</form></form></div>",
    "<p><div>a</div></p>", "<section><body>a</section>", "<div><time>a</time><b>c</b></div>",
    "<div><select><option>a<div>b</div></select></div>", "<div>a</br>b</div></br>",
    "<h1><p>a</p></h1>", "<div><wbr>a<b>c</b></div>", "<div><title>a</title></div>",
  ])
  func theParserDecides(page: String) throws {
    let markup = MarkupCleaner.clean(Array(page.utf8))
    #expect(try Self.nodes(Self.tree(markup)) == Self.nodes(Self.parsed(markup)))
  }

  @Test func damagedPagesHaveTheSameTrees() throws {
    for number in 0..<150 where !MutationTests.pages.isEmpty {
      let page = MutationTests.pages[number % MutationTests.pages.count].bytes
      var mutation = Mutation(seed: number)
      let markup = MarkupCleaner.clean(number < 40 ? page : mutation.damaged(page, beside: page))
      #expect(try Self.nodes(Self.tree(markup)) == Self.nodes(Self.parsed(markup)), "\(number)")
    }
  }

  private static func tree(_ markup: CleanMarkup) throws -> PageTree {
    try MarkupParser.parse(markup, limits: ReadingLimits()).tree
  }

  /// The tree of which nothing goes past the parser.
  private static func parsed(_ markup: CleanMarkup) throws -> PageTree {
    var markup = markup
    for index in markup.tokens.indices { markup.tokens[index].end = 0 }
    return try tree(markup)
  }

  private static func nodes(_ tree: PageTree) -> [String] {
    (0..<tree.count).map { node in
      let text = String(decoding: tree.text[tree.textRange(of: node)], as: UTF8.self)
      return "\(tree.tag[node]) in \(tree.parent(of: node)) to \(tree.end(of: node)) at "
        + "\(tree.line(of: node)) \(tree.evidence(of: node)) \(text.utf8.count) "
        + (tree.tag[node] == .text ? text : "")
    }
  }
}
