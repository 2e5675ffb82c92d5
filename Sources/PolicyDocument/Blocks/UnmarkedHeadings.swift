/// Sections of a page that has no headings at all: clauses that begin with a numbered title
/// ("1. 信息收集：我们…"), or short lines that stand over paragraphs.
struct UnmarkedHeadings {
  private let text: [UInt8]
  private let blocks: [Block]

  static func mark(_ blocks: inout [Block], _ text: inout [UInt8]) {
    // The page's title is no section.
    guard blocks.count >= 4, !blocks.dropFirst().contains(where: { $0.isHeading }) else { return }
    let finder = UnmarkedHeadings(text: text, blocks: blocks)
    let level = blocks[0].isHeading ? 2 : 1
    let titles = finder.numberedTitles()
    guard titles.isEmpty else {
      let starts = titles.map { blocks[$0.block].range.lowerBound }
      var cuts: [Int: [Int]] = [:]
      for title in titles { if let end = title.end { cuts[title.block] = [end] } }
      // Where the titles' blocks are after the cuts.
      var places: [Int] = []
      var added = 0
      for title in titles {
        places.append(title.block + added)
        if title.end != nil { added += 1 }
      }
      guard starts.count == places.count else { return }
      BlockSplitter.split(&blocks, &text, at: cuts)
      for place in places where blocks.indices.contains(place) {
        blocks[place].kind = .heading(level: level)
        blocks[place].leadIn = nil
      }
      return
    }
    let lines = finder.titleLines()
    guard lines.count >= 3 else { return }
    for index in lines {
      blocks[index].kind = .heading(level: level)
      blocks[index].leadIn = nil
    }
  }

  private struct Title {
    var block: Int
    /// Where the clause goes on after its title; nil when the title is all of the block.
    var end: Int?
  }

  /// The titles of the outermost numbering most of whose clauses have one.
  private func numberedTitles() -> [Title] {
    var styles: [Numbering.Style] = []
    var counts: [Numbering.Style: Int] = [:]
    var titles: [Numbering.Style: [Title]] = [:]
    for (index, block) in blocks.enumerated() where isText(block) && !block.isContents {
      guard let number = Numbering(text.span.extracting(block.range)) else { continue }
      if counts[number.style] == nil { styles.append(number.style) }
      counts[number.style, default: 0] += 1
      if let title = title(index, number) { titles[number.style, default: []].append(title) }
    }
    for style in styles {
      let found = titles[style] ?? []
      if found.count >= 3, found.count * 10 >= (counts[style] ?? 0) * 6 { return found }
    }
    return []
  }

  private func isText(_ block: Block) -> Bool {
    switch block.kind {
    case .paragraph, .listItem: true
    default: false
    }
  }

  private func title(_ index: Int, _ number: Numbering) -> Title? {
    let range = blocks[index].range
    let start = range.lowerBound + number.length
    guard start < range.upperBound else { return nil }
    let rest = String(decoding: text[start..<range.upperBound].prefix(400), as: UTF8.self)
    let scalars = Array(rest.unicodeScalars.prefix(70))
    guard let first = scalars.first else { return nil }
    let isWide = first.value.isWideText
    guard isWide || first.properties.isUppercase else { return nil }
    var length = 0
    for (place, scalar) in scalars.enumerated() {
      length += UTF8.width(scalar)
      let next = place + 1 < scalars.count ? scalars[place + 1] : nil
      let limit: Int
      switch scalar {
      case "：", ":": limit = isWide ? 20 : 60
      case "。": limit = 12
      case ".": limit = next == " " && !isWide ? 60 : -1
      case " ": limit = isWide && next.map { $0.value.isWideText } == true ? 16 : 0
      case "，", "；", ",", ";", "！", "？": return nil
      default: continue
      }
      // A space between Latin words, a point in a number.
      if limit <= 0 { continue }
      guard place >= 2, place <= limit else { return nil }
      let end = start + length
      // A title and nothing after it was found to be no heading before.
      return range.upperBound - end >= 45 ? Title(block: index, end: end) : nil
    }
    return nil
  }

  /// Short lines between paragraphs that end as sentences do.
  private func titleLines() -> [Int] {
    blocks.indices.dropFirst().dropLast().filter { index in
      let block = blocks[index]
      guard case .paragraph = block.kind, !block.isContents, block.links.isEmpty,
        LineWrap.length(text[block.range]) <= 24, block.range.count >= 6,
        block.range.count <= 60 || text[block.range].allSatisfy({ $0 < 0x80 }),
        isTitle(text[block.range]), endsSentence(blocks[index - 1]) || blocks[index - 1].isHeading
      else { return false }
      let next = blocks[index + 1]
      return isText(next) && next.range.count >= block.range.count * 2
        && (endsSentence(next) || LeadIns.endsInColon(text.span.extracting(next.range)))
    }
  }

  private func isTitle(_ bytes: ArraySlice<UInt8>) -> Bool {
    !String(decoding: bytes, as: UTF8.self).unicodeScalars.contains {
      "。，；：、！？,;:!?.@/0123456789".unicodeScalars.contains($0)
    }
  }

  private func endsSentence(_ block: Block) -> Bool {
    let bytes = text[block.range]
    return ["。", ".", "；", "！", "”", "）", ")"].contains { bytes.ends(in: $0) }
  }
}
