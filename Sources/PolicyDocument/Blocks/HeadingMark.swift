/// What marks a line as a heading that is none by its element.
enum HeadingMark: Hashable {
  /// By the depth of the list they stand in, 0 outside: of nested lists with the same numbers the outer one may
  /// have titles and the inner one clauses.
  case numbered(Numbering.Style, depth: Int)
  /// Where plain lines bear numbers of the same style: a table of contents, the clauses' paragraphs.
  case boldNumbered(Numbering.Style)
  case bold

  /// A level of headings that is open: its marks, and the last number.
  struct Open {
    var mark: HeadingMark
    var ordinal: Int

    /// "2." after the list that held "1." was closed.
    func goesOn(with next: HeadingMark, _ number: Int) -> Bool {
      guard case .numbered(let style, _) = mark, case .numbered(style, _) = next else {
        return false
      }
      return number > 1 && number == ordinal + 1
    }
  }

  /// How often a mark stands where it may mark a heading.
  struct Tally {
    private var short = 0
    private var followed = 0
    /// In lines of every length.
    var all = 0
    private var leastNumber = Int.max

    mutating func add(number: Int?, isFollowed: Bool) {
      leastNumber = min(leastNumber, number ?? .max)
      short += 1
      all += 1
      if isFollowed { followed += 1 }
    }

    func areHeadings(of mark: HeadingMark) -> Bool {
      // "99 Hanover St" is a line of an address.
      if case .numbered(.decimal(parts: 1), _) = mark, leastNumber > 9 { return false }
      return short > 0 && followed * 10 >= short * 6 && short * 10 >= all * 5
    }
  }
}
