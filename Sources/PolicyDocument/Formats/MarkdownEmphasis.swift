/// Bold as people and converters mark it: `** so **`, `**“so”**也`, and over several lines.
/// CommonMark knows none of these and leaves the stars in the text.
enum MarkdownEmphasis {
  /// Lines after which bold that was opened is taken for a stray mark.
  private static let reach = 12

  static func mend(_ lines: inout [MarkdownLines.Line]) {
    var inFence = false
    /// The line where bold that is open began.
    var open: Int?
    for index in lines.indices {
      if MarkdownLines.isFence(lines[index].bytes) { inFence.toggle() }
      guard !inFence, !lines[index].bytes.contains(UInt8(ascii: "`")) else { continue }
      lines[index].bytes = withoutPairs(lines[index].bytes)
      let marks = marks(lines[index].bytes)
      if marks.isEmpty, open == nil { continue }
      let wasOpen = open != nil
      let isOdd = marks.count % 2 == 1
      if isOdd, !wasOpen, closes(lines, after: index) { open = index }
      let isOpen = isOdd ? !wasOpen && open == index : wasOpen
      lines[index].bytes = rewritten(lines[index].bytes, marks, wasOpen: wasOpen, isOpen: isOpen)
      if !isOpen { open = nil }
    }
  }

  /// Whether a line soon after has the mark that ends what is open.
  private static func closes(_ lines: [MarkdownLines.Line], after index: Int) -> Bool {
    for next in lines[(index + 1)...].prefix(reach) {
      if next.isTable || next.bytes.first == UInt8(ascii: "#")
        || MarkdownLines.isFence(next.bytes) || next.bytes.contains(UInt8(ascii: "`"))
      {
        return false
      }
      if marks(next.bytes).count % 2 == 1 { return true }
    }
    return false
  }

  /// Where `**` stands; runs of other lengths are something else.
  private static func marks(_ line: [UInt8]) -> [Int] {
    var marks: [Int] = []
    var index = 0
    while index < line.count {
      if line[index] == UInt8(ascii: "\\") {
        index += 2
        continue
      }
      let run = line[index...].prefix { $0 == UInt8(ascii: "*") }.count
      if run == 2 { marks.append(index) }
      index += max(1, run)
    }
    return marks
  }

  /// Without runs of four, which end bold and begin it at once, or begin it and end it.
  private static func withoutPairs(_ line: [UInt8]) -> [UInt8] {
    guard line.contains(UInt8(ascii: "*")) else { return line }
    var result: [UInt8] = []
    var index = 0
    while index < line.count {
      let run = line[index...].prefix { $0 == UInt8(ascii: "*") }.count
      if run == 0 { result.append(line[index]) }
      let rest = run > 3 && run % 2 == 0 ? run % 4 : run
      result.append(contentsOf: repeatElement(UInt8(ascii: "*"), count: rest))
      index += max(1, run)
    }
    return result
  }

  private static func rewritten(
    _ line: [UInt8], _ marks: [Int], wasOpen: Bool, isOpen: Bool
  ) -> [UInt8] {
    let start =
      line.prefix { $0.isSpace }.count
      + (MarkdownLines.listMark(line.drop { $0.isSpace }) ?? 0)
    guard !line.allSatisfy(\.isSpace) else { return line }
    // A line that is nothing but stars, or whose only mark has no partner.
    let isStray = marks.count % 2 == 1 && !wasOpen && !isOpen
    var result = Array(line[..<min(start, line.count)])
    if wasOpen { result.append(contentsOf: "<b>".utf8) }
    var isBold = wasOpen
    var index = min(start, line.count)
    var left = marks[...]
    while index < line.count {
      guard left.first == index else {
        result.append(line[index])
        index += 1
        continue
      }
      left.removeFirst()
      index += 2
      if isStray, left.isEmpty { continue }
      result.append(contentsOf: (isBold ? "</b>" : "<b>").utf8)
      isBold.toggle()
    }
    if isBold { result.append(contentsOf: "</b>".utf8) }
    return result
  }
}
