internal import PolicyText

/// Telephone numbers that could be called; not dates, versions or identity numbers.
struct PhoneScanner {
  private let scan: FormScanner
  init(_ scan: FormScanner) { self.scan = scan }

  private static let cues: [[UInt8]] = [
    "电话", "热线", "手机", "致电", "拨打", "tel", "phone", "call", "toll-free", "fax", "hotline", "传真",
  ].map { Array($0.utf8) }

  func forEach(_ body: (Range<Int>) -> Void) {
    var next = scan.range.lowerBound
    while true {
      // A digit, + or (.
      let index = scan.first(from: next) { $0.digits | $0.are(0x2B) | $0.are(0x28) }
      if index == scan.range.upperBound { return }
      guard !scan.isWord(index - 1), scan[index - 1] != 0x2E, scan[index - 1] != 0x2F else {
        next = index + 1
        continue
      }
      var end = index
      var digits = 0
      var separators = 0
      while end < scan.range.upperBound {
        if scan.isDigit(end) {
          digits += 1
        } else if [0x20, 0x2D, 0x28, 0x29, 0x2B, 0x2E].contains(scan[end]) {
          separators += 1
        } else {
          break
        }
        end += 1
      }
      if digits == 0 {
        next = end
        continue
      }
      while end > index, !scan.isDigit(end - 1) {
        end -= 1
        separators -= 1
      }
      if end > index, isPhone(index..<end, digits: digits, separators: separators) {
        body(index..<end)
      }
      next = max(index + 1, end)
    }
  }

  private func isPhone(_ range: Range<Int>, digits: Int, separators: Int) -> Bool {
    guard !scan.isLetter(range.upperBound), 5...15 ~= digits else { return false }
    if isDate(range) { return false }
    let text = scan.string(range)
    if follows(range.lowerBound) { return true }
    guard digits >= 7 else { return false }
    if text.hasPrefix("400") || text.hasPrefix("800") { return digits == 10 }
    if text.hasPrefix("+") { return digits >= 9 }
    if text.hasPrefix("0") { return (10...12).contains(digits) }
    if text.hasPrefix("1"), separators == 0 { return digits == 11 }
    return separators >= 1 && digits >= 10 && (text.contains("-") || text.contains("("))
  }

  private func isDate(_ range: Range<Int>) -> Bool {
    if scan.starts(with: "年", at: range.upperBound) { return true }
    guard let (first, end) = scan.number(at: range.lowerBound), end - range.lowerBound == 4,
      (1990...2100).contains(first), let (month, _) = scan.number(at: end + 1)
    else { return false }
    return end < range.upperBound && (1...12).contains(month)
  }

  /// A word such as 电话 or "phone" shortly before.
  private func follows(_ index: Int) -> Bool {
    for distance in 2...24
    where Self.cues.contains(where: { scan.starts(with: $0, at: index - distance) }) {
      return true
    }
    return false
  }
}
