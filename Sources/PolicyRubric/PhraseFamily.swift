/// The phrases that one piece of notation stands for: "right to (access|know)" is a family of two.
public struct PhraseFamily: Sendable, Hashable {
  public struct Member: Sendable, Hashable {
    public var phrase: String
    /// Which choice of each group made it.
    public var choices: [Int]
  }

  public var members: [Member]

  /// The families of a pattern or of a concept's phrase as written; empty when it cannot be read.
  public static func families(of written: String) -> [PhraseFamily] {
    guard let pattern = try? PatternParser.parse(written) else { return [] }
    return pattern.terms.flatMap(\.atoms).map { atom in
      PhraseFamily(
        members: zip(atom.alternatives, atom.choices).compactMap { alternative, choices in
          guard case .phrase(let phrase) = alternative else { return nil }
          return Member(phrase: phrase, choices: choices)
        })
    }
  }
}
