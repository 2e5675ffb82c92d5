/// "is not one of a, b, c; did you mean 'b'?"
package enum Suggestion {
  package static func unknown(_ what: String, _ given: String, allowed: [String]) -> String {
    var message = "\(what) '\(given)' is not one of \(allowed.joined(separator: ", "))"
    if let near = nearest(to: given, in: allowed) { message += "; did you mean '\(near)'?" }
    return message
  }

  /// The word a misspelled one most probably stands for.
  ///
  /// - Returns: nil when none is within a third of the word's length (at least one edit).
  package static func nearest(to given: String, in allowed: [String]) -> String? {
    let ranked = allowed.map { (distance: distance(given, $0), name: $0) }
    let best = ranked.min { ($0.distance, $0.name) < ($1.distance, $1.name) }
    guard let best, best.distance <= max(1, given.count / 3) else { return nil }
    return best.name
  }

  /// Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment), in
  /// characters.
  static func distance(_ a: String, _ b: String) -> Int {
    let (a, b) = (Array(a), Array(b))
    var (before, row) = ([Int](), Array(0...b.count))
    for i in a.indices {
      var next = [i + 1]
      for j in b.indices {
        var edits = min(row[j + 1] + 1, next[j] + 1, row[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          edits = min(edits, before[j - 1] + 1)
        }
        next.append(edits)
      }
      (before, row) = (row, next)
    }
    return row[b.count]
  }
}
