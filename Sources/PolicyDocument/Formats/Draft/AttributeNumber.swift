extension Int {
  /// A number that an attribute of a document gives, no farther out than the ends of a range: anybody can have written
  /// it, and what it is reckoned with must not overflow.
  init?(attribute text: String?, in range: ClosedRange<Int>) {
    guard let number = text.flatMap({ Int($0) }) else { return nil }
    self = Swift.min(Swift.max(number, range.lowerBound), range.upperBound)
  }

  /// Levels of headings and lists.
  static let levels = 0...1_000
  /// Where a list may begin to count.
  static let listStarts = -1_000_000_000...1_000_000_000
}
