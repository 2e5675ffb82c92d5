/// Numbers written in Han characters, up to ninety-nine, and with 百.
enum ChineseNumeral {
  private static let digits: [(StaticString, Int)] = [
    ("零", 0), ("〇", 0), ("○", 0), ("一", 1), ("二", 2), ("两", 2), ("三", 3), ("四", 4), ("五", 5),
    ("六", 6), ("七", 7),
    ("八", 8), ("九", 9),
  ]

  private static let words = WordList([
    "零", "〇", "○", "一", "二", "两", "三", "四", "五", "六", "七", "八", "九", "十", "百",
  ])

  /// False where no number stands, in Arabic digits or Han characters.
  @inline(__always)
  static func mayBegin(_ scan: FormScanner, at index: Int) -> Bool {
    scan.isDigit(index) || words.mayBegin(in: scan, at: index)
  }

  static func digit(_ scan: FormScanner, at index: Int) -> Int? {
    guard words.mayBegin(in: scan, at: index) else { return nil }
    return digits.first { scan.starts(with: $0.0, at: index) }?.1
  }

  /// The value and where it ends; Arabic digits are read too.
  static func value(_ scan: FormScanner, at index: Int) -> (Int, Int)? {
    if let (value, end) = scan.number(at: index) { return (value, end) }
    var total = 0
    var current: Int?
    var next = index
    while next - index < 15 {
      if let digit = digit(scan, at: next) {
        current = digit
      } else if scan.starts(with: "十", at: next) {
        total += (current ?? 1) * 10
        current = nil
      } else if scan.starts(with: "百", at: next) {
        total += (current ?? 1) * 100
        current = nil
      } else {
        break
      }
      next += 3
    }
    return next > index ? (total + (current ?? 0), next) : nil
  }
}
