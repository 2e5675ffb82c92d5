/// A sentence that shows that a condition holds.
struct Shown {
  /// The clause's number, whose name is `CompiledRubric.clauseName(_:)`; nil for a measure.
  var clause: Int?
  var sentence: Int
  var range: Range<Int32>
  var isHedged: Bool
}
