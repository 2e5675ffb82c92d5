internal import PolicyText

/// Tables of contents: runs of short blocks that only name or link what comes later.
enum ContentsFinder {
  /// `titles` are those of the blocks.
  static func mark(_ blocks: inout [Block], in text: [UInt8], _ titles: [[UInt8]?]) {
    /// Where the same title stands last.
    var lastPlaces = Array(blocks.indices)
    var found: [Title: Int] = Dictionary(minimumCapacity: blocks.count)
    for index in blocks.indices.reversed() {
      guard let title = titles[index] else { continue }
      let key = Title(letters: title)
      if let last = found[key] { lastPlaces[index] = last } else { found[key] = index }
    }
    /// Names something that comes after it, or links to a place in the page.
    let pointsOn = blocks.indices.map { index in
      guard titles[index] != nil, !text[blocks[index].range].ends(in: "。")
      else { return false }
      if lastPlaces[index] > index { return true }
      if blocks[index].links.isEmpty { return false }
      let block = blocks[index]
      let linked = block.links.filter { $0.address.utf8.first == UInt8(ascii: "#") }
        .reduce(0) { $0 + $1.range.count }
      return linked * 10 >= block.range.count * 8
    }
    /// A list that only comes twice: what it names follows there without text between.
    func isRepeatedList(_ range: Range<Int>) -> Bool {
      let places = range.compactMap { lastPlaces[$0] > $0 ? lastPlaces[$0] : nil }
      guard places.count >= 2 else { return false }
      let apart = zip(places, places.dropFirst()).filter { $1 - $0 >= 2 || $1 < $0 }.count
      return apart * 2 < places.count - 1
    }
    var index = 0
    while index < blocks.count {
      let announced = isAnnouncement(text[blocks[index].range])
      let first = announced ? index + 1 : index
      var end = first
      var pointing = 0
      var gap = 0
      while end < blocks.count, gap <= 1 {
        if pointsOn[end] {
          pointing += 1
          gap = 0
        } else if titles[end] != nil, announced || pointing > 0 {
          gap += 1
        } else {
          break
        }
        end += 1
      }
      end -= gap
      if !announced, isRepeatedList(first..<end) {
        index = max(end, index + 1)
        continue
      }
      if pointing >= (announced ? 2 : 3), end > first {
        for inside in index..<end { blocks[inside].isContents = true }
        index = end
      } else {
        index += 1
      }
    }
  }

  /// Hashed eight letters at a time; an array hashes each by itself.
  private struct Title: Hashable {
    let letters: [UInt8]

    func hash(into hasher: inout Hasher) {
      var eight: UInt64 = 0
      for (place, letter) in letters.enumerated() {
        eight = eight << 8 | UInt64(letter)
        if place & 7 == 7 { hasher.combine(eight) }
      }
      hasher.combine(eight)
      hasher.combine(letters.count)
    }
  }

  /// A short block's text, of so many characters, without number, space and punctuation; nil for longer ones.
  static func title(
    _ kind: Block.Kind, _ bytes: ArraySlice<UInt8>, _ number: Numbering?, length: Int
  ) -> [UInt8]? {
    guard bytes.count <= 240, length <= 100 else { return nil }
    switch kind {
    case .tableRow, .tableHeader: return nil
    default: break
    }
    let rest = bytes.dropFirst(number?.length ?? 0)
    if rest.allSatisfy({ $0 < 0x80 }) {
      let title = [UInt8](capacity: rest.count) { title in
        for byte in rest where byte.isLetter || byte.isDigit { title.append(byte.lowercased) }
      }
      return title.count >= 2 ? title : nil
    }
    var title: [UInt8] = []
    title.reserveCapacity(rest.count)
    for scalar in String(decoding: rest, as: UTF8.self).unicodeScalars
    where isLetter(scalar) {
      if scalar.value < 0x80 {
        title.append(UInt8(scalar.value).lowercased)
      } else {
        title.append(scalar)
      }
    }
    return title.count >= 2 ? title : nil
  }

  /// Letters and digits of every script: what is not punctuation or a symbol.
  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    if value < 0x80 { return UInt8(value).isLetter || UInt8(value).isDigit }
    return value >= 0xC0 && !(0x2000...0x2BFF).contains(value) && !(0x3000...0x303F).contains(value)
      && !(0xFF00...0xFF0F).contains(value) && !(0xFF1A...0xFF20).contains(value)
  }

  private static func isAnnouncement(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count <= 60, mayAnnounce(bytes) else { return false }
    if bytes.allSatisfy({ $0 < 0x80 }) { return latinAnnouncements.contains(words(bytes)) }
    let text = String(decoding: bytes, as: UTF8.self).lowercased().filter {
      $0.isLetter || $0 == " "
    }
    .split(separator: " ").joined(separator: " ")
    return announcements.contains(text)
  }

  private static let announcements = [
    "目录", "目 录", "目錄", "contents", "table of contents", "on this page", "in this policy",
    "quick links", "sommaire", "table des matières", "inhalt", "inhaltsverzeichnis",
  ]
  private static let latinAnnouncements = announcements.map { Array($0.utf8) }
  private static let mostLetters = latinAnnouncements.map(\.count).max() ?? 0

  /// The words of ASCII text in lower case, one space between them.
  private static func words(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var words: [UInt8] = []
    for byte in bytes {
      if byte.isLetter {
        words.append(byte | 0x20)
      } else if byte == .space, let last = words.last, last != .space {
        words.append(byte)
      }
    }
    if words.last == .space { words.removeLast() }
    return words
  }

  /// False where the bytes alone show that it is none of those: they have some Latin letters, of which the first is one
  /// of a few, or the character 目.
  private static func mayAnnounce(_ bytes: ArraySlice<UInt8>) -> Bool {
    var letters = 0
    var first: UInt8?
    var hasHan = false
    for (index, byte) in zip(bytes.indices, bytes) {
      if byte.isLetter {
        first = first ?? byte | 0x20
        letters += 1
      } else if byte == 0xE7, bytes[index...].starts(with: "目".utf8) {
        return true
      } else if byte >= 0xE5, byte <= 0xE9 {
        hasHan = true
      }
    }
    // Another Han character is a letter too, and in none of the others.
    guard !hasHan, letters >= 6, letters <= mostLetters else { return false }
    switch first {
    case 0x63, 0x69, 0x6F, 0x71, 0x73, 0x74: return true  // c i o q s t
    default: return false
    }
  }
}
