extension PageTreeWriter {
  /// Writes tags and texts that are nested as HTML has it, each element with its end.
  /// - Parameters:
  ///   - parent: the element they stand in.
  ///   - levels: elements that may stand in each other; what is in deeper ones belongs to the last of them.
  ///   - most: nodes of the page; what comes after is left out.
  /// - Returns: the last tag's record of attributes, nil where no tag has one.
  mutating func append(
    _ content: Range<Int>, of markup: CleanMarkup, in parent: Int32, levels: Int, most: Int
  ) -> Int? {
    let tokens = markup.tokens.span.extracting(content)
    let runs = markup.runs.span
    let before = count
    var place = Int32(text.count)
    var texts: Range<Int32>?
    var record: Int32 = -1
    append(upTo: content.count) { nodes in
      var element = parent
      var (depth, skipped) = (0, 0)
      func close() {
        let inner = Int(element) - before
        nodes[inner].close(before + nodes.count, textEnd: Int(place))
        element = nodes[inner].parent
      }
      for index in tokens.indices where before + nodes.count < most {
        let token = tokens[index]
        var node = Node(
          tag: token.tag, parent: element, end: Int32(before + nodes.count + 1), textStart: place,
          textEnd: place, aside: token.number)
        switch token.kind {
        case .text:
          let run = runs[Int(token.number)]
          place += Int32(run.text.count)
          texts = (texts?.lowerBound ?? run.text.lowerBound)..<run.text.upperBound
          node.textEnd = place
          if run.isBlank { node.aside = -1 }
          nodes.append(node)
        case .start where depth == levels:
          if !token.tag.isVoid { skipped += 1 }
        case .start:
          if token.number >= 0 { record = token.number }
          if !token.tag.isVoid {
            element = Int32(before + nodes.count)
            depth += 1
          }
          nodes.append(node)
        case .end where skipped > 0: skipped -= 1
        case .end:
          close()
          depth -= 1
        }
      }
      while element != parent { close() }
    }
    // Texts stand one after the other in the mark-up too.
    if let texts { append(Int(texts.lowerBound)..<Int(texts.upperBound), of: markup.text) }
    return record < 0 ? nil : Int(record)
  }
}
