internal import PolicyText

/// What stands next in a tag: an attribute, the tag's end or the page's.
struct NextAttribute {
  /// That of its name in lower case.
  var key: UInt64 = 0
  var value = 0..<0
  /// Where the tag goes on.
  var end: Int
  /// False for the end of the tag or of the page.
  var isOne = false
  var closesTag = false
  /// Whether a slash stands last before the tag's end.
  var isSlash = false
}

extension [UInt8] {
  /// Reads what stands next in a tag.
  func attribute(from start: Int) -> NextAttribute {
    let bytes = span
    var next = NextAttribute(end: start)
    var place = start
    while place < bytes.count, bytes[place].isSpace || bytes[place] == .slash {
      next.isSlash = bytes[place] == .slash
      place += 1
    }
    next.end = place
    guard place < bytes.count else { return next }
    if bytes[place] == .greater {
      (next.end, next.closesTag) = (place + 1, true)
      return next
    }
    next.isSlash = false
    (place, next.key) = attributeName(from: place)
    (next.value, next.end, next.isOne) = (place..<place, place, true)
    while place < bytes.count, bytes[place].isSpace { place += 1 }
    guard place < bytes.count, bytes[place] == .equals else { return next }
    place += 1
    while place < bytes.count, bytes[place].isSpace { place += 1 }
    guard place < bytes.count else { return NextAttribute(end: place) }
    let quote = bytes[place]
    if quote == .quote || quote == .apostrophe {
      guard let close = find(quote, from: place + 1) else {
        return NextAttribute(end: bytes.count)
      }
      (next.value, next.end) = (place + 1..<close, close + 1)
      return next
    }
    let begin = place
    while place < bytes.count, !bytes[place].isSpace, bytes[place] != .greater { place += 1 }
    (next.value, next.end) = (begin..<place, place)
    return next
  }
}
