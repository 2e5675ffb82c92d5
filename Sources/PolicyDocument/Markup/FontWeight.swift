internal import PolicyText

/// The weight that a style sets: editors and word processors make text bold so, and some wrap a whole text in `<b style="font-weight:normal">`.
enum FontWeight: UInt8, Sendable {
  case unset, normal, bold

  /// What the value's first letters or digits say, 600 and more being bold; nil for what inherits.
  init?(value: ArraySlice<UInt8>) {
    let value = value.drop { $0.isSpace }
    if value.first?.isDigit == true {
      let digits = value.prefix { $0.isDigit }
      self =
        digits.count > 3 || digits.count == 3 && digits.first ?? 0 >= UInt8(ascii: "6")
        ? .bold : .normal
    } else if value.prefix(4).map(\.lowercased) == Self.boldWord {
      self = .bold
    } else if value.prefix(6).map(\.lowercased) == Self.normalWord
      || value.prefix(7).map(\.lowercased) == Self.lighterWord
    {
      self = .normal
    } else {
      return nil
    }
  }

  private static let boldWord = Array("bold".utf8)
  private static let normalWord = Array("normal".utf8)
  private static let lighterWord = Array("lighter".utf8)
}
