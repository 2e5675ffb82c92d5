/// The candidate a misspelled word most probably stands for: "did you mean …?"
///
/// - Returns: nil when none is within a third of the word's length (at least one edit).
public func nearest(to word: String, among candidates: [String]) -> String? {
  let most = max(1, word.count / 3)
  var best: (distance: Int, word: String)?
  for candidate in candidates where candidate != word {
    guard abs(candidate.count - word.count) <= most else { continue }
    let distance = editDistance(Array(word), Array(candidate))
    if distance <= most, distance < best?.distance ?? Int.max { best = (distance, candidate) }
  }
  return best?.word
}

/// Levenshtein's distance: insertions, deletions and substitutions.
private func editDistance(_ a: [Character], _ b: [Character]) -> Int {
  var previous = Array(0...b.count)
  for (i, left) in a.enumerated() {
    var row = [i + 1]
    for (j, right) in b.enumerated() {
      row.append(min(previous[j + 1] + 1, row[j] + 1, previous[j] + (left == right ? 0 : 1)))
    }
    previous = row
  }
  return previous[b.count]
}
