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
    run(address: "mailto:" + String(decoding: address, as: UTF8.self)) {
      $0.writer.write(address[...])
    }
  }

  /// Writes a link to an address, or what is set off where there is none.
  mutating func run(address: String?, _ write: (inout Self) -> Void) {
    openRuns.append((writer.text.count, address))
    write(&self)
    if let run = openRuns.popLast() { close(run) }
  }

  mutating func close(_ run: (start: Int, address: String?)) {
    guard let blockStart = writer.blockStart else { return }
    var start = max(run.start, blockStart)
    while start < writer.text.count, writer.text[start] == 0x20 { start += 1 }
    guard start < writer.text.count else { return }
    let range = start..<writer.text.count
    if let address = run.address {
      links.append(Link(range: range, address: address))
    } else if emphasis.last.map({ $0.upperBound <= start }) ?? true {
      emphasis.append(range)
    } else if let last = emphasis.last, last.lowerBound >= start {
      emphasis[emphasis.count - 1] = range
    }
  }
}
