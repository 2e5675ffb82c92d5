internal import PolicyAssessment
internal import PolicyDocument
internal import PolicyText

/// Clauses on what is collected or who receives it that leave their lists open and say "may" of
/// what is done: one remark for a clause, with what was counted.
enum VagueClauses {
  /// Fewer are usual in any policy.
  static let least = 3

  static func remarks(in text: DraftText) -> [TextRemark] {
    var counts = [Int: Count]()
    for sentence in text.sentences where isEnumeration(sentence) {
      let section = text.block(of: sentence).section
      let verbs = text.hits[sentence.hits].filter { $0.term == .collect || $0.term == .share }
      var end = 0
      for hit in words(of: sentence, in: text) {
        // “等相关信息” is one.
        guard hit.range.lowerBound >= end, !isClosed(hit, verbs, in: sentence, of: text) else {
          continue
        }
        end = hit.range.upperBound
        counts[section, default: Count()].add(text.string(hit.range), sentence.source)
      }
    }
    return counts.keys.sorted().compactMap { section in
      guard let count = counts[section], count.total >= least, let place = count.place else {
        return nil
      }
      let rest = count.total - count.shown.reduce(0) { $0 + $1.times }
      return TextRemark(
        rule: .vagueClause,
        message: Bilingual(
          chinese: "该条款有 \(count.total) 处措辞笼统："
            + count.shown.map { "“\($0.word)”" + ($0.times > 1 ? "×\($0.times)" : "") }
            .joined(separator: "、") + (rest > 0 ? "，另有 \(rest) 处" : ""),
          english: "The clause is vague in \(count.total) places: "
            + count.shown.map { "“\($0.word)”" + ($0.times > 1 ? " ×\($0.times)" : "") }
            .joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")),
        range: place)
    }
  }

  /// By place; of two that begin together the longer first.
  private static func words(of sentence: DraftSentence, in text: DraftText) -> [TermHit] {
    text.hits[sentence.hits].filter { $0.term == .vague || $0.term == .openList }
      .sorted { ($0.range.lowerBound, $1.range.count) < ($1.range.lowerBound, $0.range.count) }
  }

  private struct Count {
    private(set) var total = 0
    private(set) var words: [(word: String, times: Int)] = []
    /// The sentence with the first of them.
    private(set) var place: Range<Int>?

    mutating func add(_ word: String, _ sentence: Range<Int>) {
      total += 1
      if place == nil { place = sentence }
      if let index = words.firstIndex(where: { $0.word == word }) {
        words[index].times += 1
      } else {
        words.append((word, 1))
      }
    }

    /// The commonest five; of equals, those that stand first.
    var shown: [(word: String, times: Int)] {
      Array(
        words.enumerated().sorted { ($1.element.times, $0.offset) < ($0.element.times, $1.offset) }
          .prefix(5).map(\.element))
    }
  }

  /// What is collected, or who gets it: there a reader needs the whole list.
  private static func isEnumeration(_ sentence: DraftSentence) -> Bool {
    guard !sentence.isHeading, sentence.hasAny([.vague, .openList]) else { return false }
    return sentence.has(.collect) || sentence.has(.share) && sentence.has(.thirdParty)
  }

  /// Open lists count behind the verb, where its objects stand; “may” counts before it.
  ///
  /// - Parameter verbs: of the sentence, by place of their ends.
  private static func isClosed(
    _ hit: TermHit, _ verbs: [TermHit], in sentence: DraftSentence, of text: DraftText
  ) -> Bool {
    let bytes = text.folded.bytes
    // 该等信息 is that information; 您可能 is what the user may do.
    if notOpen.contains(where: {
      ClauseNumbers.starts($0, bytes, at: hit.range.lowerBound - $0.count)
    }) {
      return true
    }
    if hit.term == .openList {
      return verbs.first.map { $0.range.upperBound > hit.range.lowerBound } ?? true
    }
    if text.string(hit.range) == "可能" {
      let end = hit.range.upperBound
      return !text.hits(in: sentence, beginningIn: end...end + 42).contains {
        $0.term == .collect || $0.term == .share
      }
    }
    // “收集相关信息，包括：” is followed by the list.
    return bytes[sentence.range.upperBound - 1] == 0x3A
  }

  private static let notOpen: [[UInt8]] = ["该", "此", "您", "她", "他"].map { Array($0.utf8) }
}
