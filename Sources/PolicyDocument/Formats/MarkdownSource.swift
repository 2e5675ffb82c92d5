internal import CCmarkGFM

/// Markdown to HTML through cmark-gfm, each block with its line.
enum MarkdownSource {
  static func html(_ markdown: [UInt8]) -> [UInt8] {
    let options = CMARK_OPT_SOURCEPOS | CMARK_OPT_UNSAFE
    guard ParserLibraries.hasCmark, let parser = cmark_parser_new(options) else { return [] }
    defer { cmark_parser_free(parser) }
    if let table = cmark_find_syntax_extension("table") {
      cmark_parser_attach_syntax_extension(parser, table)
    }
    let source = MarkdownLines.prepared(markdown).map { $0 == 0 ? UInt8.space : $0 }
    source.withUnsafeBufferPointer { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        cmark_parser_feed(parser, characters.baseAddress, characters.count)
      }
    }
    guard let document = cmark_parser_finish(parser) else { return [] }
    defer { cmark_node_free(document) }
    guard
      let html = cmark_render_html(
        document, options, cmark_parser_get_syntax_extensions(parser))
    else { return [] }
    defer { candor_cmark_free(html) }
    var result: [UInt8] = []
    var index = 0
    while html[index] != 0 {
      result.append(UInt8(bitPattern: html[index]))
      index += 1
    }
    return result
  }
}
