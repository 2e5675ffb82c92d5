/// Which clauses of two versions correspond.
struct ClauseAlignment {
  /// Pairs of sections in the order of the first version; the roots are the first pair.
  private(set) var pairs: [(chinese: Int, english: Int)] = [(0, 0)]
  private var ofChinese: [Int: Int] = [0: 0]
  private var ofEnglish: [Int: Int] = [0: 0]

  /// Two strangers are less alike than this.
  private static let least = 2.0

  init(_ chinese: VersionText, _ english: VersionText) {
    let ones = chinese.clauses.dropFirst().map(\.self)
    let others = english.clauses.dropFirst().map(\.self)
    let found = OrderedMatching.pairs(ones.count, others.count) { one, other in
      // Where both stand, counted in tenths of the document.
      let places = abs(10 * one / ones.count - 10 * other / others.count)
      return ones[one].likeness(to: others[other], places: places) - Self.least
    }
    for pair in found { add(ones[pair.row], others[pair.column]) }
    fillGaps(ones, others)
    matchMoved(ones, others)
    pairs.sort { $0.chinese < $1.chinese }
  }

  func english(for chinese: Int) -> Int? { ofChinese[chinese] }
  func chinese(for english: Int) -> Int? { ofEnglish[english] }

  private mutating func add(_ one: ClauseProfile, _ other: ClauseProfile) {
    pairs.append((one.section, other.section))
    ofChinese[one.section] = other.section
    ofEnglish[other.section] = one.section
  }

  /// Between two pairs as many clauses of one level on both sides correspond one by one.
  private mutating func fillGaps(_ ones: [ClauseProfile], _ others: [ClauseProfile]) {
    var lastOne = 0
    var lastOther = 0
    let known = pairs.dropFirst().map { ($0.chinese, $0.english) } + [(.max, .max)]
    for (one, other) in known {
      let left = ones.filter { lastOne < $0.section && $0.section < one }
      let right = others.filter { lastOther < $0.section && $0.section < other }
      if left.count == right.count, zip(left, right).allSatisfy({ $0.level == $1.level }) {
        for (one, other) in zip(left, right)
        where one.topics & other.topics != 0 || one.topics == 0
          || other.topics == 0
        { add(one, other) }
      }
      lastOne = one
      lastOther = other
    }
  }

  /// A clause that stands elsewhere has its counterpart there.
  private mutating func matchMoved(_ ones: [ClauseProfile], _ others: [ClauseProfile]) {
    for one in ones where ofChinese[one.section] == nil {
      let best = others.filter { ofEnglish[$0.section] == nil }
        .map { ($0, one.likeness(to: $0, places: 0)) }
        .max { $0.1 < $1.1 }
      if let best, best.1 >= Self.least + 1 { add(one, best.0) }
    }
  }
}
