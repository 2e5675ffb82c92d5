internal import PolicyText

/// Letters and digits alone, for comparing titles.
enum Letters {
  static func of(_ folded: ArraySlice<UInt8>) -> [UInt8] {
    var letters: [UInt8] = []
    for scalar in String(decoding: folded, as: UTF8.self).unicodeScalars
    where scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) {
      letters += Array(String(scalar).utf8)
    }
    return letters
  }

  /// Without the number a title begins with: 三我们如何共享.
  static func withoutNumber(_ letters: [UInt8]) -> [UInt8] {
    if ClauseNumbers.starts(ClauseNumbers.ordinal, letters, at: 0),
      let (_, end) = ClauseNumber.read(letters, at: 3),
      let unit = ClauseNumbers.units.first(where: { ClauseNumbers.starts($0, letters, at: end) })
    {
      return Array(letters[(end + unit.count)...])
    }
    guard let (_, end) = ClauseNumber.read(letters, at: 0) else { return letters }
    return Array(letters[end...])
  }

  static func contains(_ letters: [UInt8], _ part: [UInt8]) -> Bool {
    guard !part.isEmpty, part.count <= letters.count else { return false }
    return (0...(letters.count - part.count)).contains {
      ClauseNumbers.starts(part, letters, at: $0)
    }
  }
}
