internal import PolicyAssessment
internal import PolicyDocument
internal import PolicyRubric
internal import PolicyText

/// A policy's text with the passages its verdicts rest on: which block each stands in, and which
/// parts of a block are marked.
struct EvidenceMap {
  /// A passage in a block.
  struct Mark {
    let range: Range<Int>
    let row: CriterionRow
  }

  /// A piece of a block's text; several passages may share it.
  struct Piece {
    let text: String
    let shade: Shade?
  }

  /// How a passage counts; the worst wins where passages overlap.
  enum Shade: Int, CaseIterable {
    case good, half, bad

    init(_ verdict: Verdict) {
      switch verdict {
      case .met, .clear, .notApplicable, .undetermined: self = .good
      case .partly, .weak: self = .half
      case .notMet, .contradicted, .strong: self = .bad
      }
    }
  }

  let document: PolicyDocument
  /// By index of the block, in reading order.
  private let marks: [Int: [Mark]]

  init(_ document: PolicyDocument, rows: [CriterionRow]) {
    self.document = document
    var marks: [Int: [Mark]] = [:]
    for row in rows {
      for evidence in row.finding.evidence {
        guard let block = document.block(at: evidence.range.lowerBound) else { continue }
        let range = evidence.range.clamped(to: document.blocks[block].range)
        if !range.isEmpty { marks[block, default: []].append(Mark(range: range, row: row)) }
      }
    }
    self.marks = marks.mapValues { marks in
      marks.enumerated().sorted {
        ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
      }.map(\.element)
    }
  }

  func marks(in block: Int) -> [Mark] { marks[block] ?? [] }

  /// Blocks with a passage that the page shows, in reading order.
  var markedBlocks: [Int] {
    marks.keys.filter { document.blocks[$0].range.upperBound <= longestText }.sorted()
  }

  /// The criteria with a passage in the block, each once.
  func rows(in block: Int) -> [CriterionRow] {
    var rows: [CriterionRow] = []
    for mark in marks(in: block) where !rows.contains(where: { $0 === mark.row }) {
      rows.append(mark.row)
    }
    return rows
  }

  func pieces(of block: Int) -> [Piece] {
    let range = document.blocks[block].range.clamped(to: 0..<document.text.count)
    let marks = marks(in: block)
    guard !marks.isEmpty else { return [Piece(text: document.string(range), shade: nil)] }
    let cuts = Set(
      marks.flatMap { [$0.range.lowerBound, $0.range.upperBound] } + [
        range.lowerBound, range.upperBound,
      ]
    ).sorted()
    return zip(cuts, cuts.dropFirst()).map { start, end in
      let shades = marks.filter { $0.range.lowerBound <= start && end <= $0.range.upperBound }
        .map { Shade($0.row.finding.verdict) }
      return Piece(
        text: document.string(start..<end), shade: shades.max { $0.rawValue < $1.rawValue })
    }
  }

  /// The block a passage of a verdict stands in, where the page shows it.
  func anchor(of evidence: Evidence) -> Int? {
    guard let block = document.block(at: evidence.range.lowerBound), marks[block] != nil,
      document.blocks[block].range.upperBound <= longestText
    else { return nil }
    return block
  }
}

extension PolicyDocument {
  /// The block that holds a byte; blocks are in reading order and do not overlap.
  func block(at offset: Int) -> Int? {
    var (low, high) = (0, blocks.count)
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low < blocks.count && blocks[low].range.contains(offset) ? low : nil
  }
}
