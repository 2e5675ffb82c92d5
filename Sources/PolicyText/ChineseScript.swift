/// Traditional and simplified Chinese characters.
public enum ChineseScript {
  /// Indexed by code point of the basic plane: the simplified form, or 0 where the character is its own.
  static let simplifiedForms: [UInt16] = {
    var forms = [UInt16](repeating: 0, count: 0x10000)
    let pairs = zip(
      ChineseScriptTable.traditional.description.unicodeScalars,
      ChineseScriptTable.simplified.description.unicodeScalars)
    for (traditional, simplified) in pairs {
      forms[Int(traditional.value)] = UInt16(simplified.value)
    }
    return forms
  }()

  /// The simplified form of `scalar`, which may be itself.
  @inline(__always)
  public static func simplified(_ scalar: UInt32) -> UInt32 {
    // A debug build wants the table held before its span is taken.
    let forms = simplifiedForms
    return simplified(scalar, forms.span)
  }

  /// - Parameter forms: `simplifiedForms`, which a loop asks for once.
  @inline(__always)
  static func simplified(_ scalar: UInt32, _ forms: Span<UInt16>) -> UInt32 {
    guard scalar < 0x10000 else { return scalar }
    let form = forms[Int(scalar)]
    return form == 0 ? scalar : UInt32(form)
  }

  /// Han characters, without punctuation.
  @inline(__always)
  public static func isHan(_ scalar: UInt32) -> Bool {
    (0x4E00...0x9FFF).contains(scalar) || (0x3400...0x4DBF).contains(scalar)
      || (0x20000...0x323AF).contains(scalar) || (0xF900...0xFAFF).contains(scalar)
  }

  /// Han characters and the punctuation, kana and full-width forms set between them without spaces.
  @inline(__always)
  public static func isWide(_ scalar: UInt32) -> Bool {
    isHan(scalar) || (0x2E80...0x30FF).contains(scalar) || (0xFF00...0xFFEF).contains(scalar)
  }
}
