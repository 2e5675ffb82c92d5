/// Elements whose content is no mark-up, or no text.
extension MarkupCleaner {
  /// The content of script, style, title, textarea and the like: up to the matching end tag.
  mutating func rawText(_ name: Range<Int>, _ tag: Tag, keep: Bool) {
    let key = input.lowerKey(name)
    var end = at
    var close = input.count
    while let less = input.find(.less, from: end) {
      if less + 1 < input.count, input[less + 1] == .slash,
        input.tagName(from: less + 2).key == key
      {
        close = less
        break
      }
      end = less + 1
    }
    if close == input.count {
      output.unterminated =
        output.unterminated ?? .neverClosed("<\(string(name))>", "<\(string(name))>")
    }
    if keep {
      copyText(until: close, stoppingAtMarkup: false)
      putEndTag(name, tag)
    } else if tag == .iframe || tag == .noframes {
      skip(to: close)
      putEndTag(name, tag)
    } else {
      skip(to: close)
    }
    if close < input.count {
      let end = input.find(.greater, from: close).map { $0 + 1 } ?? input.count
      skip(to: end)
    }
  }

  /// Leaves out a drawing up to its end tag, or up to mark-up that browsers take out of it.
  mutating func drawing() {
    let foreignObject = Tag.key("foreignobject".utf8)
    var depth = 1
    var foreign = 0
    while at < input.count {
      guard let less = input.find(.less, from: at) else { return skip(to: input.count) }
      skip(to: less)
      guard less + 1 < input.count else { return skip(to: input.count) }
      let isEnd = input[less + 1] == .slash
      let start = less + (isEnd ? 2 : 1)
      if !isEnd, input.hasPrefix("<!--", at: less) {
        declaration()
        continue
      }
      let (nameEnd, key) = input.tagName(from: start)
      guard nameEnd > start else {
        skip(to: less + 1)
        continue
      }
      if key == foreignObject { foreign += isEnd ? -1 : 1 }
      let tag = tags[key] ?? .unknown
      if foreign <= 0, !isEnd, breaksOutOfDrawing(tag) { return }
      if isEnd, foreign <= 0, tag == .body || tag == .html || tag == .div || tag == .p { return }
      var selfClosing = false
      at = nameEnd
      guard skipAttributes(&selfClosing) else { return unterminatedTag() }
      if tag == .svg {
        depth += isEnd ? -1 : (selfClosing ? 0 : 1)
        if depth <= 0 { return }
      } else if !isEnd, !selfClosing, tag == .script || tag == .style {
        rawText(start..<nameEnd, tag, keep: false)
      }
    }
  }

  func breaksOutOfDrawing(_ tag: Tag) -> Bool {
    switch tag {
    case .body, .blockquote, .br, .center, .dd, .div, .dl, .dt, .h1, .h2, .h3, .h4, .h5, .h6,
      .head, .hr, .img, .li, .menu, .meta, .nav, .ol, .p, .pre, .table, .ul, .span, .strong, .b:
      true
    default: false
    }
  }
}
