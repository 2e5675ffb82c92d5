extension PageTreeWriter {
  /// Writes tags and texts that the parser would build as they are written, each element with its end.
  /// - Parameters:
  ///   - parent: the element they stand in.
  ///   - levels: elements that may stand in each other; what is in deeper ones belongs to the last of them.
  ///   - most: nodes of the page; what comes after is left out.
  /// - Returns: the last tag's record of attributes, nil where no tag has one.
  mutating func append(
    _ content: Range<Int>, of markup: CleanMarkup, in parent: Int32, levels: Int, most: Int
  ) -> Int? {
    let tokens = markup.tokens.span.extracting(content)
    let tags = TagTraits.table
    let before = count
    var place = Int32(text.count)
    /// Texts stand one after the other in the mark-up too.
    var (texts, record) = (0..<0, -1)
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
        let node = Int32(before + nodes.count)
        switch token.kind {
        case .text:
          let text = token.text
          let start = place
          place += Int32(text.count)
          texts = (texts.isEmpty ? text : texts).lowerBound..<text.upperBound
          nodes.append(
            Node(
              tag: .text, parent: element, end: node + 1, textStart: start, textEnd: place,
              aside: token.isBlank ? -1 : Int32(content.lowerBound + index)))
        case .start where depth == levels:
          if !tags[token.tag].contains(.void) { skipped += 1 }
        case .start:
          if token.record >= 0 { record = token.record }
          nodes.append(
            Node(
              tag: token.tag, parent: element, end: node + 1, textStart: place, textEnd: place,
              aside: Int32(token.record)))
          if !tags[token.tag].contains(.void) {
            element = node
            depth += 1
          }
        case .end where skipped > 0: skipped -= 1
        case .end:
          close()
          depth -= 1
        }
      }
      while element != parent { close() }
    }
    append(texts, of: markup.text)
    return record < 0 ? nil : record
  }
}
