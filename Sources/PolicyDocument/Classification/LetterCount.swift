internal import PolicyText

/// Letters of a text by script, and its words.
struct LetterCount {
  let map: LetterMap
  private(set) var han = 0
  private(set) var kana = 0
  private(set) var otherScript = 0
  /// Latin words.
  private(set) var latin = 0
  /// As `ByteCounts` has them.
  private(set) var words = 0

  init(_ text: Span<UInt8>) {
    map = LetterMap(text)
    var (latin, all) = (WordRuns(), WordRuns())
    for number in map.blocks.indices {
      let block = map.blocks[number]
      latin.inside |= block.letters
      all.inside |= block.letters | block.digits
      var leads = block.leads
      while leads != 0 {
        let bit = leads.trailingZeroBitCount
        leads &= leads - 1
        let place = number * LetterMap.size + bit
        let byte = text[place]
        if byte >= 0xE4, byte <= 0xE9, place + 3 <= text.count {
          // U+4000 to U+9FFF are Han characters, but for the signs of the Yijing.
          if byte != 0xE4 || text[place + 1] != 0xB7 { han += 1 }
          words += 1
          continue
        }
        let (value, length) = text.scalar(at: place)
        if (0xC0...0x24F).contains(value) { latin.add(length, at: bit) } else { add(value) }
        switch byte {
        case 0xE3...0xE9: words += 1
        case 0xE2, 0xEF: break
        default: all.add(length, at: bit)
        }
      }
      latin.endBlock()
      all.endBlock()
    }
    self.latin = latin.count
    words += all.count
  }

  /// Adds a character that is no Latin letter.
  private mutating func add(_ value: UInt32) {
    if value.isHan {
      han += 1
    } else if (0x3040...0x30FF).contains(value) {
      kana += 1
    } else if (0x250...0x1FFF).contains(value) || (0xAC00...0xD7AF).contains(value) {
      otherScript += 1
    }
  }
}

/// Counts words by the bytes that stand inside them, 64 at a time.
private struct WordRuns {
  private(set) var count = 0
  /// Bytes of the block that stand in words.
  var inside: UInt64 = 0
  /// Those of the next block that belong to characters begun before it.
  private var next: UInt64 = 0
  /// 1 after a byte of a word.
  private var before: UInt64 = 0

  /// Adds a character of a word.
  mutating func add(_ length: Int, at bit: Int) {
    let bytes: UInt64 = 1 << UInt64(length) - 1
    inside |= bytes << UInt64(bit)
    if bit + length > LetterMap.size { next = bytes >> UInt64(LetterMap.size - bit) }
  }

  @inline(__always)
  mutating func endBlock() {
    count += (inside & ~(inside << 1 | before)).nonzeroBitCount
    before = inside >> 63
    (inside, next) = (next, 0)
  }
}
