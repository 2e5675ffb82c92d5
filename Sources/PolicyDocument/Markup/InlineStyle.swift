internal import PolicyText

/// What a `style` attribute says of an element: of a weight the last counts, as in CSS.
struct InlineStyle {
  private(set) var weight = FontWeight.unset
  /// `display: none` or `visibility: hidden`.
  private(set) var hides = false

  /// By the colons, of which there are few, since many elements have a style.
  init(_ bytes: [UInt8], _ range: Range<Int>) {
    var start = range.lowerBound
    while let colon = bytes.firstIndex(of: UInt8(ascii: ":"), in: start..<range.upperBound) {
      var end = colon
      while end > start, bytes[end - 1].isSpace { end -= 1 }
      add(bytes[start..<end], bytes[colon + 1..<range.upperBound])
      start = colon + 1
    }
  }

  /// - Parameters:
  ///   - property: ends with the property's name.
  ///   - value: begins with its value.
  private mutating func add(_ property: ArraySlice<UInt8>, _ value: ArraySlice<UInt8>) {
    switch property.last?.lowercased {
    case UInt8(ascii: "t"):
      guard property.ends(inName: "font-weight") else { return }
      // Not `mso-bidi-font-weight`, nor a custom property.
      let before = property.dropLast("font-weight".utf8.count).last
      if before.map({ $0.isLetter || $0 == UInt8(ascii: "-") }) ?? false { return }
      if let value = FontWeight(value: value) { weight = value }
    case UInt8(ascii: "y"):
      let rest = value.drop { $0.isSpace }
      hides =
        hides || property.ends(inName: "display") && rest.prefix(4).isName("none".utf8)
        || property.ends(inName: "visibility") && rest.prefix(6).isName("hidden".utf8)
    default: break
    }
  }
}

extension ArraySlice<UInt8> {
  /// Whether these bytes end in a name, given in lower case, in either case.
  fileprivate func ends(inName name: StaticString) -> Bool {
    suffix(name.utf8CodeUnitCount).isName(name.bytes)
  }
}
