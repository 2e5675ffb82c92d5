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

  /// How many Han characters stand in a text, and how many of them have a simplified form that is another.
  package static func count(in text: [UInt8]) -> (han: Int, traditional: Int) {
    let text = text.span
    let forms = simplifiedForms
    var (han, traditional) = (0, 0)
    var index = 0
    while index < text.count {
      // They begin with E3 or more.
      if text[index] < 0xE3 {
        index += sixteenAreBelowE3(text, at: index) ? 16 : 1
        continue
      }
      let (scalar, length) = text.scalar(at: index)
      if isHan(scalar) {
        han += 1
        if simplified(scalar, forms.span) != scalar { traditional += 1 }
      }
      index += length
    }
    return (han, traditional)
  }

  /// Whether sixteen bytes follow and none of them is E3 or more.
  @inline(__always)
  private static func sixteenAreBelowE3(_ text: Span<UInt8>, at index: Int) -> Bool {
    guard index + 16 <= text.count else { return false }
    func some(_ eight: EightBytes) -> UInt64 {
      // E3 is 63 above the highest bit: what is less stays without it when 1D is added.
      (eight.bits & ~EightBytes.highest &+ EightBytes.ones &* 0x1D) & eight.bits
    }
    let all = some(EightBytes(text, at: index)) | some(EightBytes(text, at: index + 8))
    return all & EightBytes.highest == 0
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
