/// Policies that were pasted as one paragraph: "一、收集 我们会… 二、使用 …".
enum RunOnText {
  /// Cuts long paragraphs at numbers that count on inside them.
  static func split(_ blocks: inout [Block], _ text: inout [UInt8]) {
    var cuts: [Int: [Int]] = [:]
    for index in blocks.indices where mayHoldSeveral(blocks[index], of: text.count) {
      let found = self.cuts(in: text, blocks[index].range, depth: 0)
      if !found.isEmpty { cuts[index] = found }
    }
    BlockSplitter.split(&blocks, &text, at: cuts)
  }

  /// Long by itself, or most of the text; an inline list of a few items is left as it is.
  private static func mayHoldSeveral(_ block: Block, of total: Int) -> Bool {
    switch block.kind {
    case .paragraph, .listItem: break
    default: return false
    }
    // 1,000 Chinese characters, or 300 that are a quarter of all.
    return (900...400_000).contains(block.range.count)
      && (block.range.count >= 3_000 || block.range.count * 4 >= total)
  }

  private static func cuts(in text: [UInt8], _ range: Range<Int>, depth: Int) -> [Int] {
    let marks = marks(in: text, range)
    var tried: Set<Numbering.Style> = []
    for mark in marks where tried.insert(mark.style).inserted {
      let sequence = sequence(marks, mark.style)
      guard sequence.count >= 3 else { continue }
      guard depth < 3 else { return sequence }
      var result: [Int] = []
      let ends = sequence.dropFirst() + [range.upperBound]
      for (start, end) in zip(sequence, ends) {
        result.append(start)
        // The number itself would be found again.
        let inside = start + (Numbering(text.span.extracting(start..<end))?.length ?? 0)
        if end - start >= 900, inside < end {
          result += cuts(in: text, inside..<end, depth: depth + 1)
        }
      }
      return result.filter { $0 > range.lowerBound }
    }
    return []
  }

  private struct Mark {
    var place: Int
    var style: Numbering.Style
    var ordinal: Int
  }

  /// Numbers at the start of sentences.
  private static func marks(in text: [UInt8], _ range: Range<Int>) -> [Mark] {
    var marks: [Mark] = []
    var place = range.lowerBound
    while place < range.upperBound, marks.count < 2_000 {
      defer { place += 1 }
      guard mayBeginNumber(text[place]), place == range.lowerBound || ends(text[..<place]),
        let number = Numbering(text.span.extracting(place..<range.upperBound))
      else { continue }
      switch number.style {
      case .roman, .lowerRoman, .letter, .lowerLetter, .section: continue
      default: marks.append(Mark(place: place, style: number.style, ordinal: number.ordinal))
      }
    }
    return marks
  }

  /// The first byte of a digit, bracket, circled or Chinese number.
  private static func mayBeginNumber(_ byte: UInt8) -> Bool {
    byte.isDigit || byte == UInt8(ascii: "(") || [0xE2, 0xE4, 0xE5, 0xE7, 0xEF].contains(byte)
  }

  private static func ends(_ text: ArraySlice<UInt8>) -> Bool {
    var text = text
    if text.last == .space { return true }
    if text.last == UInt8(ascii: "\"") { text.removeLast() }
    return ["。", "；", "：", "！", "？", ";", ":", ".", "！”", "。”"].contains { text.ends(in: $0) }
  }

  /// The places where a style counts 1, 2, 3 …
  private static func sequence(_ marks: [Mark], _ style: Numbering.Style) -> [Int] {
    var places: [Int] = []
    var next = 1
    var restarts = false
    if case .decimal(let parts) = style { restarts = parts > 1 }
    for mark in marks where mark.style == style {
      guard mark.ordinal == next || (restarts && mark.ordinal == 1) else { continue }
      places.append(mark.place)
      next = mark.ordinal + 1
    }
    return places
  }
}
