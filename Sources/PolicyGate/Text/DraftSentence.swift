/// A sentence of the draft, and which terms stand in it.
struct DraftSentence {
  /// Index of the block.
  var block: Int
  /// Bytes of the document's text.
  var source: Range<Int>
  /// Bytes of the folded text.
  var range: Range<Int>
  /// A heading, or a line of a table of contents.
  var isHeading: Bool
  var isChinese: Bool
  /// Part of `DraftText.hits`.
  var hits: Range<Int> = 0..<0
  /// Part of `DraftText.forms`.
  var forms: Range<Int> = 0..<0
  var terms = TermSet()

  func has(_ term: TextTerm) -> Bool { terms.contains(term) }
  func hasAny(_ some: TermSet) -> Bool { !terms.isDisjoint(with: some) }
}

/// A term found; its place is bytes of the folded text.
struct TermHit: Hashable {
  var term: TextTerm
  var range: Range<Int>
}

/// Terms as bits.
struct TermSet: ExpressibleByArrayLiteral {
  private(set) var bits: UInt64 = 0

  init() {}
  init(arrayLiteral terms: TextTerm...) { for term in terms { insert(term) } }

  mutating func insert(_ term: TextTerm) { bits |= 1 << UInt64(term.rawValue) }
  func contains(_ term: TextTerm) -> Bool { bits & 1 << UInt64(term.rawValue) != 0 }
  func union(_ other: TermSet) -> TermSet {
    var union = self
    union.bits |= other.bits
    return union
  }
  func isDisjoint(with other: TermSet) -> Bool { bits & other.bits == 0 }
}
