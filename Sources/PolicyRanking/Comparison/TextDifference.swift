internal import PolicyText

/// What to take from one text and add to get another: whole words, and single Chinese characters.
public struct TextDifference: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable {
    case same, removed, added
  }

  public struct Segment: Sendable, Hashable {
    public var kind: Kind
    public var text: String

    public init(_ kind: Kind, _ text: String) {
      self.kind = kind
      self.text = text
    }
  }

  /// Neighbors differ in kind; where a text was replaced what was removed comes first.
  public private(set) var segments: [Segment] = []

  /// Beyond this many pairs of tokens the texts are shown whole, one after the other.
  private static let mostPairs = 4_000_000

  public init(_ old: String, _ new: String) {
    let (before, after) = (Self.tokens(old), Self.tokens(new))
    let head = zip(before, after).prefix { $0 == $1 }.count
    let tail = zip(before.dropFirst(head).reversed(), after.dropFirst(head).reversed())
      .prefix { $0 == $1 }.count
    let middleOld = before[head..<before.count - tail]
    let middleNew = after[head..<after.count - tail]
    var runs: [Run] = [Run(.same, Array(before[..<head]))]
    if middleOld.count * middleNew.count > Self.mostPairs {
      runs += [Run(.removed, Array(middleOld)), Run(.added, Array(middleNew))]
    } else {
      runs += Self.runs(Array(middleOld), Array(middleNew))
    }
    runs.append(Run(.same, Array(before[(before.count - tail)...])))
    segments = Self.joined(Self.smoothed(runs)).map { Segment($0.kind, $0.tokens.joined()) }
  }

  private struct Run {
    var kind: Kind
    var tokens: [Substring]
    init(_ kind: Kind, _ tokens: [Substring]) {
      self.kind = kind
      self.tokens = tokens
    }
    /// Words and characters, blanks and marks left out.
    var size: Int {
      tokens.count { $0.unicodeScalars.contains { $0.properties.isAlphabetic || $0.isDigit } }
    }
  }

  /// Words, Chinese characters, and whatever stands between, one by one.
  private static func tokens(_ text: String) -> [Substring] {
    var tokens: [Substring] = []
    var start = text.startIndex
    var index = start
    var isInWord = false
    while index < text.endIndex {
      let next = text.index(after: index)
      let scalar = text[index].unicodeScalars.first
      let joins =
        scalar.map {
          !ChineseScript.isWide($0.value) && ($0.properties.isAlphabetic || $0.isDigit)
        } ?? false
      if !(joins && isInWord), start < index {
        tokens.append(text[start..<index])
        start = index
      }
      isInWord = joins
      index = next
    }
    if start < text.endIndex { tokens.append(text[start...]) }
    return tokens
  }

  private static func runs(_ old: [Substring], _ new: [Substring]) -> [Run] {
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in new.difference(from: old) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var runs: [Run] = []
    var (i, j) = (0, 0)
    while i < old.count || j < new.count {
      if i < old.count, removed.contains(i) {
        runs.append(Run(.removed, [old[i]]))
        i += 1
      } else if j < new.count, inserted.contains(j) {
        runs.append(Run(.added, [new[j]]))
        j += 1
      } else {
        guard i < old.count, j < new.count else { break }
        runs.append(Run(.same, [old[i]]))
        i += 1
        j += 1
      }
    }
    return joined(runs)
  }

  /// A lone word or mark that both texts happen to have in the middle of a replaced passage belongs
  /// to it: such crumbs make a change hard to read.
  private static func smoothed(_ runs: [Run]) -> [Run] {
    let runs = joined(runs)
    var result: [Run] = []
    for (index, run) in runs.enumerated() {
      guard run.kind == .same, index > 0, index + 1 < runs.count else {
        result.append(run)
        continue
      }
      let before = runs[..<index].suffix(while: { $0.kind != .same }).reduce(0) { $0 + $1.size }
      let after = runs[(index + 1)...].prefix { $0.kind != .same }.reduce(0) { $0 + $1.size }
      if run.size <= 1, before >= 2, after >= 2 {
        result += [Run(.removed, run.tokens), Run(.added, run.tokens)]
      } else {
        result.append(run)
      }
    }
    return result
  }

  /// Runs of one kind become one; between two that are the same, removals come before additions.
  private static func joined(_ runs: [Run]) -> [Run] {
    var result: [Run] = []
    var (removed, added) = (Run(.removed, []), Run(.added, []))
    func flush() {
      result += [removed, added].filter { !$0.tokens.isEmpty }
      (removed, added) = (Run(.removed, []), Run(.added, []))
    }
    for run in runs where !run.tokens.isEmpty {
      switch run.kind {
      case .removed: removed.tokens += run.tokens
      case .added: added.tokens += run.tokens
      case .same:
        flush()
        if result.last?.kind == .same {
          result[result.count - 1].tokens += run.tokens
        } else {
          result.append(run)
        }
      }
    }
    flush()
    return result
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { properties.numericType != nil }
}

extension BidirectionalCollection where SubSequence == Self {
  fileprivate func suffix(while isIn: (Element) -> Bool) -> Self {
    var start = endIndex
    while start > startIndex, isIn(self[index(before: start)]) { formIndex(before: &start) }
    return self[start..<endIndex]
  }
}
