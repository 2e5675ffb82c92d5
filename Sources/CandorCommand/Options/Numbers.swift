/// A size in bytes: `20000000`, `20M`, `2G`.
struct ByteCount: OptionValue, Hashable {
  var bytes: Int

  init(option text: String) throws(OptionFault) {
    let units: [Character: Int] = ["k": 1_000, "m": 1_000_000, "g": 1_000_000_000]
    var digits = text.lowercased()
    if digits.count > 1, digits.last == "b" { digits.removeLast() }
    let unit = digits.last.flatMap { units[$0] }
    if unit != nil { digits.removeLast() }
    guard digits.allSatisfy(\.isASCIIDigit), let number = Int(digits), number > 0,
      case (let bytes, false) = number.multipliedReportingOverflow(by: unit ?? 1)
    else { throw OptionFault("expected a size such as 20000000, 20M or 2G") }
    self.bytes = bytes
  }
}

/// Seconds, fractions allowed; `0` stands for no limit.
struct Seconds: OptionValue, Hashable {
  var seconds: Double

  init(option text: String) throws(OptionFault) {
    let plain = text.allSatisfy { $0.isASCIIDigit || $0 == "." }
    guard plain, let seconds = Double(text), seconds <= 86_400 else {
      throw OptionFault("expected seconds from 0 (no limit) to 86400, such as 10 or 0.5")
    }
    self.seconds = seconds
  }
}

/// How many pages are worked on at once.
struct JobCount: OptionValue, Hashable {
  var count: Int

  init(_ count: Int) { self.count = min(max(count, 1), 256) }

  init(option text: String) throws(OptionFault) {
    guard text.allSatisfy(\.isASCIIDigit), let count = Int(text), (1...256).contains(count) else {
      throw OptionFault("expected a number from 1 to 256")
    }
    self.count = count
  }
}

/// How many verdicts a sheet for review holds.
struct ReviewCount: OptionValue, Hashable {
  var count: Int

  init(option text: String) throws(OptionFault) {
    guard text.allSatisfy(\.isASCIIDigit), let count = Int(text), (1...1_000_000).contains(count)
    else { throw OptionFault("expected a number from 1 to 1000000") }
    self.count = count
  }
}

extension Character {
  var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
