extension MarkupCleaner {
  /// Copies the attributes worth keeping; false when the page ends inside the tag.
  mutating func attributes(_ selfClosing: inout Bool) -> Bool {
    var seen: UInt64 = 0
    var kept = 0
    var total = 0
    while let attribute = nextAttribute(&selfClosing) {
      total += 1
      guard let known = PageTree.Attribute(key: input.lowerKey(attribute.name)),
        seen & (1 << UInt64(known.rawValue)) == 0, kept < Self.maxAttributes
      else { continue }
      if known == .srcdoc {
        frameDocument = attribute.value
        continue
      }
      if known == .src { frameSource = attribute.value }
      seen |= 1 << UInt64(known.rawValue)
      kept += 1
      put(byte: .space)
      output.bytes.append(contentsOf: known.written)
      put(byte: .equals)
      put(byte: .quote)
      putValue(attribute.value)
      put(byte: .quote)
    }
    if total > Self.maxAttributes { output.repairs.droppedAttributes += total - kept }
    return tagClosed
  }

  mutating func skipAttributes(_ selfClosing: inout Bool) -> Bool {
    while nextAttribute(&selfClosing) != nil {}
    return tagClosed
  }

  /// Name and value of the next attribute; nil after the tag's `>` or at the end of the page.
  private mutating func nextAttribute(
    _ selfClosing: inout Bool
  ) -> (name: Range<Int>, value: Range<Int>)? {
    tagClosed = false
    while at < input.count, input[at].isSpace || input[at] == .slash {
      selfClosing = input[at] == .slash
      at += 1
    }
    guard at < input.count else { return nil }
    if input[at] == .greater {
      at += 1
      tagClosed = true
      return nil
    }
    selfClosing = false
    let start = at
    at += 1  // a leading "=" belongs to the name
    while at < input.count, !input[at].isSpace, input[at] != .slash, input[at] != .greater,
      input[at] != .equals
    {
      at += 1
    }
    let name = start..<at
    var next = at
    while next < input.count, input[next].isSpace { next += 1 }
    guard next < input.count, input[next] == .equals else { return (name, at..<at) }
    at = next + 1
    while at < input.count, input[at].isSpace { at += 1 }
    guard at < input.count else { return nil }
    let first = input[at]
    if first == .quote || first == .apostrophe {
      let begin = at + 1
      guard let close = input.find(first, from: begin) else {
        at = input.count
        return nil
      }
      at = close + 1
      return (name, begin..<close)
    }
    let begin = at
    while at < input.count, !input[at].isSpace, input[at] != .greater { at += 1 }
    return (name, begin..<at)
  }

  /// Whether a byte of a value is copied as it is.
  @inline(__always)
  private static func isPlainInValue(_ byte: UInt8) -> Bool {
    byte < 0x40 ? plainInValueBelow40 >> UInt64(byte) & 1 != 0 : byte != 0xEF
  }

  /// A bit for each byte from 0 to 3F: what is printed, but for `"`, `&`, `<` and `>`.
  private static let plainInValueBelow40: UInt64 =
    0xFFFF_FFFF_0000_0000 & ~(1 << 0x22) & ~(1 << 0x26) & ~(1 << 0x3C) & ~(1 << 0x3E)

  private mutating func putValue(_ range: Range<Int>) {
    var end = min(range.upperBound, range.lowerBound + Self.maxValueBytes)
    // Not inside a UTF-8 sequence.
    while end < range.upperBound, end > range.lowerBound, input[end] & 0xC0 == 0x80 { end -= 1 }
    var index = range.lowerBound
    while index < end {
      let plain = index
      while index < end, Self.isPlainInValue(input[index]) { index += 1 }
      if index > plain {
        output.bytes.append(contentsOf: input[plain..<index])
        continue
      }
      let byte = input[index]
      switch byte {
      case .ampersand:
        if let reference = CharacterReference.read(input, at: index, inAttribute: true) {
          putEscaped(reference.scalars)
          index += reference.length
          continue
        }
        put(stand: CleanMarkup.Stand.ampersand)
      case .less: put(stand: CleanMarkup.Stand.less)
      case .greater: put(stand: CleanMarkup.Stand.greater)
      case .quote: put(stand: CleanMarkup.Stand.quote)
      case 0: output.repairs.nulls += 1
      case 0x0A, 0x0D, 0x09: put(byte: .space)
      case 0x01...0x1F: break
      case 0xEF where isNoncharacter(at: index):
        put("\u{FFFD}")
        index += 3
        continue
      default: put(byte: byte)
      }
      index += 1
    }
  }
}
