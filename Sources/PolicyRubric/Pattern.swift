/// What the engine recognizes by form rather than by a list of phrases.
public enum Recognizer: String, Sendable, Hashable, CaseIterable {
  case email, phone, url, date, duration, organization, placeholder, address, age, number
  /// The audited service's name, and its operator's.
  case product, `operator`
}

/// A rule over the words of a sentence, written in one line: see `docs/rubric-language.md`.
public struct Pattern: Sendable, Hashable {
  /// One thing that must be found: a phrase, a concept or a recognized form, or one of several.
  public struct Atom: Sendable, Hashable {
    public var alternatives: [Alternative]
    /// For each alternative, which choice of each group made it.
    public var choices: [[Int]]
    public init(_ alternatives: [Alternative], choices: [[Int]]) {
      self.alternatives = alternatives
      self.choices = choices
    }
  }

  public enum Alternative: Sendable, Hashable {
    case phrase(String)
    case concept(String)
    case recognizer(Recognizer)
  }

  /// How far apart two atoms of a sequence may stand.
  public enum Gap: Sendable, Hashable {
    /// `…`: 30 Han characters or 60 Latin ones.
    case short
    /// `……`: anywhere later in the sentence.
    case long
  }

  /// A sequence of atoms.
  public struct Term: Sendable, Hashable {
    /// `^`: may also be found in the headings above.
    public var isContext: Bool
    public var atoms: [Atom]
    /// One fewer than `atoms`.
    public var gaps: [Gap]

    public init(isContext: Bool, atoms: [Atom], gaps: [Gap]) {
      self.isContext = isContext
      self.atoms = atoms
      self.gaps = gaps
    }
  }

  public var written: String
  /// All must be found, in any order.
  public var terms: [Term]

  public init(written: String, terms: [Term]) {
    self.written = written
    self.terms = terms
  }
}
