internal import PolicyDocument
internal import PolicyText

/// All that the judging of a stretch can see but the service's names, as bytes: two stretches with the same key show the
/// same, where none of the names can stand in them.
///
/// The whole is compared, not a digest: no text can be made that stands for another.
struct StretchKey: Hashable, Sendable {
  /// Kinds and places of blocks, and lengths of what stands in `bytes`.
  private let numbers: [Int32]
  private let bytes: [UInt8]
  private let digest: UInt64

  /// Bytes in memory, about.
  var size: Int { numbers.count * 4 + bytes.count + 64 }

  /// Nil where a block does not stand in lines of its own, so that its neighbors take part in how it is read.
  init?(_ blocks: Range<Int>, of document: PolicyDocument, headingPaths: [[Int]]) {
    var writer = Writer(document, blocks)
    var section = -1
    for block in blocks {
      guard writer.isInLines(block) else { return nil }
      writer.writePlace(of: block, in: blocks)
      if document.blocks[block].section != section {
        section = document.blocks[block].section
        guard headingPaths.indices.contains(section) else { return nil }
        writer.write(Int32(headingPaths[section].count))
        for heading in headingPaths[section] {
          guard writer.isInLines(heading) else { return nil }
          writer.writeHeading(heading)
        }
      }
    }
    writer.writeText(of: blocks)
    let (numbers, bytes) = (writer.numbers, writer.bytes)
    digest = SeededDigest.of(numbers.span.bytes, from: SeededDigest.of(bytes.span.bytes))
    (self.numbers, self.bytes) = (numbers, bytes)
  }

  func hash(into hasher: inout Hasher) { hasher.combine(digest) }

  static func == (a: StretchKey, b: StretchKey) -> Bool {
    a.digest == b.digest && a.numbers.span.bytes.holdsTheSame(as: b.numbers.span.bytes)
      && a.bytes.span.bytes.holdsTheSame(as: b.bytes.span.bytes)
  }
}

private struct Writer {
  // What of the document is written: the whole holds lists, and copying it counts them.
  let text: [UInt8]
  let list: [Block]
  var numbers: [Int32] = []
  var bytes: [UInt8] = []

  init(_ document: PolicyDocument, _ blocks: Range<Int>) {
    text = document.text
    list = document.blocks
    numbers.reserveCapacity(blocks.count * 7 + 8)
    if let first = blocks.first, let last = blocks.last {
      // The text, and some headings.
      let (first, last) = (list[first].range, list[last].range)
      bytes.reserveCapacity(max(0, last.upperBound - first.lowerBound) + 128)
    }
    write(document.language == .chinese ? 1 : 0)
  }

  func isInLines(_ block: Int) -> Bool {
    let range = list[block].range
    return (range.lowerBound == 0 || text[range.lowerBound - 1] == 0x0A)
      && (range.upperBound == text.count || text[range.upperBound] == 0x0A)
  }

  mutating func write(_ number: Int32) { numbers.append(number) }

  /// The block's kind, and where it and what introduces it stand.
  mutating func writePlace(of index: Int, in blocks: Range<Int>) {
    // Field by field: a block holds lists, and copying it counts them.
    let first = blocks.lowerBound
    write(Self.number(of: list[index].kind, isContents: list[index].isContents))
    write(Int32(list[index].section - list[first].section))
    write(Int32((list[index].leadIn ?? index) - index))
    write(Int32((list[index].header ?? index) - index))
    write(Int32(list[index].range.lowerBound - list[first].range.lowerBound))
    write(Int32(list[index].range.count))
  }

  mutating func writeHeading(_ index: Int) {
    let (kind, range) = (list[index].kind, list[index].range)
    write(Self.number(of: kind, isContents: list[index].isContents))
    write(Int32(range.count))
    bytes += text[range]
  }

  mutating func writeText(of blocks: Range<Int>) {
    guard let last = blocks.last else { return }
    let first = list[blocks.lowerBound].range.lowerBound
    bytes += text[first..<max(first, list[last].range.upperBound)]
  }

  /// The kind with its level or depth, and whether it is a table of contents.
  private static func number(of kind: Block.Kind, isContents: Bool) -> Int32 {
    let number: Int32 =
      switch kind {
      case .heading: 0
      case .paragraph: 1
      case .listItem(let depth): 16 + Int32(clamping: depth) << 8
      case .tableHeader: 2
      case .tableRow: 3
      case .definitionTerm: 4
      case .definition: 5
      }
    return number << 1 | (isContents ? 1 : 0)
  }
}
