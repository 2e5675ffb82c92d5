internal import PolicyText

/// Letters of a text by script.
struct LetterCount {
  private(set) var han = 0
  private(set) var kana = 0
  private(set) var otherScript = 0
  private(set) var latin = WordCount()

  mutating func add(_ text: Span<UInt8>) {
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte < 0x80 {
        let end = latin.addWords(at: index, of: text)
        if end > index {
          index = end
        } else {
          if byte.isLetter { latin.add(byte | 0x20) } else { latin.endWord() }
          index += 1
        }
        continue
      }
      if byte >= 0xE4, byte <= 0xE9, index + 3 <= text.count {
        // U+4000 to U+9FFF are Han characters, but for the signs of the Yijing.
        latin.endWord()
        if byte != 0xE4 || text[index + 1] != 0xB7 { han += 1 }
        index += 3
        continue
      }
      let (value, length) = text.scalar(at: index)
      index += length
      add(value)
    }
    latin.endWord()
  }

  /// Adds a character beyond ASCII.
  @inline(__always)
  private mutating func add(_ value: UInt32) {
    if (0xC0...0x24F).contains(value) { return latin.addForeign() }
    latin.endWord()
    if value.isHan {
      han += 1
    } else if (0x3040...0x30FF).contains(value) {
      kana += 1
    } else if (0x250...0x1FFF).contains(value) || (0xAC00...0xD7AF).contains(value) {
      otherScript += 1
    }
  }
}

/// Latin words of a text, and how many of them are common English ones.
struct WordCount {
  private(set) var all = 0
  private(set) var english = 0
  /// The word so far, and how many letters it has.
  private var word = CommonWords.Word()
  private var length: UInt64 = 0
  private var isForeign = false
  private let common = CommonWords.english

  /// `letter` is lower case.
  @inline(__always)
  mutating func add(_ letter: UInt8) {
    if length < 8 {
      word.start |= UInt64(letter) << (length * 8)
    } else if length < 16 {
      word.rest |= UInt64(letter) << (length * 8 - 64)
    }
    length += 1
  }

  /// Adds the words from a place on that end before the next character beyond ASCII, some at a time; returns where it
  /// goes on, the same place if a word is begun.
  @inline(__always)
  mutating func addWords(at index: Int, of text: Span<UInt8>) -> Int {
    guard length == 0, var block = LetterBlock(text, at: index) else { return index }
    block.cutLastWord()
    all += block.starts(afterLetter: false).nonzeroBitCount
    english += common.count(block, at: index, of: text)
    return index + block.length
  }

  /// A Latin letter that English does not have.
  mutating func addForeign() {
    length += 1
    isForeign = true
  }

  @inline(__always)
  mutating func endWord() {
    guard length > 0 else { return }
    all += 1
    if !isForeign, common.holds(word) { english += 1 }
    word = CommonWords.Word()
    length = 0
    isForeign = false
  }
}
