/// What few matches have besides their place, in lists for all of them.
struct MatchDetails: Sendable {
  /// Where the other sentences of each end.
  private var ends: [Int32] = []
  private var others: [Int32] = []
  private var values: [String?] = []

  var count: Int { ends.count }

  /// - Parameters:
  ///   - others: sentences beside the anchor's that the pattern needed.
  ///   - value: what a recognizer read inside the match.
  mutating func add(others: some Sequence<Int32>, value: String?) {
    self.others += others
    ends.append(Int32(self.others.count))
    values.append(value)
  }

  /// Adds those of another list, whose sentences stand further on by so many.
  mutating func add(_ list: MatchDetails, movedBy further: Int32) {
    let before = Int32(others.count)
    others += list.others.lazy.map { $0 + further }
    ends += list.ends.lazy.map { $0 + before }
    values += list.values
  }

  func others(_ number: Int) -> ArraySlice<Int32> {
    others[(number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])]
  }

  func value(_ number: Int) -> String? { values[number] }
}
