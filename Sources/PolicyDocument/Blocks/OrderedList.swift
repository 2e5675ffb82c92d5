/// Counts the items of an `ol` as browsers do.
struct OrderedList {
  private var number: Int
  private let style: UInt8

  /// Nil when the list shows no numbers.
  init?(_ tree: PageTree, _ node: Int) {
    guard tree.tag[node] == .ol else { return nil }
    if let css = tree.string(.style, of: node)?.lowercased(), css.contains("list-style"),
      css.contains("none")
    {
      return nil
    }
    number = tree.string(.start, of: node).flatMap { Int($0) } ?? 1
    style = tree.value(.type, of: node)?.first ?? UInt8(ascii: "1")
    if !(-100_000...100_000).contains(number) { number = 1 }
  }

  mutating func next(_ tree: PageTree, _ item: Int) -> String {
    if let value = tree.string(.value, of: item).flatMap({ Int($0) }),
      (-100_000...100_000).contains(value)
    {
      number = value
    }
    defer { number += 1 }
    switch style {
    case UInt8(ascii: "a"): return letter(0x61) + "."
    case UInt8(ascii: "A"): return letter(0x41) + "."
    case UInt8(ascii: "i"): return roman().lowercased() + "."
    case UInt8(ascii: "I"): return roman() + "."
    default: return "\(number)."
    }
  }

  private func letter(_ first: UInt8) -> String {
    guard (1...26).contains(number) else { return "\(number)" }
    return String(Unicode.Scalar(first + UInt8(number - 1)))
  }

  private func roman() -> String {
    guard (1...89).contains(number) else { return "\(number)" }
    var left = number
    var result = ""
    for (value, numeral) in [
      (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ] {
      while left >= value {
        result += numeral
        left -= value
      }
    }
    return result
  }
}
