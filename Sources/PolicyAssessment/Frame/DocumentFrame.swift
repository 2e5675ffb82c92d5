internal import PolicyDocument
internal import PolicyRubric
internal import PolicyText
internal import RubricCompilation

/// A document made ready for judging: folded, cut into sentences, every phrase of every criterion found once.
///
/// A class: whatever judges holds one, and what it holds is large.
final class DocumentFrame: Sendable {
  let document: PolicyDocument
  let text: NormalizedText
  let sentences: [FrameSentence]
  /// Where phrases and recognized forms stand, but for what was judged before.
  let symbols: SymbolIndex
  /// The patterns that are worth trying.
  let candidates: Candidates
  /// For each block, its sentences.
  let sentencesOfBlock: [Range<Int>]
  /// For each block.
  let places: [BlockPlace]
  private let groups: BlockGroups
  var groupOfBlock: [Int] { groups.ofBlock }
  /// For each section the titles above it, made once: evidence shares them.
  let titlePaths: [[String]]
  /// For each section the headings above it.
  let headingPaths: HeadingPaths
  /// What recognizers read at a hit's start: a date as a number, an organization's name.
  let values: [Int32: String]
  /// For each sentence, whether a recognizer read something there.
  let hasValue: [Bool]
  /// What need not be judged again.
  let recollection: Recollection
  let readings: SentenceReadings

  init(
    _ document: PolicyDocument, _ rubric: CompiledRubric, _ context: AssessmentContext,
    recalling memory: StretchMemory = .none
  ) {
    self.document = document
    places = document.blocks.map(BlockPlace.init)
    let text = NormalizedText(document.text)
    self.text = text
    headingPaths = HeadingPaths(document)
    titlePaths = Self.titlePaths(of: document, headingPaths)
    let names = ServiceNames(
      title: document.title, name: context.name, operatorName: context.operatorName,
      firstBlocks: document.blocks.indices.prefix(12).map { block in
        text.bytes[text.range(ofSource: document.blocks[block].range)]
      })
    let recognition = Recognition(text: text, source: document.text, names: names)
    var sentences = FrameSentences(blocks: document.blocks.count)
    recollection = Recollection(
      of: document, text, recognition, names: names, headingPaths: headingPaths, in: memory,
      &sentences)
    self.sentences = sentences.all
    sentencesOfBlock = sentences.ofBlock
    var hits = FrameHits(document, text, sentences.all, rubric, recognition, recollection)
    values = hits.values
    hasValue = hits.hasValue
    let found = hits.takeFound()
    let rows = RowsFound(found, ends: hits.ends, rubric)
    candidates = Candidates(document, sentences.all, recollection, rows.symbols, rubric)
    symbols = SymbolIndex(
      rows, found, candidates.asked(of: rows.symbols, rubric), sentences: sentences.all)
    readings = SentenceReadings(
      document, text, sentences.all, symbols, rubric.lexicon, recognition, recollection,
      hasValue: hits.hasValue)
    groups = BlockGroups(document)
  }

  /// Each title is made once: a path begins with that of the section above.
  private static func titlePaths(
    of document: PolicyDocument, _ headingPaths: HeadingPaths
  ) -> [[String]] {
    var paths: [[String]] = []
    paths.reserveCapacity(headingPaths.count)
    for section in headingPaths.indices {
      let headings = headingPaths[section]
      let parent = document.sections[section].parent ?? -1
      var path: [String] = []
      path.reserveCapacity(headings.count)
      if paths.indices.contains(parent) { path += paths[parent] }
      for heading in headings.dropFirst(path.count) {
        path.append(document.string(document.blocks[heading].range))
      }
      paths.append(path)
    }
    return paths
  }

  /// The blocks of the same list or table as a block, with their lead-in.
  func group(of block: Int) -> ArraySlice<Int32> { groups.blocks(with: block) }

  /// The last sentence of the block that introduces a sentence's list.
  func leadIn(of sentence: Int) -> Int? {
    places[sentences[sentence].block].leadIn.flatMap { sentencesOfBlock[$0].last }
  }

  /// The block that introduces a list item, or heads a table's row.
  func introduction(of block: Int) -> Int? {
    places[block].leadIn ?? places[block].header
  }
}
