internal import PolicyDocument
internal import PolicyText

/// What it takes to show a text: its language, and its blocks and sections with their places. Cells,
/// links and emphasis are for those who judge, and are not kept.
extension ByteWriter {
  mutating func write(_ document: PolicyDocument?) {
    write(document == nil ? 0 : 1)
    guard let document else { return }
    write(plain: document.language.rawValue)
    var end = 0
    write(document.blocks) { writer, block in
      writer.write(block.kind)
      writer.write(block.range.lowerBound - end)
      writer.write(block.range.count)
      end = block.range.upperBound
      writer.write(block.section)
      writer.write(block.line)
    }
    write(document.sections) { writer, section in
      writer.write(section.level)
      writer.write((section.heading ?? -1) + 1)
    }
  }

  private mutating func write(_ kind: Block.Kind) {
    switch kind {
    case .paragraph: write(0)
    case .tableHeader: write(1)
    case .tableRow: write(2)
    case .definitionTerm: write(3)
    case .definition: write(4)
    case .heading(let level): write(2 * max(level, 0) + 5)
    case .listItem(let depth): write(2 * max(depth, 0) + 6)
    }
  }
}

extension ByteReader {
  mutating func document() -> PolicyDocument? {
    guard number() == 1 else { return nil }
    var document = PolicyDocument()
    document.text = textBytes
    document.language = Language(rawValue: plainString()) ?? .other
    let most = document.text.count
    var end = 0
    document.blocks = items { reader in
      let kind = reader.blockKind()
      let start = min(max(end &+ reader.number(), 0), most)
      end = start + min(max(reader.number(), 0), most - start)
      let section = reader.number()
      return Block(kind: kind, range: start..<end, section: section, page: 0, line: reader.number())
    }
    document.sections = items { reader in
      let level = reader.number()
      let heading = reader.number() - 1
      return Section(
        level: level, heading: document.blocks.indices.contains(heading) ? heading : nil)
    }
    return document
  }

  private mutating func blockKind() -> Block.Kind {
    switch number() {
    case ...0: .paragraph
    case 1: .tableHeader
    case 2: .tableRow
    case 3: .definitionTerm
    case 4: .definition
    case let kind where kind % 2 == 1: .heading(level: (kind - 5) / 2)
    case let kind: .listItem(depth: (kind - 6) / 2)
    }
  }
}
