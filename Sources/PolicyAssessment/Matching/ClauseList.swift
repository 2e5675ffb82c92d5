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
    var next = [Int32](repeating: 0, count: count + 1)
    for found in self { next[Int(found.sentence) + 1] += 1 }
    for sentence in 0..<count { next[sentence + 1] += next[sentence] }
    var sorted = self
    for found in self {
      sorted[Int(next[Int(found.sentence)])] = found
      next[Int(found.sentence)] += 1
    }
    self = sorted
  }

  /// Takes in what was found before, and puts all in the order of clauses, then of sentences.
  ///
  /// - Parameter parts: the document's, in their order; with none of them all was found anew, by sentence.
  /// - Returns: for each clause, where what was found of it begins, and one more.
  mutating func gather(_ parts: [StretchPart], clauses count: Int) -> [Int32] {
    var starts = [Int32](repeating: 0, count: count + 1)
    var filler = first
    for found in self { starts[Int(found.clause) + 1] += 1 }
    for part in parts {
      guard let known = part.known else { continue }
      let list = Element.found(in: known)
      filler = filler ?? list.first
      for found in list { starts[Int(found.clause) + 1] += 1 }
    }
    guard let filler else { return starts }
    for number in 0..<count { starts[number + 1] += starts[number] }
    var next = starts
    var sorted = [Element](repeating: filler, count: Int(starts[count]))
    func place(_ found: Element) {
      sorted[Int(next[Int(found.clause)])] = found
      next[Int(found.clause)] += 1
    }
    var index = 0
    for part in parts {
      if let known = part.known {
        for found in Element.found(in: known) { place(found.moved(by: part.distance)) }
      } else {
        while index < self.count, self[index].sentence < part.sentences.upperBound {
          place(self[index])
          index += 1
        }
      }
    }
    for found in self[index...] { place(found) }
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
