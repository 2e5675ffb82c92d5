internal import PolicyRubric
internal import PolicyText

/// What a pattern looks for, as a number: a phrase, a concept, a recognized form, or a choice of them.
package typealias Symbol = Int32

/// Gives every phrase, concept, recognizer and choice a number, and knows which numbers a phrase's hit stands for.
struct SymbolTable {
  private(set) var phrases: [PhraseAutomaton.Phrase] = []
  /// For each phrase, the symbols its hit stands for.
  private(set) var symbolsOfPhrase: [[Symbol]] = []
  private(set) var symbolsOfRecognizer: [Recognizer: [Symbol]] = [:]
  private(set) var count = 0
  private var phraseIndices: [PhraseAutomaton.Phrase: Int] = [:]
  private var symbols: [Pattern.Atom: Symbol] = [:]
  /// How a person would call what each symbol stands for.
  private(set) var descriptions: [String] = []
  private let concepts: [String: Concept]

  init(concepts: [String: Concept]) { self.concepts = concepts }

  mutating func symbol(of atom: Pattern.Atom) -> Symbol {
    if let known = symbols[atom] { return known }
    let symbol = newSymbol(atom.alternatives.prefix(3).map(Self.shown).joined(separator: "/"))
    symbols[atom] = symbol
    for alternative in atom.alternatives {
      switch alternative {
      case .phrase(let written): add(written, symbol)
      case .concept(let name):
        // In both languages: their phrases cannot be confused.
        for language in Language.judged {
          for written in concepts[name]?.phrases[language] ?? [] { add(written, symbol) }
        }
      case .recognizer(let recognizer): symbolsOfRecognizer[recognizer, default: []].append(symbol)
      }
    }
    return symbol
  }

  /// The symbol of a list of the engine's own phrases.
  mutating func symbol(ofPhrases written: [String], named name: String) -> Symbol {
    let symbol = newSymbol(name)
    for phrase in written { add(phrase, symbol) }
    return symbol
  }

  /// What the hits of these phrases stand for, each once.
  private func symbols(ofPhrases written: [String]) -> [Symbol] {
    let all = written.compactMap { phraseIndices[PhraseAutomaton.Phrase($0)] }
      .flatMap { symbolsOfPhrase[$0] }
    return Set(all).sorted()
  }

  /// The symbols of each phrase, then of each recognizer, then of "we".
  var symbolsOfAllPhrases: [[Symbol]] {
    symbolsOfPhrase + Recognizer.allCases.map { symbolsOfRecognizer[$0] ?? [] }
      + [symbols(ofPhrases: ["我们", "we"])]
  }

  private static func shown(_ alternative: Pattern.Alternative) -> String {
    switch alternative {
    case .phrase(let phrase): phrase
    case .concept(let name): "@" + name
    case .recognizer(let recognizer): "#" + recognizer.rawValue
    }
  }

  private mutating func newSymbol(_ description: String) -> Symbol {
    descriptions.append(description)
    count += 1
    return Symbol(count - 1)
  }

  private mutating func add(_ written: String, _ symbol: Symbol) {
    let phrase = PhraseAutomaton.Phrase(written)
    guard !phrase.bytes.isEmpty else { return }
    let index: Int
    if let known = phraseIndices[phrase] {
      index = known
    } else {
      index = phrases.count
      phraseIndices[phrase] = index
      phrases.append(phrase)
      symbolsOfPhrase.append([])
    }
    // A symbol's phrases come together.
    if symbolsOfPhrase[index].last != symbol { symbolsOfPhrase[index].append(symbol) }
  }
}
