internal import PolicyDocument
internal import PolicyText

/// All that the judging of a stretch can see but the service's names, as bytes: two stretches with the same key show the
/// same, where none of the names can stand in them.
///
/// The whole is compared, not a digest: no text can be made that stands for another. A class, so that a table copies none
/// to compare it.
final class StretchKey: Hashable, Sendable {
  /// Kinds and places of blocks, and lengths of the headings.
  private let numbers: [Int32]
  private let headings: [UInt8]
  /// What the stretch stands in, and where.
  private let text: [UInt8]
  private let place: Range<Int>
  let digest: UInt64

  /// Bytes in memory, about.
  var size: Int { numbers.count * 4 + headings.count + place.count + 64 }

  fileprivate init(
    _ numbers: [Int32], _ headings: [UInt8], in text: [UInt8], _ place: Range<Int>
  ) {
    (self.numbers, self.headings, self.text, self.place) = (numbers, headings, text, place)
    var digest = SeededDigest.of(text.span.bytes.extracting(place), from: SeededDigest.seed)
    digest = SeededDigest.of(headings.span.bytes, from: digest)
    self.digest = SeededDigest.of(numbers.span.bytes, from: digest)
  }

  private init(standingAlone key: StretchKey) {
    // Lists that were written before may have room for more.
    (numbers, headings) = (Array(copying: key.numbers[...]), Array(copying: key.headings[...]))
    digest = key.digest
    text = Array(copying: key.text[key.place])
    place = text.indices
  }

  /// The same key, which keeps in memory nothing but itself.
  var standingAlone: StretchKey { StretchKey(standingAlone: self) }

  func hash(into hasher: inout Hasher) { hasher.combine(digest) }

  static func == (a: StretchKey, b: StretchKey) -> Bool {
    guard a.digest == b.digest, a.numbers == b.numbers, a.headings == b.headings else {
      return false
    }
    let (text, other) = (a.text, b.text)
    return text.span.bytes.extracting(a.place)
      .holdsTheSame(as: other.span.bytes.extracting(b.place))
  }
}

/// Writes the keys of a document's stretches, one after the other, into the same lists: nearly all are only looked up.
struct StretchKeyWriter {
  // What of the document is written: the whole holds lists, and copying it counts them.
  private let text: [UInt8]
  private let list: [Block]
  private let headings: HeadingPaths
  private let language: Int32
  private var numbers: [Int32] = []
  /// Titles of headings above, one after the other.
  private var titles: [UInt8] = []

  init(_ document: PolicyDocument, _ headings: HeadingPaths) {
    text = document.text
    list = document.blocks
    self.headings = headings
    language = document.language == .chinese ? 1 : 0
  }

  /// Nil where a block does not stand in lines of its own, so that its neighbors take part in how it is read.
  mutating func key(of blocks: Range<Int>) -> StretchKey? {
    numbers.removeAll(keepingCapacity: true)
    titles.removeAll(keepingCapacity: true)
    numbers.reserveCapacity(blocks.count * 7 + 8)
    write(language)
    var section = -1
    for block in blocks {
      guard isInLines(block) else { return nil }
      writePlace(of: block, in: blocks)
      if list[block].section != section {
        section = list[block].section
        guard headings.indices.contains(section) else { return nil }
        let path = headings[section]
        write(Int32(path.count))
        for heading in path {
          guard isInLines(heading) else { return nil }
          writeHeading(heading)
        }
      }
    }
    guard let last = blocks.last else { return nil }
    let first = list[blocks.lowerBound].range.lowerBound
    return StretchKey(
      numbers, titles, in: text, first..<max(first, list[last].range.upperBound))
  }

  /// The last key is kept: its lists are its own.
  mutating func giveAway() { (numbers, titles) = ([], []) }

  private func isInLines(_ block: Int) -> Bool {
    let range = list[block].range
    return (range.lowerBound == 0 || text[range.lowerBound - 1] == 0x0A)
      && (range.upperBound == text.count || text[range.upperBound] == 0x0A)
  }

  private mutating func write(_ number: Int32) { numbers.append(number) }

  /// The block's kind, and where it and what introduces it stand.
  private mutating func writePlace(of index: Int, in blocks: Range<Int>) {
    // Field by field: a block holds lists, and copying it counts them.
    let first = blocks.lowerBound
    write(Self.number(of: list[index].kind, isContents: list[index].isContents))
    write(Int32(list[index].section - list[first].section))
    write(Int32((list[index].leadIn ?? index) - index))
    write(Int32((list[index].header ?? index) - index))
    write(Int32(list[index].range.lowerBound - list[first].range.lowerBound))
    write(Int32(list[index].range.count))
  }

  private mutating func writeHeading(_ index: Int) {
    let (kind, range) = (list[index].kind, list[index].range)
    write(Self.number(of: kind, isContents: list[index].isContents))
    write(Int32(range.count))
    titles += text[range]
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
