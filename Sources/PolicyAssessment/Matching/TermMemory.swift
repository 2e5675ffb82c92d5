internal import RubricCompilation

/// Where terms stand in what is large: a sentence, a block, a list, a section. All sentences near it ask for the same.
struct TermMemory {
  enum Place {
    case sentence(Int), block(Int), group(Int), section(Int)

    fileprivate var number: Int {
      switch self {
      case .sentence(let number): number << 2
      case .block(let number): number << 2 | 1
      case .group(let number): number << 2 | 2
      case .section(let number): number << 2 | 3
      }
    }
  }

  /// The first sentence of a place in which a term stands; -1 for none.
  private var sentences: [Int: Int] = [:]

  /// More than are asked for again at the same time.
  private static let most = 1 << 16

  /// Nil for what was not asked yet.
  func find(_ term: PatternTable.Term, in place: Place) -> Int?? {
    guard let known = sentences[Self.key(term, place)] else { return nil }
    return .some(known < 0 ? nil : known)
  }

  mutating func keep(_ sentence: Int?, of term: PatternTable.Term, in place: Place) {
    if sentences.count >= Self.most { sentences.removeAll(keepingCapacity: true) }
    sentences[Self.key(term, place)] = sentence ?? -1
  }

  /// A term is known by its first atom.
  private static func key(_ term: PatternTable.Term, _ place: Place) -> Int {
    term.atoms.lowerBound << 32 | place.number
  }
}
