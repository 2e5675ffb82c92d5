/// Headings that are only numbered or bold lines: pages without h1–h6 have no others.
struct HeadingFinder {
  let text: [UInt8]
  var blocks: [Block]
  /// Of each block: the number it begins with, its title as `ContentsFinder` has it, its characters.
  private let numbers: [Numbering?]
  private let titles: [[UInt8]?]
  private let lengths: [Int]

  static func mark(_ blocks: [Block], in text: [UInt8]) -> [Block] {
    var finder = HeadingFinder(text, blocks)
    finder.run()
    return finder.blocks
  }

  private init(_ text: [UInt8], _ blocks: [Block]) {
    self.text = text
    self.blocks = blocks
    let numbers = blocks.map { Numbering(text[$0.range]) }
    let lengths = blocks.map { LineWrap.length(text.span.extracting($0.range)) }
    titles = blocks.indices.map {
      // Field by field: a block holds lists, and copying it counts them.
      ContentsFinder.title(
        blocks[$0].kind, text[blocks[$0].range], numbers[$0], length: lengths[$0])
    }
    self.numbers = numbers
    self.lengths = lengths
  }

  private enum Mark: Hashable {
    /// By the depth of the list they stand in, 0 outside: of nested lists with the same numbers the outer one may
    /// have titles and the inner one clauses.
    case numbered(Numbering.Style, depth: Int)
    /// Where plain lines bear numbers of the same style: a table of contents, the clauses' paragraphs.
    case boldNumbered(Numbering.Style)
    case bold
  }

