internal import PolicyDocument
internal import PolicyText

/// Lengths of text and sentences; Flesch reading ease (Flesch 1948) for English.
struct Readability {
  /// Han characters and Latin words, each counted one, for Chinese; all characters otherwise.
  private(set) var characters = 0
  private(set) var words = 0
  private(set) var medianLength = 0
  private(set) var longShare = 0.0
  private(set) var flesch = 100.0
  private(set) var traditionalShare = 0.0
  /// The first sentence of the median length: what stands for the text's style.
  private(set) var typical: Int?

  init(_ frame: DocumentFrame) {
    let chinese = frame.document.language == .chinese
    var lengths: [Int] = []
    var measured: [Int] = []
    var syllables = 0
    for index in frame.sentences.indices {
      let sentence = frame.sentences[index]
      let count = Count(frame.document.text[sentence.source])
      characters += count.characters
      words += count.words
      let kind = frame.document.blocks[sentence.block].kind
      guard !sentence.isHeading, kind != .tableRow, kind != .tableHeader else { continue }
      let length = chinese ? count.characters : count.words
      guard length > (chinese ? 4 : 2) else { continue }
      lengths.append(length)
      measured.append(index)
      syllables += count.syllables
    }
    guard !lengths.isEmpty else { return }
    let total = lengths.reduce(0, +)
    let sorted = lengths.sorted()
    medianLength = sorted[sorted.count / 2]
    typical = lengths.firstIndex(of: medianLength).map { measured[$0] }
    longShare = Double(lengths.count { $0 > (chinese ? 120 : 60) }) / Double(lengths.count)
    flesch =
      206.835 - 1.015 * Double(total) / Double(lengths.count) - 84.6 * Double(syllables)
      / Double(max(1, total))
    traditionalShare = Self.traditionalShare(frame)
  }

  private static func traditionalShare(_ frame: DocumentFrame) -> Double {
    let (han, traditional) = ChineseScript.count(in: frame.document.text)
    return han == 0 ? 0 : Double(traditional) / Double(han)
  }

  /// Characters, words and syllables of a sentence.
  private struct Count {
    var characters = 0
    var words = 0
    var syllables = 0

    init(_ bytes: ArraySlice<UInt8>) {
      var inWord: UInt8 = 0
      var afterVowel: UInt8 = 0
      var vowels = 0
      let traits = Self.traits
      // Without branches but for the ends of words: which byte comes next is hard to guess.
      for byte in bytes {
        let trait = traits[Int(byte)]
        let isLetter = trait & Self.letter
        characters += Int(trait >> 3)
        // An apostrophe leaves a word open.
        let staysOpen = isLetter | inWord & trait >> 2
        let begins = isLetter & ~inWord
        words += Int(begins)
        if inWord & ~staysOpen & 1 != 0 { syllables += max(1, vowels) }
        let isVowel = trait >> 1 & 1
        vowels = (begins != 0 ? 0 : vowels) + Int(isVowel & ~afterVowel)
        afterVowel = isLetter != 0 ? isVowel : afterVowel & staysOpen
        inWord = staysOpen
      }
      if inWord != 0 { syllables += max(1, vowels) }
    }

    private static let letter: UInt8 = 1
    /// For each byte: 1 for letters and digits, 2 for vowels, 4 for the apostrophe, 8 where a character begins.
    private static let traits: [UInt8] = (UInt8.min...UInt8.max).map { byte in
      let isLetter = (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
      // a e i o u y
      let isVowel =
        isLetter && byte >= 0x41 && (0x0220_8222 as UInt32) >> UInt32(byte & 31) & 1 != 0
      let begins = byte & 0xC0 != 0x80 && byte > 0x20
      return (isLetter ? 1 : 0) | (isVowel ? 2 : 0) | (byte == 0x27 ? 4 : 0) | (begins ? 8 : 0)
    }
  }
}
