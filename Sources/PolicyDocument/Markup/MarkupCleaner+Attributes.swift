internal import PolicyText

extension MarkupCleaner {
  /// Keeps what the attributes of a tag tell.
  /// - Returns: the number of their record, -1 where they tell nothing; nil when the page ends inside the tag.
  mutating func attributes(_ selfClosing: inout Bool, of tag: Tag) -> Int? {
    let start = at
    let place = output.place(start)
    output.attributes.beginTag()
    // A quoted value may hold a `>` too; what was kept never does.
    guard let close = input.find(.greater, from: start) else { return nil }
    if close == start {
      at = close + 1
      tagClosed = true
      return -1
    }
    if let told = seenTags.find(tag, start..<close, in: input) {
      at = close + 1
      tagClosed = true
      selfClosing = told.selfClosing
      return output.attributes.endTag(told.evidence, told.weight, at: place)
    }
    let (evidence, weight) = readAttributes(&selfClosing, of: tag)
    guard tagClosed else { return nil }
    if at == close + 1, !output.attributes.isAsked, frameDocument == nil, frameSource == nil {
      let told = SeenTags.Told(evidence: evidence, weight: weight, selfClosing: selfClosing)
      seenTags.keep(tag, start..<close, in: input, told)
    }
    return output.attributes.endTag(evidence, weight, at: place)
  }

  /// Reads a tag to its end, and keeps the values that are asked for.
  private mutating func readAttributes(
    _ selfClosing: inout Bool, of tag: Tag
  ) -> (FurnitureEvidence, FontWeight) {
    var seen: UInt32 = 0
    var evidence: FurnitureEvidence = []
    var weight = FontWeight.unset
    let isPart = tag == .unknown || tag.isBlock
    while let attribute = nextAttribute(&selfClosing) {
      guard let known = attributeNames[attribute.key],
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
      let isPlain =
        attribute.value.count <= Self.maxValueBytes && isPlain(value: attribute.value)
      if isPlain, !isAsked {
        evidence.add(known, attribute.value, of: input)
        continue
      }
      let start = output.attributes.text.count
      if isPlain {
        output.attributes.text.append(attribute.value, of: input)
      } else {
        putValue(attribute.value)
      }
      // What is asked for is no evidence.
      if isAsked {
        output.attributes.keep(known, from: start)
      } else {
        let range = start..<output.attributes.text.count
        evidence.add(known, range, of: output.attributes.text)
        output.attributes.text.removeLast(output.attributes.text.count - start)
      }
    }
    return (evidence, weight)
  }

  mutating func skipAttributes(_ selfClosing: inout Bool) -> Bool {
    while nextAttribute(&selfClosing) != nil {}
    return tagClosed
  }

  /// The next attribute by the key of its name, and its value; nil after the tag's `>` or at the end of the page.
  private mutating func nextAttribute(
    _ selfClosing: inout Bool
  ) -> (key: UInt64, value: Range<Int>)? {
    let next = input.attribute(from: at)
    (at, tagClosed, selfClosing) = (next.end, next.closesTag, next.isSlash)
    return next.isOne ? (next.key, next.value) : nil
  }

  /// Where the bytes of a value end that are copied as they are: all that is printed but `&`, and EF, with which
  /// noncharacters begin.
  private func endOfPlain(value: Range<Int>) -> Int {
    let bytes = input.span
    var index = value.lowerBound
    while index + 32 <= value.upperBound {
      let special = ByteAnswers<32>.bits(bytes.extracting(index..<index + 32)) { byte in
        (byte < 0x20 ? 1 : 0) | (byte == 0x26 ? 1 : 0) | (byte == 0xEF ? 1 : 0)
      }
      if special != 0 { return index + special.trailingZeroBitCount }
      index += 32
    }
    while index + 8 <= value.upperBound {
      let eight = EightBytes(bytes, at: index)
      let special = eight.areIn(0x00, 0x1F) | eight.are(0x26) | eight.are(0xEF)
      if special != 0 { return index + EightBytes.first(special) }
      index += 8
    }
    while index < value.upperBound, bytes[index] >= 0x20, bytes[index] != 0x26, bytes[index] != 0xEF
    {
      index += 1
    }
    return index
  }

  private func isPlain(value: Range<Int>) -> Bool { endOfPlain(value: value) == value.upperBound }

  /// Writes a value, its character references resolved.
  private mutating func putValue(_ range: Range<Int>) {
    var end = min(range.upperBound, range.lowerBound + Self.maxValueBytes)
    // Not inside a UTF-8 sequence.
    while end < range.upperBound, end > range.lowerBound, input[end] & 0xC0 == 0x80 { end -= 1 }
    var index = range.lowerBound
    while index < end {
      let plain = index
      index = endOfPlain(value: plain..<end)
      if index > plain {
        output.attributes.text.append(plain..<index, of: input)
        continue
      }
      let byte = input[index]
      switch byte {
      case .ampersand:
        if let reference = CharacterReference(input, at: index, inAttribute: true) {
          Self.append(reference, to: &output.attributes.text)
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
