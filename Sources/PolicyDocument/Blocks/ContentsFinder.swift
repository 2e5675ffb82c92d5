internal import PolicyText

/// Tables of contents: runs of short blocks that only name or link what comes later.
enum ContentsFinder {
  /// `titles` are those of the blocks.
  static func mark(_ blocks: inout [Block], in text: [UInt8], _ titles: [[UInt8]?]) {
    let names = later(titles)
    /// Links to a place in the page.
    let links = blocks.indices.map { index in
      titles[index] != nil && !blocks[index].links.isEmpty && leadsIntoThePage(blocks[index])
    }
    func isSentence(_ index: Int) -> Bool { text[blocks[index].range].ends(in: "。") }

    var index = 0
    while index < blocks.count {
      let announced = ContentsAnnouncement.isOne(text[blocks[index].range])
      let first = announced ? index + 1 : index
      var end = first
      var pointing = 0
      var linking = 0
      var gap = 0
      while end < blocks.count, gap <= 1 {
        // What stands again and again, or says a value, is a field of a record and names no section.
        let isNamed =
          announced
          ? names[end].count > 0 : names[end].count == 1 && !isField(text[blocks[end].range])
        if (links[end] || isNamed) && !isSentence(end) {
          pointing += 1
          linking += links[end] ? 1 : 0
          gap = 0
        } else if titles[end] != nil, announced || pointing > 0 {
          gap += 1
        } else {
          break
        }
        end += 1
      }
      end -= gap
      let isContents = pointing >= (announced ? 2 : 3) && end > first
      if !isContents {
        index += 1
      } else if !announced,
        isRepeated(first..<end, names)
          || linking * 2 < pointing && isLedIn(first, by: blocks, in: text)
      {
        index = end
      } else {
        for inside in index..<end { blocks[inside].isContents = true }
        index = end
      }
    }
  }

  /// Where a title stands next, and how often it still does.
  private struct Later {
    var place = 0
    var count = 0
  }

  private static func later(_ titles: [[UInt8]?]) -> [Later] {
    var later = Array(repeating: Later(), count: titles.count)
    var found: [Title: Later] = Dictionary(minimumCapacity: titles.count)
    for index in titles.indices.reversed() {
      guard let title = titles[index] else { continue }
      let next = found[Title(letters: title)] ?? Later()
      later[index] = next
      found[Title(letters: title)] = Later(place: index, count: next.count + 1)
    }
    return later
  }

  private static func leadsIntoThePage(_ block: Block) -> Bool {
    let linked = block.links.filter { $0.address.utf8.first == UInt8(ascii: "#") }
      .reduce(0) { $0 + $1.range.count }
    return linked * 10 >= block.range.count * 8
  }

  /// A list that only comes twice: what it names follows there as close as here.
  private static func isRepeated(_ run: Range<Int>, _ names: [Later]) -> Bool {
    let named = run.filter { names[$0].count > 0 }
    guard named.count >= 2 else { return false }
    let apart = zip(named, named.dropFirst()).filter { one, other in
      let distance = names[other].place - names[one].place
      return distance < 0 || distance > other - one
    }
    return apart.count * 2 < named.count - 1
  }

  /// A list that belongs to a sentence about something else: "We share your data with:".
  private static func isLedIn(_ first: Int, by blocks: [Block], in text: [UInt8]) -> Bool {
    guard first > 0 else { return false }
    let bytes = text[blocks[blocks[first].leadIn ?? first - 1].range]
    return LeadIns.endsInColon(bytes) && !ContentsAnnouncement.speaksOfParts(bytes)
  }

  /// "合作方式：嵌入 SDK", "Purposes:", but not "十一、附录：权限".
  private static func isField(_ bytes: ArraySlice<UInt8>) -> Bool {
    holdsColon(bytes) && Numbering(bytes) == nil
  }

  /// A colon that is no part of an address or a time.
  private static func holdsColon(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.indices.contains { index in
      switch bytes[index] {
      case UInt8(ascii: ":"): index + 1 == bytes.endIndex || bytes[index + 1] == .space
      case 0xEF: bytes[index...].starts(with: "：".utf8)
      default: false
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
}
