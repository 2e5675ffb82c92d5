internal import PolicyText

extension Numbering {
  /// Reads one number at the beginning of a text.
  struct Scanner {
    /// The text's first 60, which no number fills, and nothing.
    private var bytes = InlineArray<64, UInt8>(repeating: 0)
    private let count: Int
    private var at = 0

    init(_ text: Span<UInt8>) {
      let text = text.extracting(first: 60)
      count = text.count
      for index in text.indices { bytes[index] = text[index] }
    }

    /// Bytes of what was read.
    var byteCount: Int { at }

    var next: Unicode.Scalar? { at < count ? scalar(at: at).scalar : nil }

    private func scalar(at place: Int) -> (scalar: Unicode.Scalar, length: Int) {
      let (value, length) = bytes.span.scalar(at: place)
      return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
    }

    /// Passes the next character.
    private mutating func pass() { at += scalar(at: at).length }

    mutating func skipSpace() { while at < count, bytes[at] == .space { at += 1 } }

    mutating func read() -> (style: Style, ordinal: Int)? {
      guard let first = next else { return nil }
      if first == "第" { return counted() }
      if first == "(" || first == "（" || first == "【" || first == "[" { return inParentheses() }
      if (0x2460...0x2473).contains(first.value) {
        pass()
        end()
        return (.circled, Int(first.value - 0x2460) + 1)
      }
      if first == "§" {
        pass()
        skipSpace()
        guard let number = digits() else { return nil }
        return (.section, number)
      }
      if let number = han() {
        guard let mark = next, Self.isMark(mark) || mark == " " || mark == "\u{3000}" else {
          return nil
        }
        end()
        return (.han, number)
      }
      return isDigit(first) ? decimal() : latin()
    }

    /// 第三条
    private mutating func counted() -> (style: Style, ordinal: Int)? {
      pass()
      skipSpace()
      guard let number = han() ?? digits() else { return nil }
      skipSpace()
      guard let unit = next else { return nil }
      pass()
      let style: Style
      switch unit {
      case "部", "编": style = .part
      case "章": style = .chapter
      case "节": style = .division
      case "条", "條": style = .article
      default: return nil
      }
      if unit == "部", next == "分" { pass() }
      end()
      return (style, number)
    }

    private mutating func inParentheses() -> (style: Style, ordinal: Int)? {
      pass()
      skipSpace()
      let found: (Style, Int)
      if let number = han() {
        found = (.hanParentheses, number)
      } else if let number = digits() {
        found = (.decimalParentheses, number)
      } else if let letter = next, Self.isLatin(letter) {
        at += 1
        let isLower = letter.value >= 0x61
        found = (isLower ? .lowerLetter : .letter, Int(letter.value | 0x20) - 0x60)
        while let more = next, more == "i" || more == "v" || more == "x" { at += 1 }
      } else {
        return nil
      }
      skipSpace()
      guard let close = next, close == ")" || close == "）" || close == "】" || close == "]" else {
        return nil
      }
      pass()
      end()
      return (found.0, found.1)
    }

    private mutating func decimal() -> (style: Style, ordinal: Int)? {
      guard var number = digits() else { return nil }
      var parts = 1
      while next == "." || next == "．", isDigit(scalar(at: at + scalar(at: at).length).scalar) {
        pass()
        guard let more = digits() else { break }
        number = more
        parts += 1
      }
      guard parts <= 6, number < 1000, let mark = next else { return nil }
      if mark == ")" || mark == "）" {
        pass()
        end()
        return (.decimalParentheses, number)
      }
      if mark != ",", Self.isMark(mark) || parts > 1 {
        let before = at
        end()
        // "1.1版" and "3.5%" are no numbers of headings; "1.1 Scope" and "1.1范围" are.
        if at == before, parts == 1 { return nil }
        if parts > 1, let after = next, after == "%" || after == "版" { return nil }
        return (.decimal(parts: parts), number)
      }
      if mark == " " {
        skipSpace()
        // "1 Scope", but not "30 days".
        guard let letter = next, number < 100,
          (0x41...0x5A).contains(letter.value) || letter.value > 0x2E80
        else { return nil }
        return (.decimal(parts: 1), number)
      }
      return nil
    }

