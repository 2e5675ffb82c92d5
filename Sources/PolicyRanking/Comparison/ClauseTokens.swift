internal import PolicyDocument
internal import PolicyText

/// The clauses of a document as they are compared: folded, without the number they begin with.
struct ClauseTokens {
  /// One a clause that has any text.
  private(set) var clauses: [Clause] = []
  private(set) var folded: [[UInt8]] = []

  init(_ document: PolicyDocument) {
    let normalized = NormalizedText(document.text)
    var block = -1
    for clause in Clause.all(in: document) {
      var text = normalized.bytes[normalized.range(ofSource: clause.range)]
      while let last = text.last, last == 0x20 || last == 0x0A { text.removeLast() }
      // Only what begins a block is numbered.
      if clause.block != block { text = Self.withoutNumber(text) }
      block = clause.block
      guard !text.isEmpty else { continue }
      clauses.append(clause)
      folded.append(Array(text))
    }
  }

  /// Cuts `第三条`, `(一)`, `3.2`, `b)` off; a year, an amount and a name are none of them.
  static func withoutNumber(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var scalars = ScalarReader(text)
    var digits = 0
    var (isOrdinal, isClosed, follows) = (false, false, false)
    while let scalar = scalars.next(), scalars.read <= 12 {
      switch scalar {
      case "(", "[", "第":
        if scalars.read > 1 { return isClosed ? text[scalars.before...] : text }
        isOrdinal = scalar == "第"
      case "0"..."9":
        if isClosed, !follows { return text[scalars.before...] }
        digits += 1
        if digits > 3 { return text }
      case "i", "v", "x", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "百", "零":
        if isClosed { return text[scalars.before...] }
        digits += 1
      case "a"..."z":
        if isClosed { return text[scalars.before...] }
        if digits > 0 { return text }
        digits += 1
      case ".", ")", "]", "、", "条", "章", "节", "款":
        let isUnit = !".)]、".unicodeScalars.contains(scalar)
        if digits == 0 || isUnit != isOrdinal { return isClosed ? text[scalars.before...] : text }
        (isClosed, follows, digits) = (true, scalar == ".", 0)
      case " ":
        return isClosed ? text[scalars.before...].dropFirst() : text
      case ":" where isClosed: continue
      default:
        return isClosed ? text[scalars.before...] : text
      }
    }
    return text
  }

  /// Hashes of neighboring tokens, both ends of the clause among them; sorted, each once. A token
  /// is a word or a Chinese character.
  static func features(of folded: [UInt8]) -> [UInt64] {
    var features: [UInt64] = []
    var previous: UInt64 = 1
    var word: UInt64 = 0
    func close() {
      guard word != 0 else { return }
      features.append(mixed(previous, word))
      previous = word
      word = 0
    }
    var scalars = ScalarReader(folded[...])
    while let scalar = scalars.next() {
      if ChineseScript.isWide(scalar.value), scalar.properties.isAlphabetic {
        close()
        word = mixed(2, UInt64(scalar.value))
        close()
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        word = mixed(word == 0 ? 3 : word, UInt64(scalar.value))
      } else {
        close()
      }
    }
    close()
    features.append(mixed(previous, 4))
    return Set(features).sorted()
  }

  /// SplitMix64's mixing: the same on every run, unlike `Hasher`.
  private static func mixed(_ a: UInt64, _ b: UInt64) -> UInt64 {
    var z = (a &* 0x9E37_79B9_7F4A_7C15) ^ (b &+ 0xBF58_476D_1CE4_E5B9)
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return (z ^ (z >> 31)) | 1
  }
}

/// The scalars of valid UTF-8 with their places.
struct ScalarReader {
  private let bytes: ArraySlice<UInt8>
  private var index: Int
  /// Where the scalar that came last begins.
  private(set) var before: Int
  /// How many came.
  private(set) var read = 0

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    index = bytes.startIndex
    before = index
  }

  mutating func next() -> Unicode.Scalar? {
    guard index < bytes.endIndex else { return nil }
    let first = bytes[index]
    let width = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    let end = min(index + width, bytes.endIndex)
    before = index
    read += 1
    var value = width == 1 ? UInt32(first) : UInt32(first) & (0x7F >> UInt32(width))
    for byte in bytes[index + 1..<end] { value = value << 6 | UInt32(byte) & 0x3F }
    index = end
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }
}
