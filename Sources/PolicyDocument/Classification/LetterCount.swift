internal import PolicyText

/// Letters of a text by script.
///
/// The text is read by a pointer that lives for one count, since every page is walked whole.
struct LetterCount {
  private(set) var han = 0
  private(set) var kana = 0
  private(set) var otherScript = 0
  private(set) var latin = WordCount()

  mutating func add(_ text: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte < 0x80 {
        if !byte.isLetter {
          latin.endWord()
          index += 1
        } else if let end = latin.addWord(at: index, of: text) {
          index = end
        } else {
          latin.add(byte | 0x20)
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
  /// The word so far: its first eight letters, the eight after them, and how many there are.
  private var start: UInt64 = 0
  private var rest: UInt64 = 0
  private var length: UInt64 = 0
  private var isForeign = false
  private let table: [(start: UInt64, rest: UInt64)]

  init(table: [(start: UInt64, rest: UInt64)] = Self.common) { self.table = table }

  /// `letter` is lower case.
  @inline(__always)
  mutating func add(_ letter: UInt8) {
    if length < 8 {
      start |= UInt64(letter) << (length * 8)
    } else if length < 16 {
      rest |= UInt64(letter) << (length * 8 - 64)
    }
    length += 1
  }

  /// Adds the word that begins at a place, a letter, if it is one of ASCII and no word is begun; returns where it ends.
  @inline(__always)
  mutating func addWord(at index: Int, of text: UnsafeBufferPointer<UInt8>) -> Int? {
    guard length == 0, index + 17 <= text.count else { return nil }
    let (one, two) = (EightBytes(text, at: index), EightBytes(text, at: index + 8))
    var count = EightBytes.first(~one.letters & EightBytes.highest)
    if count == 8 { count += EightBytes.first(~two.letters & EightBytes.highest) }
    guard count < 16, text[index + count] < 0x80 else { return nil }
    all += 1
    if count <= 11, Self.beginnings[count] >> UInt32(one.bits & 31) & 1 == 1 {
      let lower: UInt64 = 0x2020_2020_2020_2020
      let start = count < 8 ? (one.bits | lower) & (1 << UInt64(count * 8) - 1) : one.bits | lower
      let rest = count > 8 ? (two.bits | lower) & (1 << UInt64(count * 8 - 64) - 1) : 0
      if isEnglish(start, rest) { english += 1 }
    }
    return index + count
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
    if !isForeign, length <= 11, isEnglish(start, rest) { english += 1 }
    start = 0
    rest = 0
    length = 0
    isForeign = false
  }

  @inline(__always)
  private func isEnglish(_ start: UInt64, _ rest: UInt64) -> Bool {
    var place = Self.place(of: start)
    while table[place].start != 0 {
      if table[place].start == start { return table[place].rest == rest }
      place = (place + 1) & 255
    }
    return false
  }

  private static func place(of start: UInt64) -> Int {
    Int(truncatingIfNeeded: (start &* 0x9E37_79B9_7F4A_7C15) >> 56)
  }

  /// A quarter full; each word stands at its place or as soon after it as there is room.
  private static let common: [(start: UInt64, rest: UInt64)] = {
    var table = [(start: UInt64, rest: UInt64)](repeating: (0, 0), count: 256)
    for word in englishWords {
      var letters = WordCount(table: [])
      for letter in word.utf8 { letters.add(letter) }
      var place = place(of: letters.start)
      while table[place].start != 0 { place = (place + 1) & 255 }
      table[place] = (letters.start, letters.rest)
    }
    return table
  }()

  /// By the length of a word, a bit for each letter that one of the common words so long begins with.
  private static let beginnings: [UInt32] = {
    var beginnings = [UInt32](repeating: 0, count: 16)
    for word in englishWords {
      beginnings[word.utf8.count] |= 1 << UInt32(word.utf8.first.map { $0 & 31 } ?? 0)
    }
    return beginnings
  }()

  /// Words that make up a quarter and more of English prose and little of any other; none has more than eleven
  /// letters, no two begin with the same eight.
  private static let englishWords = [
    "the", "of", "and", "to", "in", "that", "is", "for", "we", "you", "your", "our", "with", "or",
    "this", "by", "may", "as", "are", "be", "from", "not", "will", "any", "us", "it", "have",
    "if", "when", "which", "these", "can", "such", "other", "how", "information", "privacy",
    "policy", "data", "use", "personal", "services", "about", "their", "they", "has",
  ]
}
