/// Counts over any subtree of a page: words (Han characters and Latin words), words in links, and
/// prose, the words of paragraphs that read like sentences.
struct NodeMeasures {
  private var wordsBefore: [Int32] = [0]
  private var linkedBefore: [Int32] = [0]
  private var proseBefore: [Int32] = [0]
  private let end: [Int32]

  /// `hidden` are nodes whose subtree does not count.
  init(_ tree: PageTree, hidden: [Bool], _ counts: TextCounts? = nil) {
    let counts = counts ?? TextCounts(tree)
    end = tree.end
    var words = [Int32](repeating: 0, count: tree.count)
    var linked = words
    /// Sums for each block element over the text that stands in it directly.
    var blockWords = words
    var blockLinked = words
    var blockSentences = words
    var blockOf = words
    var linkEnd = 0
    var hiddenEnd = 0
    for node in 0..<tree.count {
      if hidden[node] { hiddenEnd = max(hiddenEnd, Int(tree.end[node])) }
      let tag = tree.tag[node]
      let parent = Int(tree.parent[node])
      blockOf[node] = tag.isBlock || parent < 0 ? Int32(node) : blockOf[parent]
      if tag == .a { linkEnd = max(linkEnd, Int(tree.end[node])) }
      guard tag == .text, node >= hiddenEnd else { continue }
      let count = counts.words[node]
      words[node] = count
      let block = Int(blockOf[node])
      blockWords[block] += count
      if node < linkEnd {
        linked[node] = count
        blockLinked[block] += count
      }
      blockSentences[block] += counts.marks[node]
    }
    wordsBefore.reserveCapacity(tree.count + 1)
    linkedBefore.reserveCapacity(tree.count + 1)
    proseBefore.reserveCapacity(tree.count + 1)
    for node in 0..<tree.count {
      let block = Int(blockOf[node])
      let isProse =
        (tree.tag[block] == .td || blockWords[block] - blockLinked[block] >= 10)
        && blockLinked[block] * 2 < blockWords[block]
        && (tree.tag[block] == .td || blockSentences[block] > 0 || blockWords[block] >= 18)
      wordsBefore.append(wordsBefore[node] + words[node])
      linkedBefore.append(linkedBefore[node] + linked[node])
      proseBefore.append(proseBefore[node] + (isProse ? words[node] : 0))
    }
  }

  func words(_ node: Int) -> Int { Int(wordsBefore[Int(end[node])] - wordsBefore[node]) }
  func linked(_ node: Int) -> Int { Int(linkedBefore[Int(end[node])] - linkedBefore[node]) }
  func prose(_ node: Int) -> Int { Int(proseBefore[Int(end[node])] - proseBefore[node]) }
  /// Prose before the node in the page.
  func prose(before node: Int) -> Int { Int(proseBefore[node]) }
  func prose(after node: Int) -> Int { Int((proseBefore.last ?? 0) - proseBefore[Int(end[node])]) }
  var totalProse: Int { Int(proseBefore.last ?? 0) }
  var totalWords: Int { Int(wordsBefore.last ?? 0) }

  /// Share of the subtree's words that are links.
  func linkDensity(_ node: Int) -> Double {
    Double(linked(node)) / Double(max(1, words(node)))
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
