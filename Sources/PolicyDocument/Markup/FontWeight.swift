internal import PolicyText

/// What a `style` attribute says of the weight of an element's text: editors and word processors set bold so, and
/// some wrap a whole text in `<b style="font-weight:normal">`.
enum FontWeight: UInt8, Sendable {
  case unset, normal, bold

  /// The last `font-weight` counts, as in CSS. One pass without allocation, since many elements have a style.
  init(style: ArraySlice<UInt8>) {
    self = .unset
    // Its first byte comes only once in the property's name: after a difference nothing before counts.
    var matched = 0
    var before: UInt8 = 0
    var isWhole = false
    for index in style.indices where !style[index].isSpace {
      let byte = style[index].lowercased
      if byte == Self.property[matched] {
        // Not `mso-bidi-font-weight`, nor a custom property.
        if matched == 0 { isWhole = !before.isLetter && before != UInt8(ascii: "-") }
        matched += 1
      } else {
        matched = byte == Self.property[0] ? 1 : 0
        if matched == 1 { isWhole = !before.isLetter && before != UInt8(ascii: "-") }
      }
      before = byte
      guard matched == Self.property.count else { continue }
      matched = 0
      if isWhole, let value = FontWeight(value: style[(index + 1)...]) { self = value }
    }
  }

  /// What the value's first letters or digits say, 600 and more being bold; nil for what inherits.
  private init?(value: ArraySlice<UInt8>) {
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

  private static let property = Array("font-weight:".utf8)
  private static let boldWord = Array("bold".utf8)
  private static let normalWord = Array("normal".utf8)
  private static let lighterWord = Array("lighter".utf8)
}
