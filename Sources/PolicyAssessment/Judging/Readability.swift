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
    // Han characters begin with E3 or more.
    guard frame.document.text.contains(where: { $0 >= 0xE3 }) else { return 0 }
    var han = 0
    var traditional = 0
    for scalar in String(decoding: frame.document.text, as: UTF8.self).unicodeScalars
    where ChineseScript.isHan(scalar.value) {
      han += 1
      if ChineseScript.simplified(scalar.value) != scalar.value { traditional += 1 }
    }
    return han == 0 ? 0 : Double(traditional) / Double(han)
  }

  /// Characters, words and syllables of a sentence.
  private struct Count {
    var characters = 0
    var words = 0
    var syllables = 0

    init(_ bytes: ArraySlice<UInt8>) {
      var inWord = false
      var afterVowel = false
      var vowels = 0
      // a e i o u y
      func isVowel(_ byte: UInt8) -> Bool {
        byte >= 0x41 && (0x0220_8222 as UInt32) >> UInt32(byte & 31) & 1 != 0
      }
      for byte in bytes {
        let isLetter = (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
        if byte & 0xC0 != 0x80, byte > 0x20 { characters += 1 }
        if isLetter {
          if !inWord {
            words += 1
            vowels = 0
          }
          let vowel = isVowel(byte)
          if vowel, !afterVowel { vowels += 1 }
          afterVowel = vowel
          inWord = true
        } else if inWord, byte != 0x27 {
          syllables += max(1, vowels)
          inWord = false
          afterVowel = false
        }
      }
      if inWord { syllables += max(1, vowels) }
    }
  }
}
