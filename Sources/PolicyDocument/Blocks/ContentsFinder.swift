internal import PolicyText

/// Tables of contents: runs of short blocks that only name or link what comes later.
enum ContentsFinder {
  /// `titles` are those of the blocks.
  static func mark(_ blocks: inout [Block], in text: [UInt8], _ titles: BlockTitles) {
    let lastPlaces = lastPlaces(titles)
    /// Names something that comes after it, or links to a place in the page.
    let pointsOn = blocks.indices.map { index in
      titles.numbers[index] >= 0
        && !text.span.extracting(blocks[index].range).ends(in: "。")
        && (lastPlaces[index] > index || linksWithinPage(blocks[index]))
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
      let announced = isAnnouncement(text.span.extracting(blocks[index].range))
      let first = announced ? index + 1 : index
      var end = first
      var pointing = 0
      var gap = 0
      while end < blocks.count, gap <= 1 {
        if pointsOn[end] {
          pointing += 1
          gap = 0
        } else if titles.numbers[end] >= 0, announced || pointing > 0 {
          gap += 1
        } else {
          break
        }
        end += 1
      }
      end -= gap
      if !announced, end - first >= 2, isRepeatedList(first..<end) {
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

  /// For each block where the same title stands last, which may be its own place.
  private static func lastPlaces(_ titles: BlockTitles) -> [Int] {
    var places = Array(titles.numbers.indices)
    var last = [Int](repeating: -1, count: titles.count)
    for index in places.indices.reversed() where titles.numbers[index] >= 0 {
      let title = titles.numbers[index]
      if last[title] < 0 { last[title] = index } else { places[index] = last[title] }
    }
    return places
  }

  private static func linksWithinPage(_ block: Block) -> Bool {
    if block.links.isEmpty { return false }
    let linked = block.links.filter { $0.address.utf8.first == UInt8(ascii: "#") }
      .reduce(0) { $0 + $1.range.count }
    return linked * 10 >= block.range.count * 8
  }

  private static func isAnnouncement(_ bytes: Span<UInt8>) -> Bool {
    guard bytes.count <= 60, mayAnnounce(bytes) else { return false }
    if bytes.allSatisfy({ $0 < 0x80 }) { return latinAnnouncements.contains(words(bytes)) }
    let text = String(decoding: bytes).lowercased().filter {
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
  /// No announcement has more.
  private static let mostLetters = 19

  /// The words of ASCII text in lower case, one space between them.
  private static func words(_ bytes: Span<UInt8>) -> [UInt8] {
    var words: [UInt8] = []
    words.reserveCapacity(bytes.count)
    for index in bytes.indices {
      if bytes[index].isLetter {
        words.append(bytes[index] | 0x20)
      } else if bytes[index] == .space, let last = words.last, last != .space {
        words.append(.space)
      }
    }
    if words.last == .space { words.removeLast() }
    return words
  }

  /// False where the bytes alone show that it is none of those: they have some Latin letters, of which the first is one
  /// of a few, or the character 目.
  private static func mayAnnounce(_ bytes: Span<UInt8>) -> Bool {
    var letters = 0
    var first: UInt8 = 0
    var hasHan = false
    for index in bytes.indices {
      let byte = bytes[index]
      if byte.isLetter {
        if letters == 0 { first = byte | 0x20 }
        letters += 1
      } else if byte == 0xE7, bytes.holds("目", at: index) {
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
