internal import PolicyText

/// Headings that are only numbered or bold lines: pages without h1–h6 have no others.
struct HeadingFinder {
  let text: [UInt8]
  var blocks: [Block]
  /// Of each block: the number it begins with, its title, its characters.
  private let numbers: [Numbering?]
  private let titles: BlockTitles
  private let lengths: [Int]

  static func mark(_ blocks: inout [Block], in text: [UInt8]) {
    var finder = HeadingFinder(text, exchange(&blocks, with: []))
    finder.run()
    blocks = finder.blocks
  }

  private init(_ text: [UInt8], _ blocks: [Block]) {
    // Field by field: a block holds lists, and copying it counts them.
    numbers = blocks.indices.map { Numbering(text.span.extracting(blocks[$0].range)) }
    lengths = blocks.indices.map { LineWrap.length(text.span.extracting(blocks[$0].range)) }
    var titles = BlockTitles(blocks: blocks.count)
    for index in blocks.indices {
      let bytes = text.span.extracting(blocks[index].range)
      if Self.mayBeTitle(blocks[index].kind), bytes.count <= 240, lengths[index] <= 100 {
        titles.add(bytes.extracting(droppingFirst: numbers[index]?.length ?? 0))
      } else {
        titles.addNone()
      }
    }
    (self.text, self.blocks, self.titles) = (text, blocks, titles)
  }

  private static func mayBeTitle(_ kind: Block.Kind) -> Bool {
    switch kind {
    case .tableRow, .tableHeader: false
    default: true
    }
  }

  private mutating func run() {
    demoteLongHeadings()
    ContentsFinder.mark(&blocks, in: text, titles)
    markTitle()
    /// By number of title.
    var named = [Bool](repeating: false, count: titles.count)
    for index in blocks.indices where blocks[index].isContents && titles.numbers[index] >= 0 {
      named[titles.numbers[index]] = true
    }
    var marks = candidates(named)
    var accepted = styles(marks)
    for index in marks.indices {
      guard case .numbered(let style, let depth) = marks[index],
        !accepted.contains(.numbered(style, depth: depth)),
        isBold(index)
      else { continue }
      marks[index] = .boldNumbered(style)
    }
    accepted.formUnion(styles(marks))
    var base = 0
    var open: [HeadingMark.Open] = []
    for index in blocks.indices {
      if case .heading(let level) = blocks[index].kind {
        base = level
        open = []
        continue
      }
      guard let mark = marks[index], accepted.contains(mark) || isNamed(index, named)
      else { continue }
      let ordinal = numbers[index]?.ordinal ?? 0
      if let place = open.lastIndex(where: { $0.mark == mark })
        ?? open.lastIndex(where: { $0.goesOn(with: mark, ordinal) })
      {
        open.removeSubrange((place + 1)...)
        open[place] = HeadingMark.Open(mark: mark, ordinal: ordinal)
      } else {
        if mark != .bold, open.count > 1, open.last?.mark == .bold { open.removeLast() }
        open.append(HeadingMark.Open(mark: mark, ordinal: ordinal))
      }
      blocks[index].kind = .heading(level: min(6, base + open.count))
      blocks[index].leadIn = nil
    }
  }

  /// The page's name where it is only its first short line.
  private mutating func markTitle() {
    guard blocks.count > 3, case .paragraph = blocks[0].kind, !blocks[0].isContents,
      isShort(0), !endsSentence(text.span.extracting(blocks[0].range), nil),
      !LeadIns.endsInColon(text.span.extracting(blocks[0].range)), numbers[0] == nil,
      !isBold(0) || !(1..<blocks.count).contains(where: isBold)
    else { return }
    blocks[0].kind = .heading(level: 1)
  }

  /// h1–h6 around whole paragraphs and items of a list are dress.
  private mutating func demoteLongHeadings() {
    for index in blocks.indices where blocks[index].isHeading {
      if lengths[index] > 160 || holdsSentence(index) || isItem(index) {
        blocks[index].kind = .paragraph
      }
    }
  }

  /// "（2）危害国家安全的；", while the titles of parts may end so: "三、我们如何收集您的个人信息；"
  private func isItem(_ index: Int) -> Bool {
    switch numbers[index]?.style {
    case .han, .part, .chapter, .division: return false
    default: return endsItem(text.span.extracting(blocks[index].range))
    }
  }

