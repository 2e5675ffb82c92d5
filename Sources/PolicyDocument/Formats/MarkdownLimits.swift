/// What CommonMark's reader needs time for that grows with the square of the text, made plain text.
/// No policy comes near any of these limits; beyond them a mark stays in the text.
enum MarkdownLimits {
  typealias Line = MarkdownLines.Line

  /// Cells of a table's row, and of all rows: every row is filled up to the width of the first.
  private static let mostPipes = 256
  private static let mostCells = 1_000_000
  /// Quotations and lists in each other, all of which every further line is held to.
  private static let mostContainers = 32
  /// White space before them, by which lists nest as well.
  private static let mostSpace = 120
  /// Images that may be open when a link ends, all of which it is held to.
  private static let mostImages = 1_000
  /// Steps for rows of dashes: for each all of its paragraph is read as the head of a table, and for
  /// each line of it all before once more.
  private static let mostReread = 2_000_000_000
  /// Bytes that references may come to, each of which stands for the whole address.
  private static let mostReferenced = 16_000_000

  static func keep(_ lines: inout [Line]) {
    for index in lines.indices {
      let line = lines[index].bytes
      if line.count(where: { $0 == .pipe }) > mostPipes {
        lines[index].bytes = line.map { $0 == .pipe ? .space : $0 }
      }
      let mended = limited(containers: lines[index].bytes)
      if let mended { lines[index].bytes = mended }
    }
    limitTables(&lines)
    limitImages(&lines)
    limitReferences(&lines)
  }

  /// The line with no more containers than there may be; nil where there are no more.
  private static func limited(containers line: [UInt8]) -> [UInt8]? {
    var containers = 0
    var space = 0
    var index = 0
    var kept: [UInt8] = []
    while index < line.count {
      if line[index].isSpace {
        space += 1
        if space <= mostSpace { kept.append(line[index]) }
        index += 1
        continue
      }
      guard let mark = mark(of: line, at: index) else { break }
      // "- - - -" is a line drawn across the page.
      if line[index] != .greater, isRule(line[index...]) { break }
      containers += 1
      if containers > mostContainers {
        kept.append(contentsOf: line[index..<mark - 1] + [UInt8(ascii: "\\")])
        index = mark - 1
        break
      }
      kept.append(contentsOf: line[index..<mark])
      index = mark
    }
    return containers > mostContainers || space > mostSpace ? kept + line[index...] : nil
  }

  /// Where the mark of a quotation or list item ends that stands at `index`.
  private static func mark(of line: [UInt8], at index: Int) -> Int? {
    if line[index] == .greater { return index + 1 }
    var end = index
    if line[index].isDigit {
      while end < line.count, line[end].isDigit, end - index < 9 { end += 1 }
      guard end < line.count, line[end] == UInt8(ascii: ".") || line[end] == UInt8(ascii: ")")
      else { return nil }
    } else if !"*-+".utf8.contains(line[index]) {
      return nil
    }
    end += 1
    return end == line.count || line[end].isSpace ? end : nil
  }

  private static func isRule(_ line: ArraySlice<UInt8>) -> Bool {
    line.allSatisfy { $0 == line.first || $0.isSpace }
  }

  /// Images of a paragraph beyond the limit become a mark and a link.
  private static func limitImages(_ lines: inout [Line]) {
    var images = 0
    for index in lines.indices {
      let line = lines[index].bytes
      guard let first = line.firstIndex(of: UInt8(ascii: "!")) else {
        if lines[index].isBlank { images = 0 }
        continue
      }
      var kept = Array(line[..<first])
      for place in first..<line.count {
        if line[place] == UInt8(ascii: "!"), place + 1 < line.count, line[place + 1] == .bracket {
          images += 1
          if images > mostImages { kept.append(UInt8(ascii: "\\")) }
        }
        kept.append(line[place])
      }
      lines[index].bytes = kept
    }
  }

  /// Rows of dashes that made no table, beyond the limit, part paragraphs.
  static func limitRules(_ lines: inout [Line]) {
    var paragraph = (lines: 0, bytes: 0)
    var reread = 0
    for index in lines.indices {
      let line = lines[index]
      if line.isTable || line.isBlank {
        paragraph = (0, 0)
        continue
      }
      if isTableRule(line.bytes) {
        // A byte of a cell costs as much as forty that are only passed.
        reread += paragraph.bytes * (paragraph.lines + 40)
        if reread > mostReread { lines[index].bytes = [] }
      }
      paragraph = (paragraph.lines + 1, paragraph.bytes + line.bytes.count)
    }
  }

  private static func isTableRule(_ line: [UInt8]) -> Bool {
    line.contains(UInt8(ascii: "-"))
      && line.drop { $0.isSpace || isContainer($0) }
        .allSatisfy { "|-:".utf8.contains($0) || $0.isSpace }
  }

  /// Without the pipes of their rules tables that would have too many cells are text.
  private static func limitTables(_ lines: inout [Line]) {
    var cells = 0
    /// Columns of the widest table since the last blank line.
    var columns = 0
    /// Its rule and those of the tables around it.
    var rules: [Int] = []
    for index in lines.indices {
      let line = lines[index]
      if line.isBlank {
        columns = 0
        rules = []
      } else if line.bytes.contains(.pipe), isTableRule(line.bytes) {
        columns = max(columns, line.bytes.count { $0 == .pipe } + 1)
        rules.append(index)
      }
      cells += columns
      guard cells > mostCells else { continue }
      for rule in rules {
        lines[rule].bytes = lines[rule].bytes.map { $0 == .pipe ? .space : $0 }
      }
      (cells, columns, rules) = (mostCells, 0, [])
    }
  }

  /// Definitions of references that would fill the page by being referred to become text.
  private static func limitReferences(_ lines: inout [Line]) {
    let references = lines.reduce(0) { $0 + $1.bytes.count(where: { $0 == .bracket }) }
    guard references > 0 else { return }
    let longest = mostReferenced / references
    /// The line that may begin a definition, and the bytes from there on.
    var definition: (line: Int, length: Int)?
    for index in lines.indices {
      let content = lines[index].bytes.drop { $0.isSpace || isContainer($0) }
      if content.isEmpty { definition = nil }
      if content.first == .bracket { definition = (index, 0) }
      definition?.length += content.count
      guard let (start, length) = definition, length > longest else { continue }
      if let place = lines[start].bytes.firstIndex(of: .bracket) {
        lines[start].bytes.insert(UInt8(ascii: "\\"), at: place)
      }
      definition = nil
    }
  }

  /// A byte of a quotation's or list item's mark.
  private static func isContainer(_ byte: UInt8) -> Bool {
    byte == .greater || byte.isDigit || "*-+.)".utf8.contains(byte)
  }
}

extension UInt8 {
  fileprivate static let bracket = UInt8(ascii: "[")
}
