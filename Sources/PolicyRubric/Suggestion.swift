/// "is not one of a, b, c; did you mean 'b'?"
package enum Suggestion {
  package static func unknown(_ what: String, _ given: String, allowed: [String]) -> String {
    var message = "\(what) '\(given)' is not one of \(allowed.joined(separator: ", "))"
    if let near = nearest(to: given, in: allowed) { message += "; did you mean '\(near)'?" }
    return message
  }

  package static func nearest(to given: String, in allowed: [String]) -> String? {
    let ranked = allowed.map { (distance: distance(given, $0), name: $0) }
    let best = ranked.min { ($0.distance, $0.name) < ($1.distance, $1.name) }
    guard let best, best.distance <= max(2, given.count / 3) else { return nil }
    return best.name
  }

  /// Levenshtein distance in characters.
  static func distance(_ a: String, _ b: String) -> Int {
    let b = Array(b)
    var row = Array(0...b.count)
    for (i, x) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, y) in b.enumerated() {
        let substituted = diagonal + (x == y ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(substituted, row[j] + 1, diagonal + 1)
      }
    }
    return row[b.count]
  }
}
