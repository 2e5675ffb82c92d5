internal import PolicyDocument
internal import PolicyText

/// What is known of a clause whatever its language, to find its counterpart by.
struct ClauseProfile {
  /// Index into the document's sections.
  var section: Int
  var level: Int
  var number: ClauseNumber?
  /// Bits of `ClauseTopic`, of its heading.
  var topics: UInt64
  /// Criteria that rest on its own text.
  var criteria: Set<String>
  /// Days, lengths of time, addresses and numbers in its own text.
  var anchors: Set<String>
  /// Latin words of its own text, folded.
  var words: Set<String>
  /// Bits of `TextTerm`, of its own text.
  var terms: UInt64
  /// Bytes of its own text.
  var size: Int

  /// How much speaks for the two being the same clause; two strangers have about 1.
  func likeness(to other: ClauseProfile, places: Int) -> Double {
    var sum = 0.0
    sum += 3 * Self.overlap(topics, other.topics)
    sum += 3 * Self.overlap(criteria, other.criteria)
    sum += 1.5 * Self.overlap(terms, other.terms)
    sum += min(2, Double(anchors.intersection(other.anchors).count))
    // Of Chinese text the Latin words are names.
    sum += 0.5 * min(3, Double(words.intersection(other.words).count))
    if let number, number == other.number { sum += 1 }
    if level == other.level { sum += 0.5 } else { sum -= 1 }
    if topics != 0, other.topics != 0, topics & other.topics == 0 { sum -= 1 }
    return sum - 0.1 * Double(min(places, 10))
  }

  private static func overlap(_ one: UInt64, _ other: UInt64) -> Double {
    let all = (one | other).nonzeroBitCount
    return all == 0 ? 0 : Double((one & other).nonzeroBitCount) / Double(all)
  }

  private static func overlap(_ one: Set<String>, _ other: Set<String>) -> Double {
    let all = one.union(other).count
    return all == 0 ? 0 : Double(one.intersection(other).count) / Double(all)
  }
}
