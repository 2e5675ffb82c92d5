/// How a list's number is written.
enum NumberFormat: Hashable, Sendable {
  case none, bullet, decimal, lowerLetter, upperLetter, lowerRoman, upperRoman, han, circled

  func string(_ number: Int) -> String {
    switch self {
    case .none, .bullet: ""
    case .decimal: "\(number)"
    case .lowerLetter: Self.letters(number, first: 0x61)
    case .upperLetter: Self.letters(number, first: 0x41)
    case .lowerRoman: Self.roman(number).lowercased()
    case .upperRoman: Self.roman(number)
    case .han: Self.han(number)
    case .circled:
      (1...20).contains(number)
        ? String(Unicode.Scalar(UInt32(0x245F + number)).map(Character.init) ?? "?") : "\(number)"
    }
  }

  /// a … z, aa, bb …
  private static func letters(_ number: Int, first: UInt8) -> String {
    guard (1...780).contains(number) else { return "\(number)" }
    let letter = Character(Unicode.Scalar(first + UInt8((number - 1) % 26)))
    return String(repeating: letter, count: (number - 1) / 26 + 1)
  }

  private static func roman(_ number: Int) -> String {
    guard (1...3_999).contains(number) else { return "\(number)" }
    var left = number
    var result = ""
    for (value, numeral) in [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
      (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ] {
      while left >= value {
        result += numeral
        left -= value
      }
    }
    return result
  }

  private static func han(_ number: Int) -> String {
    guard (1...99).contains(number) else { return "\(number)" }
    let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    guard number >= 10 else { return digits[number] }
    return (number >= 20 ? digits[number / 10] : "") + "十" + digits[number % 10]
  }
}

/// A level of a list: what its numbers look like, `%1` standing for the number of the first level.
struct ListLevel: Hashable, Sendable {
  var format = NumberFormat.decimal
  var pattern = ""
  var start = 1
}

/// The running numbers of a list.
struct ListNumbers: Hashable, Sendable {
  private var numbers: [Int: Int] = [:]
  /// Of what a document says labels look like, which each item has.
  private static let longestPattern = 64

  /// Counts an item of a level, from 0, and gives its label.
  mutating func next(_ level: Int, _ levels: [Int: ListLevel]) -> String {
    guard let own = levels[level] else { return "" }
    numbers[level] = (numbers[level] ?? own.start - 1) &+ 1
    for deeper in numbers.keys where deeper > level { numbers[deeper] = nil }
    guard own.format != .bullet, own.format != .none else { return "" }
    var label = ""
    var rest = own.pattern.unicodeScalars.prefix(Self.longestPattern)
    while let scalar = rest.popFirst() {
      guard scalar == "%", let digit = rest.first, ("1"..."9").contains(digit) else {
        label.unicodeScalars.append(scalar)
        continue
      }
      rest.removeFirst()
      // OpenDocument writes %1%.
      if rest.first == "%" { rest.removeFirst() }
      let place = Int(digit.value) - 0x31
      let at = levels[place]
      label += (at?.format ?? .decimal).string(numbers[place] ?? at?.start ?? 1)
    }
    return label
  }

  /// Begins a level at another number.
  mutating func restart(_ level: Int, at number: Int) { numbers[level] = number &- 1 }
}
