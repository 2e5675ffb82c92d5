internal import RubricCompilation

/// A clause shown by a sentence.
struct ClauseMatch {
  /// Index into the clause's patterns.
  var alternative: Int
  var sentence: Int
  /// Bytes of the folded text: the anchor's match.
  var range: Range<Int32>
  /// Sentences beside the anchor's that the pattern needed.
  var others: [Int]
  /// What a recognizer read inside the match.
  var value: String?
  var isHedged: Bool
}

/// A sentence that nearly showed a clause.
struct NearMatch {
  enum Lack {
    /// The pattern's term that was not found, by its symbol.
    case term(Symbol)
    case denied, affirmed, actor, hedged, exception, consent, unless, section
  }

  // Many are noted and few asked for: they are small.
  var clause: Int32
  var sentence: Int32
  var range: Range<Int32>
  var lack: Lack
  /// Terms found, of all: more is nearer.
  var found: Int16
  var of: Int16
}
