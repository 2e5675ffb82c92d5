public import PolicyDocument

/// Places of a document's text in the file it was read from.
public struct DraftPositions: Sendable {
  private let document: PolicyDocument
  private let source: SourceText

  public init(_ document: PolicyDocument, in source: SourceText) {
    self.document = document
    self.source = source
  }

  public init(_ draft: JudgedDraft) {
    self.init(draft.document, in: draft.source)
  }

  /// - Parameter range: bytes of the document's text.
  public func place(of range: Range<Int>) -> DraftPlace {
    let range = range.clamped(to: document.text.indices)
    guard let block = block(at: range.lowerBound) else { return source.top }
    let start = document.blocks[block].range.lowerBound
    return source.place(
      of: document.string(range), after: context(start..<range.lowerBound),
      near: document.blocks[block].line)
  }

  /// Bytes; what has so few letters in it has nothing to tell passages apart by.
  private static let longestContext = 2_000

  /// The end of a text, with as many letters as are looked at.
  private func context(_ before: Range<Int>) -> String {
    let text = document.text[before]
    var start = before.upperBound
    var letters = 0
    while start > before.lowerBound, letters < SourceText.contextLength,
      before.upperBound - start < Self.longestContext
    {
      start -= 1
      while start > before.lowerBound, text[start] & 0xC0 == 0x80 { start -= 1 }
      let scalar = String(decoding: text[start...].prefix(4), as: UTF8.self).unicodeScalars.first
      if scalar?.isCompared ?? false { letters += 1 }
    }
    return document.string(start..<before.upperBound)
  }

  /// The titles above a byte of the document's text, outermost first.
  public func titlePath(of offset: Int) -> [String] {
    block(at: offset).map { document.titlePath(of: document.blocks[$0].section) } ?? []
  }

  /// The last block that begins at or before `offset`.
  private func block(at offset: Int) -> Int? {
    var low = 0
    var high = document.blocks.count
    while low < high {
      let middle = (low + high) / 2
      if document.blocks[middle].range.lowerBound <= offset {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low > 0 ? low - 1 : nil
  }
}
