/// Something found of a clause in a sentence.
protocol ClauseFinding {
  var clause: Int32 { get }
  var sentence: Int32 { get }
}

extension Array where Element: ClauseFinding {
  /// In the order of sentences; what was found in one of them stays in its order.
  mutating func sortBySentence(count: Int) { _ = sort(count: count) { Int($0.sentence) } }

  /// In the order of clauses; what was found of one of them stays in its order.
  ///
  /// - Returns: for each clause, where what was found of it begins, and one more.
  mutating func sortByClause(count: Int) -> [Int32] {
    sort(count: count) { Int($0.clause) }
  }

  private mutating func sort(count: Int, by key: (Element) -> Int) -> [Int32] {
    var starts = [Int32](repeating: 0, count: count + 1)
    for found in self { starts[key(found) + 1] += 1 }
    for number in 0..<count { starts[number + 1] += starts[number] }
    var next = starts
    var sorted = self
    for found in self {
      let number = key(found)
      sorted[Int(next[number])] = found
      next[number] += 1
    }
    self = sorted
    return starts
  }

  /// Those in some sentences, where they are in the order of sentences.
  func within(_ sentences: Range<Int>) -> ArraySlice<Element> {
    within(sentences) { Int($0.sentence) }
  }
}

extension Array {
  /// Those in some sentences, where they are in the order of sentences.
  func within(_ sentences: Range<Int>, by place: (Element) -> Int) -> ArraySlice<Element> {
    self[
      first(from: sentences.lowerBound, by: place)..<first(from: sentences.upperBound, by: place)]
  }

  /// The first in a sentence or after it.
  private func first(from sentence: Int, by place: (Element) -> Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if place(self[middle]) < sentence { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
