internal import PolicyText

/// What the parser is given to decide: the tags of which it does not go without saying what they do. Texts, what
/// attributes tell, and whole contents that it would build as they are written, it hands on as one character each.
extension CleanMarkup {
  /// - Returns: with the tokens that its characters stand for.
  func parserInput() -> (bytes: [UInt8], stands: [Int32]) {
    var bytes: [UInt8] = []
    var stands: [Int32] = []
    bytes.reserveCapacity(8 * tokens.count)
    let (starts, ends, attribute) = (Tag.starts, Tag.ends, Self.attribute)
    var index = 0
    while index < tokens.count {
      let token = tokens[index]
      switch token.kind {
      case .text:
        // Blanks are left to the parser, which does one thing or another with them between elements.
        bytes.append(token.text.lowerBound..<token.letter, of: text)
        if !token.isBlank {
          Stand.append(stands.count, to: &bytes)
          stands.append(Int32(index))
        }
      case .start:
        if token.name < 0 {
          bytes.append(starts.range(of: token.tag), of: starts.bytes)
        } else {
          bytes.append(.less)
          bytes.append(contentsOf: names[token.name])
        }
        let holdsContent = token.end > index + 1
        let isHead = holdsContent && token.tag == .head
        if token.record >= 0 || isHead {
          bytes.append(attribute.span)
          if token.record >= 0 { Stand.append(token.record, to: &bytes) }
          if isHead {
            // Text would end it. Where it has no record something stands in its place.
            if token.record < 0 { bytes.append(.slash) }
            Stand.append(stands.count, to: &bytes)
          }
          bytes.append(.quote)
        }
        bytes.append(.greater)
        if holdsContent {
          if !isHead { Stand.append(stands.count, to: &bytes) }
          stands.append(Int32(index))
          index = token.end - 1
        }
      case .end:
        if token.name < 0 {
          bytes.append(ends.range(of: token.tag), of: ends.bytes)
        } else {
          bytes.append(.less)
          bytes.append(.slash)
          bytes.append(contentsOf: names[token.name])
          bytes.append(.greater)
        }
      }
      index += 1
    }
    return (bytes, stands)
  }

  private static let attribute = Array(" a=\"".utf8)

  /// Whether nothing but blanks and the page's first tag stands before a token: a `<head>` there is one.
  func begins(at token: Int) -> Bool {
    token <= 3
      && tokens[..<token].allSatisfy { $0.tag == .html && $0.kind == .start || isBlank($0) }
  }

  /// Whether nothing but blanks, the page's first tag and a head that goes past the parser stands before a token: a
  /// `<body>` there is one.
  func beginsBody(at token: Int) -> Bool {
    var index = 0
    // Blanks around two tags.
    for _ in 0...5 {
      if index == token { return true }
      let before = tokens[index]
      if before.tag == .head, before.end > 0 {
        index = before.end
      } else if !isBlank(before), before.tag != .html || before.kind != .start {
        return false
      }
      index += 1
    }
    return false
  }

  /// Whether no text stands in what follows a `<head>` but in its title.
  func isHead(from token: Int) -> Bool {
    var isTitle = false
    for token in tokens[(token + 1)...] {
      if token.kind == .text {
        if !isTitle, !isBlank(token) { return false }
      } else {
        isTitle = token.tag == .title && token.kind == .start
      }
    }
    return true
  }

  private func isBlank(_ token: Token) -> Bool {
    token.kind == .text && token.isBlank
  }

  /// Characters that stand for something else in what the parser reads: those beyond U+FFFF count the
  /// tokens it is not shown, or are numbers of records. It hands them on in their order, so that they may begin anew.
  enum Stand {
    static let length = 4
    private static let first: UInt32 = 0x1_0000
    private static let count = 0x10_0000

    /// Where spaces, tabs, line feeds and carriage returns end, which the parser takes for blank.
    static func endOfBlank(_ bytes: Span<UInt8>, from start: Int) -> Int {
      var index = start
      while index + 8 <= bytes.count {
        let eight = EightBytes(bytes, at: index)
        let blank = eight.are(0x20) | eight.areIn(0x09, 0x0A) | eight.are(0x0D)
        if blank != EightBytes.highest {
          return index + EightBytes.first(~blank & EightBytes.highest)
        }
        index += 8
      }
      while index < bytes.count, isBlank(bytes[index]) { index += 1 }
      return index
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
      byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
    }

    static func append(_ number: Int, to bytes: inout [UInt8]) {
      let value = first + UInt32(number % count)
      let utf8: InlineArray<4, UInt8> = [
        0xF0 | UInt8(value >> 18), 0x80 | UInt8(value >> 12 & 0x3F),
        0x80 | UInt8(value >> 6 & 0x3F), 0x80 | UInt8(value & 0x3F),
      ]
      bytes.append(utf8.span)
    }

    /// The number that the character at `place` stands for, `least` or the first after it; nil for
    /// other characters.
    static func number(at place: Int, of bytes: Span<UInt8>, least: Int) -> Int? {
      guard place + length <= bytes.count, bytes[place] >= 0xF0 else { return nil }
      let value =
        Int(bytes[place] & 0x07) << 18 | Int(bytes[place + 1] & 0x3F) << 12
        | Int(bytes[place + 2] & 0x3F) << 6 | Int(bytes[place + 3] & 0x3F)
      return least + (value - Int(first) - least) & (count - 1)
    }
  }
}