  private mutating func run() {
    demoteLongHeadings()
    ContentsFinder.mark(&blocks, in: text, titles)
    markTitle()
    var named: Set<[UInt8]> = []
    for index in blocks.indices where blocks[index].isContents {
      if let title = titles[index] { named.insert(title) }
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
    var open: [Open] = []
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
        open[place] = Open(mark: mark, ordinal: ordinal)
      } else {
        if mark != .bold, open.count > 1, open.last?.mark == .bold { open.removeLast() }
        open.append(Open(mark: mark, ordinal: ordinal))
      }
      blocks[index].kind = .heading(level: min(6, base + open.count))
      blocks[index].leadIn = nil
    }
  }

  /// A level of headings that is open: its marks, and the last number.
  private struct Open {
    var mark: Mark
    var ordinal: Int

    /// "2." after the list that held "1." was closed.
    func goesOn(with next: Mark, _ number: Int) -> Bool {
      guard case .numbered(let style, _) = mark, case .numbered(style, _) = next else {
        return false
      }
      return number > 1 && number == ordinal + 1
    }
  }

  /// The page's name where it is only its first short line.
  private mutating func markTitle() {
    guard blocks.count > 3, case .paragraph = blocks[0].kind, !blocks[0].isContents,
      isShort(0), !endsSentence(text[blocks[0].range], nil),
      !LeadIns.endsInColon(text[blocks[0].range]), numbers[0] == nil,
      !isBold(0) || !(1..<blocks.count).contains(where: isBold)
    else { return }
    blocks[0].kind = .heading(level: 1)
  }

  /// h1–h6 around whole paragraphs and items of a list are dress.
  private mutating func demoteLongHeadings() {
    for index in blocks.indices where blocks[index].isHeading {
      if lengths[index] > 160 || holdsSentence(blocks[index]) || isItem(index) {
        blocks[index].kind = .paragraph
      }
    }
  }

  /// "（2）危害国家安全的；", while the titles of parts may end so: "三、我们如何收集您的个人信息；"
  private func isItem(_ index: Int) -> Bool {
    switch numbers[index]?.style {
    case .han, .part, .chapter, .division: return false
    default:
      let bytes = text[blocks[index].range]
      return endsItem(bytes)
    }
  }

  /// A full stop inside, or at the end of more than a title: "一、总则。" is one.
  private func holdsSentence(_ block: Block) -> Bool {
    var characters = 0
    for index in block.range where text[index] & 0xC0 != 0x80 {
      if text[index] == 0xE3, text[index...].starts(with: "。".utf8) {
        return characters > 16 || index + 3 < block.range.upperBound
      }
      characters += 1
    }
    return false
  }

  /// Whether a table of contents names the block.
  private func isNamed(_ index: Int, _ named: Set<[UInt8]>) -> Bool {
    titles[index].map(named.contains) ?? false
  }

  private func candidates(_ named: Set<[UInt8]>) -> [Mark?] {
    blocks.indices.map { index in
      if blocks[index].isContents { return nil }
      switch blocks[index].kind {
      case .paragraph: break
      case .listItem: break
      default: return nil
      }
      guard index + 1 < blocks.count, isShort(index), titles[index] != nil else { return nil }
      let block = blocks[index]
      let bytes = text[block.range]
      if isPlainItem(bytes) || holdsSentence(block) { return nil }
      if let number = numbers[index], bytes.count > number.length {
        return endsSentence(bytes, number.style)
          ? nil : .numbered(number.style, depth: depth(of: block))
      }
      if endsSentence(bytes, nil) { return nil }
      if isNamed(index, named) { return .bold }
      if case .listItem = block.kind { return nil }
      return isBold(index) ? .bold : nil
    }
  }

  /// A bullet, and no number after it.
  private func isPlainItem(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard Bullet.begins(bytes) else { return false }
    let rest = bytes.drop { $0 >= 0x80 || $0 == UInt8(ascii: "-") || $0.isSpace }
    return rest.first?.isDigit != true
  }

  /// A short line all in bold.
  private func isBold(_ index: Int) -> Bool {
    let block = blocks[index]
    guard case .paragraph = block.kind, block.links.isEmpty, isShort(index) else { return false }
    let bold = block.emphasis.reduce(0) { $0 + $1.count }
    return bold * 10 >= block.range.count * 9
  }

  /// A style marks headings when most of its lines are short and something follows them.
  private func styles(_ marks: [Mark?]) -> Set<Mark> {
    var short: [Mark: Int] = [:]
    var followed: [Mark: Int] = [:]
    var all: [Mark: Int] = [:]
    var least: [Mark: Int] = [:]
    for index in blocks.indices {
      if let mark = marks[index] {
        if let number = numbers[index] {
          least[mark] = min(least[mark] ?? .max, number.ordinal)
        }
        short[mark, default: 0] += 1
        all[mark, default: 0] += 1
        if marks[index + 1] != mark, !blocks[index + 1].isHeading {
          followed[mark, default: 0] += 1
        }
      } else if !blocks[index].isHeading, !blocks[index].isContents,
        let number = numbers[index]
      {
        all[.numbered(number.style, depth: depth(of: blocks[index])), default: 0] += 1
      }
    }
    return Set(
      short.keys.filter { mark in
        let count = short[mark] ?? 0
        // "99 Hanover St" is a line of an address.
        if case .numbered(.decimal(parts: 1), _) = mark, (least[mark] ?? 0) > 9 { return false }
        guard (followed[mark] ?? 0) * 10 >= count * 6 else { return false }
        return count * 10 >= (all[mark] ?? 0) * 5
      })
  }

  private func depth(of block: Block) -> Int {
    if case .listItem(let depth) = block.kind { depth } else { 0 }
  }

  private func isShort(_ index: Int) -> Bool {
    let isWide = blocks[index].range.count > lengths[index] * 2
    return lengths[index] <= (isWide ? 40 : 100)
  }

  /// An item of a list, before the last perhaps with its conjunction: "；或", "; and".
  private func endsItem(_ bytes: ArraySlice<UInt8>) -> Bool {
    let ends: [StaticString] = ["；", ";", "；或", "；和", "；及", "；以及", ";或", ";和", "; or", "; and"]
    return ends.contains { bytes.ends(in: $0) }
  }

  private func endsSentence(_ bytes: ArraySlice<UInt8>, _ style: Numbering.Style?) -> Bool {
    guard let last = bytes.last else { return true }
    // 三、我们如何收集您的个人信息；
    switch style {
    case .han, .part, .chapter, .division:
      return bytes.ends(in: "。") || bytes.ends(in: "，")
    default: break
    }
    if last == UInt8(ascii: ",") || endsItem(bytes) { return true }
    // "1. Scope." but not "1. We collect your name."
    if last == UInt8(ascii: ".") { return style == nil || bytes.count > 60 }
    return bytes.ends(in: "。") || bytes.ends(in: "，") || bytes.ends(in: "、")
  }
}
