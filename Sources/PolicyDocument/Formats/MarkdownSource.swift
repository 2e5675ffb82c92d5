internal import CCmarkGFM

/// Markdown to HTML through cmark-gfm, each block with its line in what cmark read.
enum MarkdownSource {
  /// `origins` are the lines of the file, from 1, that the lines cmark read come from.
  static func html(_ markdown: [UInt8]) -> (html: [UInt8], origins: [Int]) {
    let options = CMARK_OPT_SOURCEPOS | CMARK_OPT_UNSAFE
    guard ParserLibraries.hasCmark, let parser = cmark_parser_new(options) else { return ([], []) }
    defer { cmark_parser_free(parser) }
    if let table = cmark_find_syntax_extension("table") {
      cmark_parser_attach_syntax_extension(parser, table)
    }
    let lines = MarkdownLines.prepared(markdown)
    let source = lines.map(\.bytes).joined(separator: [0x0A]).map { $0 == 0 ? UInt8.space : $0 }
    source.withUnsafeBufferPointer { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        cmark_parser_feed(parser, characters.baseAddress, characters.count)
      }
    }
    guard let document = cmark_parser_finish(parser) else { return ([], []) }
    defer { cmark_node_free(document) }
    guard
      let html = cmark_render_html(
        document, options, cmark_parser_get_syntax_extensions(parser))
    else { return ([], []) }
    defer { candor_cmark_free(html) }
    var rendered: [UInt8] = []
    var index = 0
    while html[index] != 0 {
      rendered.append(UInt8(bitPattern: html[index]))
      index += 1
    }
    return (rendered, lines.map(\.origin))
  }
}
