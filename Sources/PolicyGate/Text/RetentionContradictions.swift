internal import PolicyDocument
internal import PolicyText

/// Two different periods for keeping the same data.
enum RetentionContradictions {
  static func remarks(in text: DraftText) -> [TextRemark] {
    let stated = text.sentences.indices.compactMap { Stated($0, in: text) }
    var found: [TextRemark] = []
    /// What was stated so far, the same thing once.
    var earlier: [Stated] = []
    var known: Set<Stated.Rule> = []
    for one in stated {
      defer { if known.insert(one.rule).inserted { earlier.append(one) } }
      guard let other = earlier.first(where: { $0.rule.contradicts(one.rule) }) else { continue }
      let here = text.quote(one.place)
      let there = text.quote(other.place)
      found.append(
        TextRemark(
          rule: .retentionContradiction,
          message: Bilingual(
            chinese: "同一类信息在此保存“\(here)”，另一处保存“\(there)”",
            english: "The same data is kept “\(here)” here and “\(there)” elsewhere"),
          range: text.sentences[one.sentence].source,
          related: [
            TextRemark.Related(
              range: text.sentences[other.sentence].source,
              message: Bilingual(chinese: "此处为“\(there)”", english: "“\(there)” here"))
          ]))
    }
    return found
  }

  /// One kind of data kept for one period.
  private struct Stated {
    var sentence: Int
    /// The period; bytes of the folded text.
    var place: Range<Int>
    var rule: Rule

    init?(_ index: Int, in text: DraftText) {
      let sentence = text.sentences[index]
      guard !sentence.isHeading, sentence.has(.keep) || sentence.has(.delete) else { return nil }
      let periods = text.periods(in: sentence)
      let kinds = TextTerm.kept.filter(sentence.has)
      // More than one of either leaves open which belongs to which.
      guard periods.count == 1, kinds.count == 1,
        let period = Period(text.string(periods[0]))
      else { return nil }
      self.sentence = index
      place = periods[0]
      rule = Rule(
        kind: kinds[0], period: period,
        bound: sentence.has(.atLeast) ? .atLeast : sentence.has(.atMost) ? .atMost : .exact,
        onClosure: sentence.has(.closure), isLegal: sentence.has(.law))
    }

    struct Rule: Hashable {
      var kind: TextTerm
      var period: Period
      var bound: Bound
      // What else the period depends on: equal ones can be compared.
      var onClosure: Bool
      var isLegal: Bool

      enum Bound { case exact, atLeast, atMost }

      func contradicts(_ other: Rule) -> Bool {
        guard kind == other.kind, onClosure == other.onClosure, isLegal == other.isLegal,
          !period.isAbout(other.period)
        else { return false }
        switch (bound, other.bound) {
        case (.exact, .exact): return true
        case (.atLeast, .exact), (.atLeast, .atMost): return period.hours > other.period.hours
        case (.atMost, .exact), (.atMost, .atLeast): return period.hours < other.period.hours
        case (.exact, .atLeast): return period.hours < other.period.hours
        case (.exact, .atMost): return period.hours > other.period.hours
        case (.atLeast, .atLeast), (.atMost, .atMost): return false
        }
      }
    }
  }
}
