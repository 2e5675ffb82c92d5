internal import PolicyText

/// What the attributes of the tags told that a page has had so far: it says the same of many of its elements.
struct SeenTags {
  struct Told {
    var evidence: FurnitureEvidence
    var weight: FontWeight
    var selfClosing: Bool
  }

  private struct Entry {
    /// Where a tag's attributes stand in the page; empty for none.
    var attributes: Range<Int32>
    var tag: Tag
    var told: Told
  }

  /// Each tag has one place, which the last one of that place holds.
  private var entries: [Entry]

  private static let bits: UInt64 = 8
  /// Longer attributes are one element's own.
  private static let longest = 512

  init() {
    let none = Told(evidence: [], weight: .unset, selfClosing: false)
    entries = Array(
      repeating: Entry(attributes: 0..<0, tag: .unknown, told: none), count: 1 << Self.bits)
  }

  /// What the same tag with the same attributes told before; they reach to the tag's `>`.
  func find(_ tag: Tag, _ attributes: Range<Int>, in page: [UInt8]) -> Told? {
    guard let slot = slot(tag, attributes, page) else { return nil }
    let entry = entries[slot]
    guard entry.tag == tag, entry.attributes.count == attributes.count else { return nil }
    let seen = Int(entry.attributes.lowerBound)..<Int(entry.attributes.upperBound)
    let bytes = page.span
    let isSame = bytes.extracting(seen).bytes.holdsTheSame(as: bytes.extracting(attributes).bytes)
    return isSame ? entry.told : nil
  }

  mutating func keep(_ tag: Tag, _ attributes: Range<Int>, in page: [UInt8], _ told: Told) {
    guard let slot = slot(tag, attributes, page) else { return }
    let place = Int32(attributes.lowerBound)..<Int32(attributes.upperBound)
    entries[slot] = Entry(attributes: place, tag: tag, told: told)
  }

  /// By the first and the last eight bytes; nil where there are less, or more than are kept.
  private func slot(_ tag: Tag, _ attributes: Range<Int>, _ page: [UInt8]) -> Int? {
    guard attributes.count >= 8, attributes.count <= Self.longest else { return nil }
    let first = EightBytes(page.span, at: attributes.lowerBound).bits
    let last = EightBytes(page.span, at: attributes.upperBound - 8).bits
    let key = first &* 31 ^ last ^ UInt64(attributes.count) << 8 ^ UInt64(tag.rawValue)
    return Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> (64 - Self.bits))
  }
}
