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
    let tag = tree.tag
    /// Sums for each block element over the text that stands in it directly.
    var blockWords = [Int32](repeating: 0, count: tag.count)
    var blockLinked = blockWords
    var blockSentences = blockWords
    var words = blockWords
    var node = 0
    while node < tag.count {
      if hidden[node] {
        node = Int(end[node])
        continue
      }
      if tag[node] == .text {
        let count = counts.words[node]
        let block = Int(counts.block[node])
        words[node] = count
        blockWords[block] += count
        if counts.isLinked[node] { blockLinked[block] += count }
        blockSentences[block] += counts.marks[node]
      }
      node += 1
    }
    wordsBefore.reserveCapacity(tag.count + 1)
    linkedBefore.reserveCapacity(tag.count + 1)
    proseBefore.reserveCapacity(tag.count + 1)
    var sums = (words: Int32(0), linked: Int32(0), prose: Int32(0))
    for node in 0..<tag.count {
      let count = words[node]
      if count > 0 {
        let block = Int(counts.block[node])
        let isCell = tag[block] == .td
        let isProse =
          (isCell || blockWords[block] - blockLinked[block] >= 10)
          && blockLinked[block] * 2 < blockWords[block]
          && (isCell || blockSentences[block] > 0 || blockWords[block] >= 18)
        sums.words += count
        if counts.isLinked[node] { sums.linked += count }
        if isProse { sums.prose += count }
      }
      wordsBefore.append(sums.words)
      linkedBefore.append(sums.linked)
      proseBefore.append(sums.prose)
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

  /// Words of a text, as `ByteCounts` has them.
  static func count(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.withUnsafeBufferPointer { Int(ByteCounts($0).words) }
  }
}
