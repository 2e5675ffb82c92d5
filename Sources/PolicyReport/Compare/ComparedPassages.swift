internal import PolicyDocument
internal import PolicyRanking
internal import PolicyRubric

/// Neighboring clauses to which the same happened, told of together; what is unchanged is counted.
struct ComparedPassage {
  enum Content {
    case unchanged(clauses: Int)
    case changed(TextDifference)
    case dropped(String)
    case added(String)
    case moved(String)
  }

  var content: Content
  var isMoved: Bool
  var change: ClauseAlignment.Change
  /// Lines of the saved files; nil on the side where it does not stand.
  var oldLine: Int?
  var newLine: Int?
  /// Titles of the headings it stands under: in the new text, or the old one for what was dropped.
  var section: [String]
  var criteria: [CriterionID]

  static func all(in comparison: PolicyComparison) -> [ComparedPassage] {
    var passages: [ComparedPassage] = []
    var run: [Int] = []
    let entries = comparison.alignment.entries
    func flush() {
      if !run.isEmpty { passages.append(ComparedPassage(comparison, run)) }
      run = []
    }
    for index in entries.indices {
      if let last = run.last, !entries[last].goesOn(with: entries[index]) { flush() }
      run.append(index)
    }
    flush()
    return passages
  }

  /// Those of which there is more to tell than that they are there.
  static func told(in comparison: PolicyComparison) -> [ComparedPassage] {
    all(in: comparison).filter { if case .unchanged = $0.content { false } else { true } }
  }

  private init(_ comparison: PolicyComparison, _ run: [Int]) {
    let entries = run.map { comparison.alignment.entries[$0] }
    let (first, last) = (entries[0], entries[entries.count - 1])
    let (old, new) = (comparison.old, comparison.new)
    func text(_ side: PolicyComparison.Side, _ start: Clause?, _ end: Clause?) -> String {
      guard let start, let end else { return "" }
      return side.document.string(
        start.range.lowerBound..<max(start.range.upperBound, end.range.upperBound))
    }
    change = first.change
    isMoved = first.isMoved
    switch first.change {
    case .unchanged where first.isMoved: content = .moved(text(new, first.new, last.new))
    case .unchanged: content = .unchanged(clauses: run.count)
    case .changed:
      content = .changed(
        TextDifference(text(old, first.old, last.old), text(new, first.new, last.new)))
    case .dropped: content = .dropped(text(old, first.old, last.old))
    case .added: content = .added(text(new, first.new, last.new))
    }
    oldLine = first.old.map(old.line)
    newLine = first.new.map(new.line)
    section = first.new.map(new.section) ?? first.old.map(old.section) ?? []
    let there = Set(run.flatMap { comparison.carried[$0] })
    criteria = comparison.findings.map(\.criterion).filter(there.contains)
  }
}

extension ClauseAlignment.Entry {
  /// Whether both can be told as one: unchanged ones always, others inside one block.
  fileprivate func goesOn(with next: Self) -> Bool {
    guard change == next.change, isMoved == next.isMoved, change != .changed else { return false }
    if change == .unchanged, !isMoved { return true }
    return new?.block == next.new?.block && old?.block == next.old?.block
  }
}
