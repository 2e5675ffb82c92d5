/// `715` with one place is `71.5`; `-5` is `-0.5`. Whole numbers only, so that nothing is rounded.
func decimal(_ number: Int, places: Int) -> String {
  let digits = String(number.magnitude)
  let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
  let cut = padded.index(padded.endIndex, offsetBy: -places)
  return (number < 0 ? "-" : "") + padded[..<cut] + (places > 0 ? "." : "") + padded[cut...]
}

/// A score or points in tenths, as people read it.
func points(_ tenths: Int) -> String { decimal(tenths, places: 1) }

/// Points that are gained or lost, with their sign; the minus is U+2212.
func signed(_ tenths: Int) -> String {
  switch tenths {
  case 0: points(0)
  case ..<0: "\u{2212}" + points(-max(tenths, -Int.max))
  default: "+" + points(tenths)
  }
}

/// `count` of `total` in `parts`, rounded half up; 0 of 0 is 0. Never overflows for real counts.
func share(_ count: Int, of total: Int, parts: Int) -> Int {
  guard total > 0, count > 0 else { return 0 }
  let (scaled, overflow) = count.multipliedReportingOverflow(by: 2 * parts)
  guard !overflow else { return parts }
  return (scaled + total) / (2 * total)
}

/// `count` of `total` as a percentage: `43%`, and `<1%` where it rounds to none.
func percentage(_ count: Int, of total: Int) -> String {
  let whole = share(count, of: total, parts: 100)
  return whole == 0 && count > 0 ? "<1%" : "\(whole)%"
}

/// A confidence in hundredths; not-a-number counts as none.
func hundredths(_ confidence: Double) -> Int {
  guard confidence.isFinite else { return 0 }
  return Int((min(max(confidence, 0), 1) * 100).rounded())
}

func hexadecimal(_ value: UInt32, digits: Int) -> String {
  let text = String(value, radix: 16, uppercase: false)
  return String(repeating: "0", count: max(0, digits - text.count)) + text
}

extension String {
  /// The first `limit` characters, with an ellipsis where something was cut. A character with
  /// thousands of combining marks counts by its marks.
  func shortened(to limit: Int) -> String {
    // A string has at most as many characters as bytes or scalars, which are cheap to count.
    guard utf8.count > limit, unicodeScalars.count > limit else { return self }
    var end = index(startIndex, offsetBy: limit, limitedBy: endIndex) ?? endIndex
    if let most = unicodeScalars.index(startIndex, offsetBy: 4 * limit, limitedBy: endIndex) {
      end = Swift.min(end, most)
    }
    return end < endIndex ? String(self[..<end]) + "…" : self
  }
}
