internal import PolicyText

/// Where letters stand in a text: a draft of one line has thousands of findings, each of which would
/// else be looked for from the line's beginning.
struct LetterIndex: Sendable {
  private let letters: [Unicode.Scalar]
  /// Places of all stretches of `width` letters, those of one digest together, in order.
  private var places: [Int32] = []
  /// For each digest, where its places begin.
  private var starts: [Int32] = []

  /// Letters of a stretch: shorter ones stand in too many places, and quotations may be short.
  private static let width = 6

  init(_ letters: [Unicode.Scalar]) {
    self.letters = letters
    guard letters.count >= Self.width, letters.count < Int32.max / 4 else { return }
    let last = letters.count - Self.width
    var size = 1
    while size < letters.count { size *= 2 }
    starts = [Int32](repeating: 0, count: size + 1)
    for place in 0...last { starts[digest(letters, place) + 1] += 1 }
    for digest in 1...size { starts[digest] += starts[digest - 1] }
    var next = starts
    places = [Int32](repeating: 0, count: last + 1)
    for place in 0...last {
      let digest = digest(letters, place)
      places[Int(next[digest])] = Int32(place)
      next[digest] += 1
    }
  }

  /// The first place at or behind `start` where `wanted` stands.
  func first(_ wanted: [Unicode.Scalar], from start: Int) -> Int? {
    guard !wanted.isEmpty, start + wanted.count <= letters.count else { return nil }
    guard wanted.count >= Self.width, !places.isEmpty else {
      return (start...letters.count - wanted.count).first { stands(wanted, at: $0) }
    }
    // The rarest of its stretches leaves the fewest places to look at.
    var rarest = (offset: 0, places: places[0..<0])
    for offset in 0...wanted.count - Self.width {
      let digest = digest(wanted, offset)
      let places = places[Int(starts[digest])..<Int(starts[digest + 1])]
      if places.isEmpty { return nil }
      if offset == 0 || places.count < rarest.places.count { rarest = (offset, places) }
    }
    let (offset, places) = rarest
    let from = places.partitioningIndex { Int($0) - offset >= start }
    return places[from...].first { stands(wanted, at: Int($0) - offset) }.map { Int($0) - offset }
  }

  private func stands(_ wanted: [Unicode.Scalar], at place: Int) -> Bool {
    guard place + wanted.count <= letters.count else { return false }
    for offset in wanted.indices where letters[place + offset] != wanted[offset] { return false }
    return true
  }

  private func digest(_ letters: [Unicode.Scalar], _ place: Int) -> Int {
    var digest: UInt64 = 0
    for letter in letters[place..<place + Self.width] {
      digest = (digest ^ UInt64(letter.value)) &* 0x9E37_79B9_7F4A_7C15
      digest ^= digest >> 29
    }
    return Int(truncatingIfNeeded: digest >> 20) & (starts.count - 2)
  }
}
