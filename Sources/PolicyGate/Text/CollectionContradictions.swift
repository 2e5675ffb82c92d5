internal import PolicyDocument
internal import PolicyText

/// "We do not collect X" in one place, collecting X in another.
enum CollectionContradictions {
  static func remarks(in text: DraftText) -> [TextRemark] {
    let denials = Denial.all(of: .collect, in: text).filter {
      $0.isOurs(in: text) && $0.isAbsolute(in: text)
    }
    guard !denials.isEmpty else { return [] }
    var collecting: [TextTerm: [Int]] = [:]
    var said: [Int: Int] = [:]
    return denials.compactMap { denial in
      for kind in denied(by: denial, in: text) {
        if collecting[kind] == nil {
          collecting[kind] = Array(
            text.sentences.indices.lazy.filter { collects(kind, $0, in: text) }.prefix(2))
        }
        guard let place = collecting[kind]?.first(where: { $0 != denial.sentence }) else {
          continue
        }
        said[denial.sentence, default: 0] += 1
        if said[denial.sentence, default: 0] > mostPerSentence { return nil }
        return remark(denial, text.sentences[place], in: text)
      }
      return nil
    }
  }

  /// Each remark quotes the whole sentence, which needs the same mend for all.
  private static let mostPerSentence = 10

  private static func remark(
    _ denial: Denial, _ other: DraftSentence, in text: DraftText
  ) -> TextRemark {
    TextRemark(
      rule: .collectionContradiction,
      message: Bilingual(
        chinese: "此处说不收集，另一处却写明收集",
        english: "Says it is not collected; another passage collects it"),
      range: text.sentences[denial.sentence].source,
      related: [
        TextRemark.Related(
          range: other.source, message: Bilingual(chinese: "此处写明收集", english: "collected here"))
      ])
  }

  /// What stands behind the denied verb.
  private static func denied(by denial: Denial, in text: DraftText) -> [TextTerm] {
    let sentence = text.sentences[denial.sentence]
    let end = denial.verb.range.upperBound
    let objects = text.hits(in: sentence, beginningIn: end...end + 60)
    let kinds = objects.filter { TextTerm.collected.contains($0.term) }.map(\.term)
    if !kinds.isEmpty { return kinds.contains(.preciseLocation) ? [.preciseLocation] : kinds }
    // "We do not collect any personal information", when nothing narrows it.
    guard !sentence.has(.limit),
      objects.contains(where: { isWhole($0, denial, text) })
    else { return [] }
    return [.personalData]
  }

  private static func isWhole(_ hit: TermHit, _ denial: Denial, _ text: DraftText) -> Bool {
    guard hit.term == .personalData else { return false }
    let between = hit.range.lowerBound - denial.verb.range.upperBound
    guard (0...24).contains(between) else { return false }
    // Nothing narrows it behind: "personal information from children" is less.
    let tail = hit.range.upperBound..<text.sentences[denial.sentence].range.upperBound
    return tail.count <= 6 || tail.count <= longestTail && tails.contains(text.string(tail))
  }

  private static let tails: Set<String> = [
    " from you.", " from our users.", " from users.", " of any kind.", " about you.", " at all.",
    " from its users.", " of our users.", " at the moment.", " whatsoever.", " of users.",
  ]

  private static let longestTail = tails.map(\.utf8.count).max() ?? 0

  private static func collects(_ kind: TextTerm, _ index: Int, in text: DraftText) -> Bool {
    let sentence = text.sentences[index]
    let kinds = kind == .personalData ? TextTerm.personal : [kind]
    guard !sentence.isHeading, sentence.has(.collect), kinds.contains(where: sentence.has),
      !sentence.hasAny([.never, .quoting, .child, .law])
    else { return false }
    return text.hits(.collect, in: sentence).contains { verb in
      guard text.actor(before: verb.range.lowerBound, in: sentence) == .we else { return false }
      let end = verb.range.upperBound
      return text.hits(in: sentence, beginningIn: end...end + 90).contains {
        kinds.contains($0.term)
      }
    }
  }
}
