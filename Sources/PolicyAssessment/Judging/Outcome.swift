internal import RubricCompilation

/// Whether a condition holds, and the matches that show it.
struct Outcome {
  struct Shown {
    /// The clause's number, whose name is `CompiledRubric.clauseName(_:)`; nil for a measure.
    var clause: Int?
    var sentence: Int
    var range: Range<Int32>
    var isHedged: Bool
  }

  var holds: Bool
  var shown: [Shown] = []
  /// Names of clauses that would have to be found.
  var missing: [String] = []

  static let no = Outcome(holds: false)
}
