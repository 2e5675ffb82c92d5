internal import RubricCompilation

/// What every pattern of a rubric shows in a document, and nearly shows.
///
/// A class: whatever judges holds it, and what it holds is large.
final class DocumentMatches: Sendable {
  let frame: DocumentFrame
  let rubric: CompiledRubric
  let matches: ClauseMatches
  let near: NearMatches
  /// What is new and to be remembered.
  let judged: [(key: StretchKey, stretch: JudgedStretch)]

  init(_ frame: DocumentFrame, _ rubric: CompiledRubric) {
    self.frame = frame
    self.rubric = rubric
    let parts = frame.recollection.parts.map { StretchPart($0, of: frame) }
    var (matches, near) = PatternMatcher.run(frame, rubric)
    matches.sortBySentence(count: frame.sentences.count)
    near.sort(with: parts)
    var judged: [(key: StretchKey, stretch: JudgedStretch)] = []
    for (number, part) in parts.enumerated() where part.known == nil {
      if let key = frame.recollection.parts[number].key,
        let stretch = JudgedStretch(number, of: frame, matches, near)
      {
        judged.append((key, stretch))
      }
    }
    matches.gather(parts, clauses: rubric.clauseCount)
    near.gather(parts, clauses: rubric.clauseCount)
    (self.matches, self.near, self.judged) = (matches, near, judged)
  }
}
