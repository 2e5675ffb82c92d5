internal import PolicyText

/// Tables of contents: runs of short blocks that only name or link what comes later.
enum ContentsFinder {
  /// `titles` are those of the blocks.
  static func mark(_ blocks: inout [Block], in text: [UInt8], _ titles: BlockTitles) {
    let names = later(titles)
    /// Names or links what is elsewhere in the page. What stands again and again, or says a value, is a field of a
    /// record and names no section.
    func pointsOn(_ index: Int, announced: Bool) -> (isNamed: Bool, isLinked: Bool) {
      let bytes = text.span.extracting(blocks[index].range)
      if titles.numbers[index] < 0 || bytes.ends(in: "。") { return (false, false) }
      let isNamed =
        announced
        ? names[index].count > 0 : names[index].count == 1 && !isField(bytes)
      return (isNamed, linksWithinPage(blocks[index]))
    }
    var index = 0
    while index < blocks.count {
      let announced = ContentsAnnouncement.isOne(text.span.extracting(blocks[index].range))
      let first = announced ? index + 1 : index
      var end = first
      var pointing = 0
      var linking = 0
      var gap = 0
      while end < blocks.count, gap <= 1 {
        let (isNamed, isLinked) = pointsOn(end, announced: announced)
        if isNamed || isLinked {
          pointing += 1
          linking += isLinked ? 1 : 0
          gap = 0
        } else if titles.numbers[end] >= 0, announced || pointing > 0 {
          gap += 1
        } else {
          break
        }
        end += 1
      }
      end -= gap
      guard pointing >= (announced ? 2 : 3), end > first else {
        index += 1
        continue
      }
      let isText =
        !announced
        && (isRepeated(first..<end, names)
          || linking * 2 < pointing && isLedIn(first, by: blocks, in: text))
      if !isText {
        for inside in index..<end { blocks[inside].isContents = true }
      }
      index = end
    }
  }

  /// Where a title stands next, and how often it still does.
  private struct Later {
    var place = 0
    var count = 0
  }

  private static func later(_ titles: BlockTitles) -> [Later] {
    var later = Array(repeating: Later(), count: titles.numbers.count)
    var found = Array(repeating: Later(), count: titles.count)
    for index in later.indices.reversed() where titles.numbers[index] >= 0 {
      let title = titles.numbers[index]
      later[index] = found[title]
      found[title] = Later(place: index, count: found[title].count + 1)
    }
    return later
  }

  private static func linksWithinPage(_ block: Block) -> Bool {
    if block.links.isEmpty { return false }
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
    let range = blocks[blocks[first].leadIn ?? first - 1].range
    return LeadIns.endsInColon(text.span.extracting(range))
      && !ContentsAnnouncement.speaksOfParts(text[range])
  }

  /// "合作方式：嵌入 SDK", "Purposes:", but not "十一、附录：权限".
  private static func isField(_ bytes: Span<UInt8>) -> Bool {
    holdsColon(bytes) && Numbering(bytes) == nil
  }

  /// A colon that is no part of an address or a time.
  private static func holdsColon(_ bytes: Span<UInt8>) -> Bool {
    for index in bytes.indices {
      if bytes[index] == UInt8(ascii: ":"), index + 1 == bytes.count || bytes[index + 1] == .space {
        return true
      }
      if bytes[index] == 0xEF, bytes.holds("：", at: index) { return true }
    }
    return false
  }
}
