internal import CLibXML2
internal import PolicyText

/// Runs libxml2's pull parser over clean mark-up into a `PageTree`, within limits, and tells
/// whether it reached the end.
///
/// C knows pointers alone: it holds those to the bytes and to the builder while `htmlCtxtReadMemory` runs, inside the
/// closures that lend them, and both are taken back behind it. `MutationTests` runs it over damaged pages.
enum MarkupParser {
  static func parse(
    _ markup: CleanMarkup, limits: ReadingLimits
  ) throws(ReadingFailure) -> (tree: PageTree, completeness: Completeness) {
    guard markup.bytes.contains(where: { !$0.isSpace }) else { return (PageTree(), .complete) }
    guard let length = Int32(exactly: markup.bytes.count) else {
      throw .tooLarge(bytes: markup.bytes.count, limit: Int(Int32.max))
    }
    guard ParserLibraries.hasLibXML2, let context = htmlNewParserCtxt(),
      let sax = context.pointee.sax
    else {
      throw .parserFailed("no memory")
    }
    defer { htmlFreeParserCtxt(context) }
    var builder = TreeBuilder(context, markup, limits)
    listen(sax)
    let options =
      Int32(
        bitPattern: HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NONET.rawValue
          | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
          | HTML_PARSE_IGNORE_ENC.rawValue | HTML_PARSE_COMPACT.rawValue)
      | Int32(bitPattern: XML_PARSE_HUGE.rawValue)
    var reachedEnd = false
    markup.bytes.withUnsafeBufferPointer { bytes in
      builder.bytes = bytes
      withUnsafeMutablePointer(to: &builder) { builder in
        context.pointee.userData = UnsafeMutableRawPointer(builder)
        bytes.withMemoryRebound(to: CChar.self) { characters in
          let document = htmlCtxtReadMemory(
            context, characters.baseAddress, length, nil, "UTF-8", options)
          xmlFreeDoc(document)
        }
      }
      if let input = context.pointee.input { reachedEnd = input.pointee.cur == input.pointee.end }
      builder.finish()
      builder.bytes = UnsafeBufferPointer(start: nil, count: 0)
    }
    context.pointee.userData = nil
    let completeness: Completeness =
      if let reason = builder.stopped {
        .partial(reason: reason)
      } else if let reason = markup.unterminated {
        .partial(reason: reason)
      } else if !reachedEnd || context.pointee.disableSAX != 0 {
        .partial(
          reason: Notice(
            "cut-off", "解析器在页面结束之前停止", "the parser stopped before the end of the page"))
      } else {
        .complete
      }
    return (PageTree(builder.tree), completeness)
  }

  /// Our events in the place of libxml2's own tree builder.
  private static func listen(_ sax: UnsafeMutablePointer<xmlSAXHandler>) {
    let magic = sax.pointee.initialized
    sax.pointee = xmlSAXHandler()
    sax.pointee.initialized = magic
    sax.pointee.startElement = { data, name, attributes in
      guard let data, let name else { return }
      data.assumingMemoryBound(to: TreeBuilder.self).pointee.start(name, attributes)
    }
    sax.pointee.endElement = { data, name in
      guard let data, let name else { return }
      data.assumingMemoryBound(to: TreeBuilder.self).pointee.end(name)
    }
    sax.pointee.characters = { data, text, length in
      guard let data, let text else { return }
      data.assumingMemoryBound(to: TreeBuilder.self).pointee.text(text, Int(length))
    }
    sax.pointee.ignorableWhitespace = sax.pointee.characters
    sax.pointee.cdataBlock = sax.pointee.characters
  }
}
