extension BlockBuilder {
  mutating func table(_ node: Int) {
    guard joins == 0 else { return block(node, as: kind, leadIn: leadIn) }
    guard let data = DataTable(tree, node, dropped: dropped) else {
      flush()
      visitChildren(node)
      return flush()
    }
    flush()
    let outer = (kind, leadIn, header)
    marker = nil
    if let caption = data.caption { block(caption, as: .paragraph, leadIn: nil) }
    leadIn = introduction()
    header = nil
    let outerLine = sourceLine
    for (number, row) in data.rows.enumerated() {
      // cmark tells where the table begins, not its rows; the second line is the rule.
      sourceLine = outerLine.map { $0 + (number == 0 ? 0 : number + 1) }
      kind = row.isHeader ? .tableHeader : .tableRow
      joins += 1
      let first = blocks.count
      for (index, cell) in row.cells.enumerated() {
        if index > 0, writer.blockStart != nil {
          writer.space()
          writer.write("|" as Unicode.Scalar)
          writer.space()
        }
        let start = writer.text.count
        visitChildren(cell)
        var range = start..<writer.text.count
        while let byte = range.first, byte < writer.text.count,
          writer.text[byte] == 0x20 || writer.text[byte] == 0x0A
        {
          range = range.dropFirst()
        }
        cells.append(range)
      }
      joins -= 1
      flush()
      if row.isHeader, blocks.count > first { header = first }
    }
    sourceLine = outerLine
    (kind, leadIn, header) = outer
  }
}