  /// A full stop inside, or at the end of more than a title: "一、总则。" is one.
  private func holdsSentence(_ index: Int) -> Bool {
    let range = blocks[index].range
    guard var stop = text.firstIndex(of: 0xE3, in: range) else { return false }
    let bytes = text.span
    while !bytes.holds("。", at: stop) {
      guard let next = text.firstIndex(of: 0xE3, in: stop + 1..<range.upperBound) else {
        return false
      }
      stop = next
    }
    return stop + 3 < range.upperBound
      || LineWrap.length(bytes.extracting(range.lowerBound..<stop)) > 16
  }

  /// Whether a table of contents names the block.
  private func isNamed(_ index: Int, _ named: [Bool]) -> Bool {
    titles.numbers[index] >= 0 && named[titles.numbers[index]]
  }

  private func candidates(_ named: [Bool]) -> [HeadingMark?] {
    blocks.indices.map { index in
      if blocks[index].isContents { return nil }
      switch blocks[index].kind {
      case .paragraph, .listItem: break
      default: return nil
      }
      guard index + 1 < blocks.count, isShort(index), titles.numbers[index] >= 0 else {
        return nil
      }
      let bytes = text.span.extracting(blocks[index].range)
      if isPlainItem(bytes) || holdsSentence(index) { return nil }
      if let number = numbers[index], bytes.count > number.length {
        return endsSentence(bytes, number.style)
          ? nil : .numbered(number.style, depth: depth(of: index))
      }
      if endsSentence(bytes, nil) { return nil }
      if isNamed(index, named) { return .bold }
      if case .listItem = blocks[index].kind { return nil }
      return isBold(index) ? .bold : nil
    }
  }

  /// A bullet, and no number after it.
  private func isPlainItem(_ bytes: Span<UInt8>) -> Bool {
    guard Bullet.begins(bytes) else { return false }
    for index in bytes.indices {
      let byte = bytes[index]
      if byte < 0x80, byte != UInt8(ascii: "-"), !byte.isSpace { return !byte.isDigit }
    }
    return true
  }

  /// A short line all in bold.
  private func isBold(_ index: Int) -> Bool {
    guard case .paragraph = blocks[index].kind, blocks[index].links.isEmpty, isShort(index) else {
      return false
    }
    let bold = blocks[index].emphasis.reduce(0) { $0 + $1.count }
    return bold * 10 >= blocks[index].range.count * 9
  }

  /// A style marks headings when most of its lines are short and something follows them.
  private func styles(_ marks: [HeadingMark?]) -> Set<HeadingMark> {
    var tallies: [HeadingMark: HeadingMark.Tally] = [:]
    for index in blocks.indices {
      if let mark = marks[index] {
        tallies[mark, default: .init()].add(
          number: numbers[index]?.ordinal,
          isFollowed: marks[index + 1] != mark && !blocks[index + 1].isHeading)
      } else if let number = numbers[index], !blocks[index].isHeading, !blocks[index].isContents {
        tallies[.numbered(number.style, depth: depth(of: index)), default: .init()].all += 1
      }
    }
    return Set(tallies.lazy.filter { $1.areHeadings(of: $0) }.map(\.key))
  }

  private func depth(of index: Int) -> Int {
    if case .listItem(let depth) = blocks[index].kind { depth } else { 0 }
  }

  private func isShort(_ index: Int) -> Bool {
    let isWide = blocks[index].range.count > lengths[index] * 2
    return lengths[index] <= (isWide ? 40 : 100)
  }

  /// An item of a list, before the last perhaps with its conjunction: "；或", "; and".
  private func endsItem(_ bytes: Span<UInt8>) -> Bool {
    guard !bytes.isEmpty else { return false }
    let last = bytes[bytes.count - 1]
    if last >= 0x80 { return Self.itemEnds.contains { bytes.ends(in: $0) } }
    return last == UInt8(ascii: ";") || bytes.ends(in: "; or") || bytes.ends(in: "; and")
  }

  private static let itemEnds: [StaticString] = ["；", "；或", "；和", "；及", "；以及", ";或", ";和"]

  private func endsSentence(_ bytes: Span<UInt8>, _ style: Numbering.Style?) -> Bool {
    guard !bytes.isEmpty else { return true }
    // 三、我们如何收集您的个人信息；
    switch style {
    case .han, .part, .chapter, .division: return bytes.ends(in: "。") || bytes.ends(in: "，")
    default: break
    }
    switch bytes[bytes.count - 1] {
    case UInt8(ascii: ","): return true
    // "1. Scope." but not "1. We collect your name."
    case UInt8(ascii: "."): return style == nil || bytes.count > 60
    default:
      return endsItem(bytes) || bytes.ends(in: "。") || bytes.ends(in: "，") || bytes.ends(in: "、")
    }
  }
}
