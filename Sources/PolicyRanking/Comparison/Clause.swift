public import PolicyDocument
internal import PolicyText

/// The piece of a policy that two versions are aligned by: a sentence, a heading or a table row.
public struct Clause: Sendable, Hashable {
  /// Bytes of the document's text.
  public var range: Range<Int>
  /// Index into the document's blocks.
  public var block: Int
  public var isHeading: Bool

  public init(range: Range<Int>, block: Int, isHeading: Bool) {
    self.range = range
    self.block = block
    self.isHeading = isHeading
  }

  /// All clauses of a document in reading order. A table of contents has none.
  public static func all(in document: PolicyDocument) -> [Clause] {
    document.blocks.indices.flatMap { index -> [Clause] in
      let block = document.blocks[index]
      if block.isContents { return [] }
      switch block.kind {
      case .heading, .tableHeader, .tableRow:
        return [Clause(range: block.range, block: index, isHeading: block.isHeading)]
      case .paragraph, .listItem, .definitionTerm, .definition:
        return SentenceSplitter.sentences(of: block.range, in: document.text).map {
          Clause(range: $0, block: index, isHeading: false)
        }
      }
    }
  }
}
