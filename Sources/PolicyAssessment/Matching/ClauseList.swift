internal import PolicyText

/// Something found of a clause in a sentence.
protocol ClauseFinding {
  var clause: Int32 { get }
  var sentence: Int32 { get }

  /// By sentence.
  static func found(in known: JudgedStretch) -> [Self]

  /// The same, in a stretch that begins elsewhere.
  func moved(by distance: StretchPart.Distance) -> Self
}

extension Array where Element: ClauseFinding {
  /// In the order of sentences; what was found in one of them stays in its order.
  mutating func sortBySentence(count: Int) {
    if isEmpty { return }
    var starts = [Int32](repeating: 0, count: count + 1)
    var next = starts.mutableSpan
    for found in self { next[Int(found.sentence) + 1] += 1 }
    for sentence in 0..<count { next[sentence + 1] += next[sentence] }
    var sorted = self
    var places = sorted.mutableSpan
    for found in self { places.put(found, at: Int(found.sentence), &next) }
    self = sorted
  }

  /// Takes in what was found before, and puts all in the order of clauses, then of sentences.
  ///
  /// - Parameter parts: the document's, in their order; with none of them all was found anew, by sentence.
  /// - Returns: for each clause, where what was found of it begins, and one more.
  mutating func gather(_ parts: [StretchPart], clauses count: Int) -> [Int32] {
    var starts = [Int32](repeating: 0, count: count + 1)
    var filler = first
    var counts = starts.mutableSpan
    for found in self { counts[Int(found.clause) + 1] += 1 }
    for part in parts {
      guard let known = part.known else { continue }
      let list = Element.found(in: known)
      filler = filler ?? list.first
      for found in list { counts[Int(found.clause) + 1] += 1 }
    }
    guard let filler else { return starts }
    for number in 0..<count { counts[number + 1] += counts[number] }
    var following = starts
    var sorted = [Element](repeating: filler, count: Int(starts[count]))
    var next = following.mutableSpan
    var places = sorted.mutableSpan
    var index = 0
    for part in parts {
      if let known = part.known {
        for found in Element.found(in: known) {
          places.put(found.moved(by: part.distance), at: Int(found.clause), &next)
        }
      } else {
        while index < self.count, self[index].sentence < part.sentences.upperBound {
          places.put(self[index], at: Int(self[index].clause), &next)
          index += 1
        }
      }
    }
    for found in self[index...] { places.put(found, at: Int(found.clause), &next) }
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
    let first = partitioningIndex { place($0) >= sentences.lowerBound }
    return self[first..<partitioningIndex { place($0) >= sentences.upperBound }]
  }
}

extension MutableSpan {
  /// Puts what was found of a clause, or in a sentence, behind what was put there before.
  ///
  /// - Parameter next: where the next of each is put.
  @inline(__always)
  fileprivate mutating func put(
    _ found: Element, at number: Int, _ next: inout MutableSpan<Int32>
  ) {
    self[Int(next[number])] = found
    next[number] += 1
  }
}
