/// Which nodes of a page are its policy and which its furniture.
enum MainText {
  /// True for each node whose subtree is left out.
  static func dropped(_ tree: PageTree) -> [Bool] {
    var dropped = [Bool](repeating: false, count: tree.count)
    let measures = NodeMeasures(tree)
    let total = max(1, measures.words(0..<tree.count))
    for node in 0..<tree.count {
      let tag = tree.tag[node]
      if neverText(tag) {
        dropped[node] = true
        continue
      }
      guard tag != .text, tag != .html, tag != .body else { continue }
      let words = measures.words(node..<Int(tree.end[node]))
      let share = Double(words) / Double(total)
      let linked = Double(measures.linked(node..<Int(tree.end[node]))) / Double(max(1, words))
      switch tag {
      case .nav, .footer: dropped[node] = share < 0.4
      case .header, .aside: dropped[node] = share < 0.1 && linked > 0.3
      default: break
      }
    }
    return dropped
  }

  static func neverText(_ tag: Tag) -> Bool {
    switch tag {
    case .head, .title, .script, .style, .noscript, .select, .option, .iframe, .frame, .object,
      .embed, .audio, .video, .canvas, .datalist, .svg, .math, .noframes, .input, .progress,
      .meter:
      true
    default: false
    }
  }
}

/// Words (Han characters and Latin words) of any stretch of nodes, and how many stand in links.
struct NodeMeasures {
  private var wordsBefore: [Int] = [0]
  private var linkedBefore: [Int] = [0]

  init(_ tree: PageTree) {
    wordsBefore.reserveCapacity(tree.count + 1)
    linkedBefore.reserveCapacity(tree.count + 1)
    var linkEnd = 0
    for node in 0..<tree.count {
      if tree.tag[node] == .a { linkEnd = max(linkEnd, Int(tree.end[node])) }
      var words = 0
      if tree.tag[node] == .text, !MainText.neverText(tree.tag[max(0, Int(tree.parent[node]))]) {
        words = Self.count(tree.text[tree.textRange(of: node)])
      }
      wordsBefore.append(wordsBefore[node] + words)
      linkedBefore.append(linkedBefore[node] + (node < linkEnd ? words : 0))
    }
  }

  func words(_ nodes: Range<Int>) -> Int {
    wordsBefore[nodes.upperBound] - wordsBefore[nodes.lowerBound]
  }

  func linked(_ nodes: Range<Int>) -> Int {
    linkedBefore[nodes.upperBound] - linkedBefore[nodes.lowerBound]
  }

  /// Each Han character (a lead byte E3–E9 in UTF-8) and each run of other letters is a word.
  static func count(_ bytes: ArraySlice<UInt8>) -> Int {
    var count = 0
    var inside = false
    for byte in bytes {
      if byte >= 0xE3 && byte <= 0xE9 {
        count += 1
        inside = false
      } else if byte & 0xC0 == 0x80 {
        continue
      } else if byte.isLetter || byte.isDigit || byte >= 0xC0 && byte != 0xEF && byte != 0xE2 {
        if !inside { count += 1 }
        inside = true
      } else {
        inside = false
      }
    }
    return count
  }
}
