internal import PolicyText

/// A clause's number as headings and references write it: 三 and 第三条 are [3], 4.2 is [4, 2].
struct ClauseNumber: Hashable {
  var path: [Int]

  /// Reads decimal digits with dots (`4.2`), or a Chinese numeral up to ninety-nine, from `index`
  /// of folded bytes.
  static func read(_ bytes: [UInt8], at index: Int) -> (number: ClauseNumber, end: Int)? {
    if let (first, after) = digits(bytes, at: index) {
      var path = [first]
      var end = after
      while end + 1 < bytes.count, bytes[end] == 0x2E,
        let (next, after) = digits(bytes, at: end + 1)
      {
        // 1.1.1… without end is no clause's number.
        if path.count == deepest { return nil }
        path.append(next)
        end = after
      }
      return (ClauseNumber(path: path), end)
    }
    return chinese(bytes, at: index).map { (ClauseNumber(path: [$0]), $1) }
  }

  /// More components than any policy's clauses have.
  private static let deepest = 16

  /// At most three digits; a year is no clause.
  private static func digits(_ bytes: [UInt8], at index: Int) -> (Int, Int)? {
    var end = index
    var value = 0
    while end < bytes.count, (0x30...0x39).contains(bytes[end]) {
      guard end - index < 3 else { return nil }
      value = value * 10 + Int(bytes[end] - 0x30)
      end += 1
    }
    return end > index ? (value, end) : nil
  }

  private static let numerals: [[UInt8]] = [
    "一", "二", "三", "四", "五", "六", "七", "八", "九",
  ].map { Array($0.utf8) }
  private static let ten = Array("十".utf8)

  private static func chinese(_ bytes: [UInt8], at index: Int) -> (Int, Int)? {
    var total = 0
    var digit: Int?
    var end = index
    while end + 3 <= bytes.count, end - index < 9 {
      let character = bytes[end..<end + 3]
      if character.elementsEqual(ten) {
        guard total == 0 else { return nil }
        total = (digit ?? 1) * 10
        digit = nil
      } else if let value = numerals.firstIndex(where: { $0.elementsEqual(character) }) {
        guard digit == nil else { return nil }
        digit = value + 1
      } else {
        break
      }
      end += 3
    }
    return end > index ? (total + (digit ?? 0), end) : nil
  }

  /// Roman numerals up to thirty-nine, in lower case as folded.
  static func roman(_ bytes: [UInt8], at index: Int) -> (value: Int, end: Int)? {
    var end = index
    var values: [Int] = []
    while end < bytes.count, let value = [0x69: 1, 0x76: 5, 0x78: 10][bytes[end]], values.count < 6
    {
      values.append(value)
      end += 1
    }
    guard !values.isEmpty else { return nil }
    var total = 0
    for (place, value) in values.enumerated() {
      total += values.dropFirst(place + 1).first.map { $0 > value } == true ? -value : value
    }
    return total > 0 ? (total, end) : nil
  }
}
