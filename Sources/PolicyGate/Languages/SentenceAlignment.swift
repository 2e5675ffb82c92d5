internal import PolicyDocument
internal import PolicyText

/// Which sentences of two corresponding clauses say the same: by their terms, what they state, and
/// their length (after Gale & Church, Computational Linguistics 19, 1993).
struct SentenceAlignment {
  /// For a sentence of either version, that of the other; by index into its text's sentences.
  private var ofChinese: [Int: Int] = [:]
  private var ofEnglish: [Int: Int] = [:]
  private let versions: Versions
  /// Bytes of English for one byte of Chinese.
  private let ratio: Double

  init(_ versions: Versions) {
    self.versions = versions
    ratio =
      Double(max(1, versions.english.text.document.text.count))
      / Double(max(1, versions.chinese.text.document.text.count))
    for pair in versions.alignment.pairs { align(pair.chinese, pair.english) }
  }

  /// Whether the sentence at bytes of one version's text stands in the other whole: as long, and
  /// with the same terms.
  func isWhole(at place: Int, in version: VersionText) -> Bool {
    guard let index = version.text.sentences.firstIndex(where: { $0.source.contains(place) }) else {
      return false
    }
    let isChinese = version.language == .chinese
    guard let other = isChinese ? ofChinese[index] : ofEnglish[index] else { return false }
    let (chinese, english) = isChinese ? (index, other) : (other, index)
    let here = version.text.sentences[index].terms.bits
    let there = versions.other(version.language).text.sentences[other].terms.bits
    return fit(chinese, english) >= 0.7 && here & Self.telling & ~there == 0
  }

  /// The sentence of the other version that corresponds, whole or not; bytes of its text.
  func counterpart(of place: Int, in version: VersionText) -> Range<Int>? {
    guard let index = version.text.sentences.firstIndex(where: { $0.source.contains(place) }),
      let other = version.language == .chinese ? ofChinese[index] : ofEnglish[index]
    else { return nil }
    return versions.other(version.language).text.sentences[other].source
  }

  /// Terms that carry a promise; the words for them are parallel in both languages.
  private static let telling: UInt64 = {
    let terms: [TextTerm] = [.share, .sell, .delete, .answer, .breach, .closure, .child]
    return terms.reduce(0) { $0 | 1 << UInt64($1.rawValue) }
  }()

  private mutating func align(_ one: Int, _ other: Int) {
    let chinese = sentences(of: one, versions.chinese)
    let english = sentences(of: other, versions.english)
    let found = OrderedMatching.pairs(chinese.count, english.count) { row, column in
      likeness(chinese[row], english[column]) - 1.2
    }
    for pair in found {
      ofChinese[chinese[pair.row]] = english[pair.column]
      ofEnglish[english[pair.column]] = chinese[pair.row]
    }
  }

  private func sentences(of section: Int, _ version: VersionText) -> [Int] {
    version.text.sentences.indices.filter { index in
      let sentence = version.text.sentences[index]
      return !sentence.isHeading && version.text.document.blocks[sentence.block].section == section
    }
  }

  private func likeness(_ chinese: Int, _ english: Int) -> Double {
    let one = versions.chinese.text.sentences[chinese]
    let other = versions.english.text.sentences[english]
    let all = (one.terms.bits | other.terms.bits).nonzeroBitCount
    let shared = (one.terms.bits & other.terms.bits).nonzeroBitCount
    let terms = all == 0 ? 0.5 : Double(shared) / Double(all)
    let stated = versions.chinese.text.forms(in: one).compactMap {
      Stated($0, in: versions.chinese.text)
    }
    let others = versions.english.text.forms(in: other).compactMap {
      Stated($0, in: versions.english.text)
    }
    let agreeing = stated.count { statement in others.contains { $0.agrees(with: statement) } }
    return 2 * terms + Double(min(2, agreeing)) + fit(chinese, english)
  }

  /// 1 where the two are as long as the whole versions are, less where one is shorter.
  private func fit(_ chinese: Int, _ english: Int) -> Double {
    let expected = Double(versions.chinese.text.sentences[chinese].source.count) * ratio
    let actual = Double(versions.english.text.sentences[english].source.count)
    return min(expected, actual) / max(expected, actual, 1)
  }
}
