/// Characters, words and syllables of a sentence.
struct TextCount: Equatable, Sendable {
  private(set) var characters: Int32 = 0
  private(set) var words: Int32 = 0
  private(set) var syllables: Int32 = 0

  init(_ bytes: ArraySlice<UInt8>) {
    var inWord: UInt8 = 0
    var afterVowel: UInt8 = 0
    var vowels: Int32 = 0
    var end = bytes.startIndex
    let traits = Self.traits
    // Without branches but for the ends of words: which byte comes next is hard to guess.
    for byte in bytes {
      let trait = traits[Int(byte)]
      let isLetter = trait & Self.letter
      characters += Int32(trait >> 3)
      // An apostrophe leaves a word open.
      let staysOpen = isLetter | inWord & trait >> 2
      let begins = isLetter & ~inWord
      words += Int32(begins)
      if inWord & ~staysOpen & 1 != 0 { syllables += max(1, vowels - Self.silent(bytes[..<end])) }
      let isVowel = trait >> 1 & 1
      vowels = (begins != 0 ? 0 : vowels) + Int32(isVowel & ~afterVowel)
      afterVowel = isLetter != 0 ? isVowel : afterVowel & staysOpen
      end += 1
      inWord = staysOpen
    }
    if inWord != 0 { syllables += max(1, vowels - Self.silent(bytes)) }
  }

  /// 1 where a text ends with a word whose last e is not spoken: "use", "used", "rules", but not "able", "noted",
  /// "changes".
  private static func silent(_ text: ArraySlice<UInt8>) -> Int32 {
    func letter(_ place: Int) -> UInt8 {
      text.count >= place ? text[text.endIndex - place] | 0x20 : 0x20
    }
    switch letter(1) {
    case UInt8(ascii: "e"):
      if letter(2) == UInt8(ascii: "l") { return isVowel(letter(3)) ? 1 : 0 }
      return isVowel(letter(2)) ? 0 : 1
    case UInt8(ascii: "d"):
      guard letter(2) == UInt8(ascii: "e") else { return 0 }
      return isVowel(letter(3)) || "td".utf8.contains(letter(3)) ? 0 : 1
    case UInt8(ascii: "s"):
      guard letter(2) == UInt8(ascii: "e") else { return 0 }
      if letter(3) == UInt8(ascii: "l") { return isVowel(letter(4)) ? 1 : 0 }
      return isVowel(letter(3)) || "scgxzh".utf8.contains(letter(3)) ? 0 : 1
    default: return 0
    }
  }

  private static func isVowel(_ byte: UInt8) -> Bool { traits[Int(byte)] & 2 != 0 }

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
