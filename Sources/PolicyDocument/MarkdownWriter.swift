/// A document as clean Markdown that cmark-gfm reads back into the same blocks.
public func markdown(of document: PolicyDocument) -> String {
  var writer = MarkdownWriter(document)
  return writer.write()
}

private struct MarkdownWriter {
  let document: PolicyDocument
  var output: [UInt8] = []
  /// The kind of the block before, to know where lists and tables go on.
  var previous: Block.Kind?

  init(_ document: PolicyDocument) { self.document = document }

  mutating func write() -> String {
    for (index, block) in document.blocks.enumerated() {
      separate(block.kind, index)
      switch block.kind {
      case .heading(let level):
        put(String(repeating: "#", count: min(6, max(1, level))) + " ")
        inline(block)
      case .paragraph: inline(block)
      case .listItem(let depth):
        put(String(repeating: "  ", count: min(8, max(1, depth)) - 1) + "- ")
        inline(block)
      case .tableHeader, .tableRow: row(block)
      case .definitionTerm: inline(block)
      case .definition:
        put("> ")
        inline(block)
      }
      output.append(0x0A)
      if case .tableHeader = block.kind { rule(block.cells.count) }
      previous = block.kind
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// A blank line between blocks, none inside a list or table.
  private mutating func separate(_ kind: Block.Kind, _ index: Int) {
    guard let previous else {
      if case .tableRow = kind { emptyHeader(document.blocks[index]) }
      return
    }
    switch (previous, kind) {
    case (.listItem, .listItem), (.tableHeader, .tableRow), (.tableRow, .tableRow): return
    default: output.append(0x0A)
    }
    if case .tableRow = kind { emptyHeader(document.blocks[index]) }
  }

  /// GFM tables have a header; one without gets an empty one.
  private mutating func emptyHeader(_ block: Block) {
    let count = max(1, block.cells.count)
    put("|" + String(repeating: "  |", count: count) + "\n")
    rule(count)
  }

  private mutating func rule(_ count: Int) {
    put("|" + String(repeating: " --- |", count: max(1, count)) + "\n")
  }

  private mutating func row(_ block: Block) {
    put("|")
    for cell in block.cells {
      put(" ")
      inline(cell, block)
      put(" |")
    }
  }

  private mutating func inline(_ block: Block) {
    inline(block.range, block)
  }

  /// Text with emphasis and links, everything else escaped.
  private mutating func inline(_ range: Range<Int>, _ block: Block) {
    var starts: [Int: String] = [:]
    var ends: [Int: String] = [:]
    for link in block.links where isInside(link.range, range) && isAddress(link.address) {
      starts[link.range.lowerBound, default: ""] += "["
      ends[link.range.upperBound] = "](<\(escaped(link.address))>)"
    }
    if !block.isHeading {
      for run in block.emphasis where isInside(run, range) && !crosses(run, block.links) {
        starts[run.lowerBound] = "**" + (starts[run.lowerBound] ?? "")
        ends[run.upperBound, default: ""] += "**"
      }
    }
    for index in range {
      if let end = ends[index] { put(end) }
      if let start = starts[index] { put(start) }
      let byte = document.text[index]
      if needsEscape(byte, index, range) { output.append(UInt8(ascii: "\\")) }
      output.append(byte)
    }
    if let end = ends[range.upperBound] { put(end) }
  }

  private func isInside(_ inner: Range<Int>, _ outer: Range<Int>) -> Bool {
    !inner.isEmpty && inner.lowerBound >= outer.lowerBound && inner.upperBound <= outer.upperBound
  }

  private func crosses(_ run: Range<Int>, _ links: [Link]) -> Bool {
    links.contains { link in
      run.overlaps(link.range) && run != link.range
        && !(run.lowerBound <= link.range.lowerBound && run.upperBound >= link.range.upperBound)
        && !(link.range.lowerBound <= run.lowerBound && link.range.upperBound >= run.upperBound)
    }
  }

  /// Only addresses a reader may follow: a page's scripts are no part of its text.
  private func isAddress(_ address: String) -> Bool {
    let start = address.prefix(12).lowercased()
    return !start.hasPrefix("javascript") && !start.hasPrefix("data:") && !address.isEmpty
  }

  private func escaped(_ address: String) -> String {
    String(
      String.UnicodeScalarView(
        address.unicodeScalars.filter { $0 != "<" && $0 != ">" && $0 != "\\" && $0.value > 0x20 }))
  }

  private func needsEscape(_ byte: UInt8, _ index: Int, _ range: Range<Int>)
    -> Bool
  {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "|"):
      return true
    case UInt8(ascii: "#"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: ">"),
      UInt8(ascii: "="), UInt8(ascii: "~"):
      return index == range.lowerBound
    case UInt8(ascii: "."), UInt8(ascii: ")"):
      // "1." at the start would begin a list.
      let before = document.text[range.lowerBound..<index]
      return !before.isEmpty && before.count <= 9 && before.allSatisfy(\.isDigit)
    default: return false
    }
  }

  private mutating func put(_ string: String) { output.append(contentsOf: string.utf8) }
}
