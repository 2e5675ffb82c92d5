extension BlockBuilder {
  /// Whether the text of an element is set off, by its name or by its own style.
  func isSetOff(_ node: Int) -> Bool {
    switch tree.weight(of: node) {
    case .bold: true
    case .normal: false
    case .unset: tree.tag[node].isEmphasis
    }
  }

  /// An address in the place of what hides it.
  mutating func writeAddress(_ address: [UInt8], of node: Int) {
    if writer.blockStart == nil { line = sourceLine ?? tree.line(of: node) }
    linked(to: "mailto:" + String(decoding: address, as: UTF8.self)) {
      $0.writer.write(address.span)
    }
  }

  mutating func emphasized(_ write: (inout Self) -> Void) {
    openEmphasis.append(writer.text.count)
    write(&self)
    if let start = openEmphasis.popLast() { closeEmphasis(start) }
  }

  mutating func linked(to address: String, _ write: (inout Self) -> Void) {
    openLinks.append((writer.text.count, address))
    write(&self)
    if let link = openLinks.popLast() { closeLink(link) }
  }

  /// Ends in this block what goes on in the next: of emphasis the outermost, which holds all other,
  /// of links the innermost.
  mutating func closeRuns() {
    if let start = openEmphasis.first { closeEmphasis(start) }
    if openLinks.isEmpty { return }
    for link in openLinks.suffix(Self.mostOpenLinks) { closeLink(link) }
  }

  /// No browser has a link in a link, so that more than one is damage.
  private static let mostOpenLinks = 8

  private mutating func closeEmphasis(_ start: Int) {
    guard let range = written(from: start) else { return }
    if emphasis.last.map({ $0.upperBound <= range.lowerBound }) ?? true {
      emphasis.append(range)
    } else if let last = emphasis.last, last.lowerBound >= range.lowerBound {
      emphasis[emphasis.count - 1] = range
    }
  }

  private mutating func closeLink(_ link: (start: Int, address: String)) {
    if let range = written(from: link.start) {
      links.append(Link(range: range, address: link.address))
    }
  }

  /// What was written of the open block since `start`, without the space before it.
  private func written(from start: Int) -> Range<Int>? {
    guard let blockStart = writer.blockStart else { return nil }
    var start = max(start, blockStart)
    while start < writer.text.count, writer.text[start] == 0x20 { start += 1 }
    return start < writer.text.count ? start..<writer.text.count : nil
  }
}
