/// What is asked of the tags of whole pages, read from a table: a jump to one of a hundred cases takes longer.
struct TagTraits: OptionSet, Sendable {
  let rawValue: UInt8

  static let void = TagTraits(rawValue: 1)
  static let block = TagTraits(rawValue: 2)
  static let rawText = TagTraits(rawValue: 4)
  static let closesItself = TagTraits(rawValue: 8)
  /// Its content may go past the parser.
  static let mayHold = TagTraits(rawValue: 16)
  static let neverText = TagTraits(rawValue: 32)
}

extension TagTraits {
  fileprivate init(_ tag: Tag) {
    self = []
    if tag.isVoid { insert(.void) }
    if tag.isBlock { insert(.block) }
    if tag.isRawText { insert(.rawText) }
    if tag.closesItself { insert(.closesItself) }
    if tag.mayHold { insert(.mayHold) }
    if MainText.neverText(tag) { insert(.neverText) }
  }

  /// Those of each tag.
  struct Table: Sendable {
    private let traits = Tag.allCases.map { TagTraits($0) }
    /// Of each tag a bit for each that may stand in it.
    private let children: [UInt128] = Tag.allCases.map { parent in
      Tag.allCases.reduce(0) { parent.mayHold($1) ? $0 | 1 << UInt128($1.rawValue) : $0 }
    }

    subscript(tag: Tag) -> TagTraits { traits[Int(tag.rawValue)] }

    /// Whether `child` may stand in the element itself where its content goes past the parser.
    func mayHold(_ child: Tag, in parent: Tag) -> Bool {
      children[Int(parent.rawValue)] >> UInt128(child.rawValue) & 1 != 0
    }
  }

  static let table = Table()
}