    private mutating func latin() -> (style: Style, ordinal: Int)? {
      let start = at
      while let letter = next, Self.isLatin(letter), at - start < 8 { at += 1 }
      let word = start..<at
      guard !word.isEmpty else { return nil }
      if words.contains(where: { holds($0, in: word) }) {
        skipSpace()
        guard let number = digits() ?? roman() else { return fail(start) }
        end()
        return (.section, number)
      }
      guard let mark = next, mark == "." || mark == ")" || mark == "）" || mark == "、" || mark == "．"
      else { return fail(start) }
      pass()
      let first = Unicode.Scalar(bytes[start])
      let isLower = bytes[start] >= 0x61
      if word.count == 1, first.romanNumeral == nil || mark == "、" {
        end()
        // "e.g." is no number.
        guard next != nil, bytes[at - 1] == .space || next.map({ $0.value > 0x2E80 }) == true
        else { return fail(start) }
        return (isLower ? .lowerLetter : .letter, Int(first.value | 0x20) - 0x60)
      }
      guard let value = roman(word) else { return fail(start) }
      end()
      guard next != nil, bytes[at - 1] == .space || next.map({ $0.value > 0x2E80 }) == true
      else { return fail(start) }
      return (isLower ? .lowerRoman : .roman, value)
    }

    private mutating func fail(_ start: Int) -> (style: Style, ordinal: Int)? {
      at = start
      return nil
    }

    private mutating func roman() -> Int? {
      let start = at
      while let letter = next, letter.value < 0x61, letter.romanNumeral != nil { at += 1 }
      if let value = roman(start..<at) { return value }
      at = start
      return nil
    }

    private func roman(_ word: Range<Int>) -> Int? {
      guard (1...6).contains(word.count) else { return nil }
      var sum = 0
      for index in word {
        guard let value = Unicode.Scalar(bytes[index]).romanNumeral else { return nil }
        let isLast = index + 1 == word.upperBound
        let next = isLast ? 0 : Unicode.Scalar(bytes[index + 1]).romanNumeral ?? 0
        sum += next > value ? -value : value
      }
      return sum > 0 ? sum : nil
    }

    /// Whether a word of ASCII stands there.
    private func holds(_ word: StaticString, in range: Range<Int>) -> Bool {
      range.count == word.utf8CodeUnitCount
        && zip(range, word.bytes).allSatisfy { bytes[$0] == $1 }
    }

    /// Punctuation and space after the number.
    private mutating func end() {
      while let mark = next, Self.isMark(mark) { pass() }
      skipSpace()
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar {
      case "、", ".", "．", ":", "：", "，", ",": true
      default: false
      }
    }

    private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
      (0x61...0x7A).contains(scalar.value | 0x20) && scalar.value < 0x80
    }

    private func isDigit(_ scalar: Unicode.Scalar) -> Bool {
      (0x30...0x39).contains(scalar.value) || (0xFF10...0xFF19).contains(scalar.value)
    }

    private mutating func digits() -> Int? {
      var value = 0
      var digits = 0
      while let digit = next, isDigit(digit), digits < 4 {
        value = value * 10 + Int(digit.value & 0xF)
        digits += 1
        pass()
      }
      return digits > 0 ? value : nil
    }

    private mutating func han() -> Int? {
      var numerals = 0
      var value = 0
      var digit = 0
      while let numeral = next, numerals < 4 {
        if numeral == "十" {
          value += max(1, digit) * 10
          digit = 0
        } else if let value = numeral.hanDigit {
          digit = value
        } else {
          break
        }
        numerals += 1
        pass()
      }
      guard numerals > 0 else { return nil }
      return value + digit
    }
  }
}
