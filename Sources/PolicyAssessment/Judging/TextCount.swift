/// Characters, words and syllables of a sentence.
struct TextCount: Equatable, Sendable {
  private(set) var characters: Int32 = 0
  private(set) var words: Int32 = 0
  private(set) var syllables: Int32 = 0

  init(_ bytes: ArraySlice<UInt8>) {
    let text = bytes.span
    let traits = Self.traits.span
    characters = Self.characters(of: text)
    var index = 0
    while index < text.count {
      if traits[Int(text[index])] & Self.letter == 0 {
        index &+= 1
        continue
      }
      words &+= 1
      // Without branches but for the word's end: which letter comes next is hard to guess.
      var vowels: Int32 = 0
      var afterVowel: UInt8 = 0
      while index < text.count {
        let trait = traits[Int(text[index])]
        // An apostrophe leaves a word open.
        if trait & (Self.letter | Self.apostrophe) == 0 { break }
        let isVowel = trait >> 1 & 1
        vowels &+= Int32(isVowel & ~afterVowel)
        afterVowel = isVowel | afterVowel & trait >> 2
        index &+= 1
      }
      syllables += max(1, vowels - Self.silent(text.extracting(first: index), traits))
    }
  }

  /// Visible ones, in sums of one byte each, so that many are counted at once.
  private static func characters(of text: Span<UInt8>) -> Int32 {
    var count: Int32 = 0
    for start in stride(from: 0, to: text.count, by: 255) {
      let piece = text.extracting(start..<min(start + 255, text.count))
      var sum: UInt8 = 0
      for index in piece.indices {
        let byte = piece[index]
        // ASCII from 21 on, or a byte that begins a longer character: both of the two highest bits.
        sum &+= (~byte & (byte &+ 0x5F) | byte & byte &<< 1) >> 7
      }
      count += Int32(sum)
    }
    return count
  }

  /// 1 where a text ends with a word whose last e is not spoken: "use", "used", "rules", but not "able", "noted",
  /// "changes".
  private static func silent(_ text: Span<UInt8>, _ traits: Span<UInt8>) -> Int32 {
    func letter(_ place: Int) -> UInt8 {
      text.count >= place ? text[text.count - place] | 0x20 : 0x20
    }
    func isVowel(_ byte: UInt8) -> Bool { traits[Int(byte)] & 2 != 0 }
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

  private static let letter: UInt8 = 1
  private static let apostrophe: UInt8 = 4
  /// For each byte: 1 for letters and digits, 2 for vowels, 4 for the apostrophe.
  private static let traits: [UInt8] = (UInt8.min...UInt8.max).map { byte in
    let isLetter = (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
    // a e i o u y
    let isVowel =
      isLetter && byte >= 0x41 && (0x0220_8222 as UInt32) >> UInt32(byte & 31) & 1 != 0
    return (isLetter ? 1 : 0) | (isVowel ? 2 : 0) | (byte == 0x27 ? 4 : 0)
  }
}
