internal import CLibXML2
internal import PolicyText

/// Runs libxml2's pull parser over clean mark-up into a `PageTree`, within limits, and tells
/// whether it reached the end.
///
/// C knows pointers alone: it holds those to the bytes and to the builder while `htmlCtxtReadMemory` runs, inside the
/// closures that lend them, and what it lends for an event is a span by the time the builder sees it.
/// `MutationTests` runs it over damaged pages.
enum MarkupParser {
  static func parse(
    _ markup: CleanMarkup, limits: ReadingLimits
  ) throws(ReadingFailure) -> (tree: PageTree, completeness: Completeness) {
    let (input, stands) = markup.parserInput()
    guard input.contains(where: { !$0.isSpace }) else { return (PageTree(), .complete) }
    guard let length = Int32(exactly: input.count) else {
      throw .tooLarge(bytes: input.count, limit: Int(Int32.max))
    }
    guard ParserLibraries.hasLibXML2, let context = htmlNewParserCtxt(),
      let sax = context.pointee.sax
    else {
      throw .parserFailed("no memory")
    }
    defer { htmlFreeParserCtxt(context) }
    var listener = Listener(builder: TreeBuilder(markup, stands, limits), context: context)
    listen(sax)
    let options =
      Int32(
        bitPattern: HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NONET.rawValue
          | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
          | HTML_PARSE_IGNORE_ENC.rawValue | HTML_PARSE_COMPACT.rawValue)
      | Int32(bitPattern: XML_PARSE_HUGE.rawValue)
    var reachedEnd = false
    input.withUnsafeBytes { bytes in
      withUnsafeMutablePointer(to: &listener) { listener in
        context.pointee.userData = UnsafeMutableRawPointer(listener)
        let document = htmlCtxtReadMemory(
          context, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), length, nil, "UTF-8",
          options)
        xmlFreeDoc(document)
      }
      if let input = context.pointee.input { reachedEnd = input.pointee.cur == input.pointee.end }
    }
    context.pointee.userData = nil
    let tree = listener.builder.finish()
    let completeness: Completeness =
      if let reason = listener.builder.stopped ?? markup.unterminated {
        .partial(reason: reason)
      } else if !reachedEnd || context.pointee.disableSAX != 0 {
        .partial(
          reason: Notice(
            "cut-off", "解析器在页面结束之前停止", "the parser stopped before the end of the page"))
      } else {
        .complete
      }
    return (tree, completeness)
  }

  /// What the events are handed to, and the parser that is stopped where the builder has stopped.
  private struct Listener {
    var builder: TreeBuilder
    let context: htmlParserCtxtPtr

    mutating func hear(_ event: (inout TreeBuilder) -> Void) {
      event(&builder)
      if builder.stopped != nil { xmlStopParser(context) }
    }
  }

  /// Our events in the place of libxml2's own tree builder.
  private static func listen(_ sax: UnsafeMutablePointer<xmlSAXHandler>) {
    let magic = sax.pointee.initialized
    sax.pointee = xmlSAXHandler()
    sax.pointee.initialized = magic
    sax.pointee.startElement = { data, name, attributes in
      guard let data, let name else { return }
      // Names and values by turns.
      let value = attributes?[1]
      let bytes = UnsafeBufferPointer(start: value, count: value.map { Int(xmlStrlen($0)) } ?? 0)
      data.assumingMemoryBound(to: Listener.self).pointee.hear {
        $0.start(MarkupParser.key(name), attribute: bytes.span)
      }
    }
    sax.pointee.endElement = { data, name in
      guard let data, let name else { return }
      data.assumingMemoryBound(to: Listener.self).pointee.hear { $0.end(MarkupParser.key(name)) }
    }
    sax.pointee.characters = { data, text, length in
      guard let data, let text else { return }
      let bytes = UnsafeBufferPointer(start: text, count: max(0, Int(length)))
      data.assumingMemoryBound(to: Listener.self).pointee.hear { $0.text(bytes.span) }
    }
    sax.pointee.ignorableWhitespace = sax.pointee.characters
    sax.pointee.cdataBlock = sax.pointee.characters
  }

  /// The key of a name that ends in NUL.
  private static func key(_ name: UnsafePointer<UInt8>) -> UInt64 {
    var key = NameKey()
    var next = name
    while next.pointee != 0 {
      key.add(next.pointee)
      next += 1
    }
    return key.value
  }
}
