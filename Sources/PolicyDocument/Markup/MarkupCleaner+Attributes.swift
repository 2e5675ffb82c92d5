extension MarkupCleaner {
  /// Keeps what the attributes of a tag tell.
  /// - Returns: the number of their record, -1 where they tell nothing; nil when the page ends inside the tag.
  mutating func attributes(_ selfClosing: inout Bool, of tag: Tag) -> Int? {
    var seen: UInt32 = 0
    var evidence: FurnitureEvidence = []
    var weight = FontWeight.unset
    let isPart = tag == .unknown || tag.isBlock
    let place = output.place(at)
    output.attributes.beginTag()
    while let attribute = nextAttribute(&selfClosing) {
      guard let known = TagAttributes.Attribute(key: input.lowerKey(attribute.name)),
        seen & (1 << UInt32(known.rawValue)) == 0
      else { continue }
      if known == .srcdoc {
        frameDocument = attribute.value
        continue
      }
      seen |= 1 << UInt32(known.rawValue)
      if known == .src {
        frameSource = attribute.value
        continue
      }
      if known == .style {
        let style = InlineStyle(input, attribute.value)
        weight = style.weight
        if isPart, style.hides { evidence.insert(.hidden) }
      }
      let isAsked = known.isAsked(of: tag)
      guard isAsked || isPart && known.isTelling(of: tag) else { continue }
      if !isAsked, attribute.value.count <= Self.maxValueBytes, isPlain(value: attribute.value) {
        evidence.add(known, input[attribute.value])
        continue
      }
      let start = output.attributes.text.count
      putValue(attribute.value)
      evidence.add(known, output.attributes.text[start...])
      if isAsked {
        output.attributes.keep(known, from: start)
      } else {
        output.attributes.text.removeLast(output.attributes.text.count - start)
      }
    }
    guard tagClosed else { return nil }
    return output.attributes.endTag(evidence, weight, at: place) ? output.attributes.count - 1 : -1
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

  /// A bit for each byte from 0 to 3F: what is printed, but for `&`.
  private static let plainInValueBelow40: UInt64 = 0xFFFF_FFFF_0000_0000 & ~(1 << 0x26)

  private func isPlain(value: Range<Int>) -> Bool {
    value.allSatisfy { Self.isPlainInValue(input[$0]) }
  }

  /// Writes a value, its character references resolved.
  private mutating func putValue(_ range: Range<Int>) {
    var end = min(range.upperBound, range.lowerBound + Self.maxValueBytes)
    // Not inside a UTF-8 sequence.
    while end < range.upperBound, end > range.lowerBound, input[end] & 0xC0 == 0x80 { end -= 1 }
    var index = range.lowerBound
    while index < end {
      let plain = index
      while index < end, Self.isPlainInValue(input[index]) { index += 1 }
      if index > plain {
        output.attributes.text.append(plain..<index, of: input)
        continue
      }
      let byte = input[index]
      switch byte {
      case .ampersand:
        if let reference = CharacterReference.read(input, at: index, inAttribute: true) {
          Self.append(reference.scalars, to: &output.attributes.text)
          index += reference.length
          continue
        }
        output.attributes.text.append(byte)
      case 0x0A, 0x0D, 0x09: output.attributes.text.append(.space)
      case 0..<0x20: break
      case 0xEF where isNoncharacter(at: index):
        output.attributes.text.append("\u{FFFD}" as Unicode.Scalar)
        index += 3
        continue
      default: output.attributes.text.append(byte)
      }
      index += 1
    }
  }
}
