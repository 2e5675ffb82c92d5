extension Numbering {
  /// Reads one number at the beginning of a text.
  struct Scanner {
    let scalars: [Unicode.Scalar]
    var at = 0

    var next: Unicode.Scalar? { at < scalars.count ? scalars[at] : nil }

    mutating func skipSpace() { while next == " " { at += 1 } }

    mutating func read() -> (style: Style, ordinal: Int)? {
      guard let first = next else { return nil }
      if first == "第" { return counted() }
      if first == "(" || first == "（" || first == "【" || first == "[" { return inParentheses() }
      if (0x2460...0x2473).contains(first.value) {
        at += 1
        end()
        return (.circled, Int(first.value - 0x2460) + 1)
      }
      if first == "§" {
        at += 1
        skipSpace()
        guard let number = digits() else { return nil }
        return (.section, number)
      }
      if let number = han() {
        guard let mark = next, "、.．:：，, 　".unicodeScalars.contains(mark) else { return nil }
        end()
        return (.han, number)
      }
      if first.value < 0x80, (0x30...0x39).contains(first.value) { return decimal() }
      if (0xFF10...0xFF19).contains(first.value) { return decimal() }
      return latin()
    }

    /// 第三条
    private mutating func counted() -> (style: Style, ordinal: Int)? {
      at += 1
      skipSpace()
      guard let number = han() ?? digits() else { return nil }
      skipSpace()
      guard let unit = next else { return nil }
      at += 1
      let style: Style
      switch unit {
      case "部", "编": style = .part
      case "章": style = .chapter
      case "节": style = .division
      case "条", "條": style = .article
      default: return nil
      }
      if unit == "部", next == "分" { at += 1 }
      end()
      return (style, number)
    }

    private mutating func inParentheses() -> (style: Style, ordinal: Int)? {
      at += 1
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
        while let more = next, "ivx".unicodeScalars.contains(more) { at += 1 }
      } else {
        return nil
      }
      skipSpace()
      guard let close = next, ")）】]".unicodeScalars.contains(close) else { return nil }
      at += 1
      end()
      return (found.0, found.1)
    }

    private mutating func decimal() -> (style: Style, ordinal: Int)? {
      guard var number = digits() else { return nil }
      var parts = 1
      while next == "." || next == "．", at + 1 < scalars.count, isDigit(scalars[at + 1]) {
        at += 1
        guard let more = digits() else { break }
        number = more
        parts += 1
      }
      guard parts <= 6, number < 1000 else { return nil }
      guard let mark = next else { return nil }
      if ")）".unicodeScalars.contains(mark) {
        at += 1
        end()
        return (.decimalParentheses, number)
      }
      if ".．、:：，".unicodeScalars.contains(mark) || parts > 1 {
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
      var word: [Unicode.Scalar] = []
      while let letter = next, Self.isLatin(letter), word.count < 8 {
        word.append(letter)
        at += 1
      }
      guard !word.isEmpty else { return nil }
      let string = String(String.UnicodeScalarView(word))
      if words.contains(string) {
        skipSpace()
        guard let number = digits() ?? roman() else { return fail(start) }
        end()
        return (.section, number)
      }
      guard let mark = next, ".)）、．".unicodeScalars.contains(mark) else { return fail(start) }
      at += 1
      let isLower = word[0].value >= 0x61
      if word.count == 1, !"IVXivx".unicodeScalars.contains(word[0]) || mark == "、" {
        end()
        // "e.g." is no number.
        guard next != nil, scalars[at - 1] == " " || next.map({ $0.value > 0x2E80 }) == true
        else { return fail(start) }
        return (isLower ? .lowerLetter : .letter, Int(word[0].value | 0x20) - 0x60)
      }
      guard let value = Self.roman(word) else { return fail(start) }
      end()
      guard next != nil, scalars[at - 1] == " " || next.map({ $0.value > 0x2E80 }) == true
      else { return fail(start) }
      return (isLower ? .lowerRoman : .roman, value)
    }

    private mutating func fail(_ start: Int) -> (style: Style, ordinal: Int)? {
      at = start
      return nil
    }

    private mutating func roman() -> Int? {
      let start = at
      var word: [Unicode.Scalar] = []
      while let letter = next, "IVX".unicodeScalars.contains(letter) {
        word.append(letter)
        at += 1
      }
      if let value = Self.roman(word) { return value }
      at = start
      return nil
    }

    private static func roman(_ word: [Unicode.Scalar]) -> Int? {
      let values = word.compactMap { letter -> Int? in
        switch letter {
        case "I", "i": 1
        case "V", "v": 5
        case "X", "x": 10
        default: nil
        }
      }
      guard values.count == word.count, !values.isEmpty, values.count <= 6 else { return nil }
      var sum = 0
      for (index, value) in values.enumerated() {
        sum += index + 1 < values.count && values[index + 1] > value ? -value : value
      }
      return sum > 0 ? sum : nil
    }

    /// Punctuation and space after the number.
    private mutating func end() {
      while let mark = next, "、.．:：，,".unicodeScalars.contains(mark) { at += 1 }
      skipSpace()
    }

    private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
      (0x61...0x7A).contains(scalar.value | 0x20) && scalar.value < 0x80
    }

    private func isDigit(_ scalar: Unicode.Scalar) -> Bool {
      (0x30...0x39).contains(scalar.value) || (0xFF10...0xFF19).contains(scalar.value)
    }

    private mutating func digits() -> Int? {
      var value = 0
      let start = at
      while let digit = next, isDigit(digit), at - start < 4 {
        value = value * 10 + Int(digit.value & 0xF)
        at += 1
      }
      return at > start ? value : nil
    }

    private static let numerals = Array("零一二三四五六七八九".unicodeScalars)

    private mutating func han() -> Int? {
      let start = at
      var value = 0
      var digit = 0
      while let numeral = next, at - start < 4 {
        if numeral == "十" {
          value += max(1, digit) * 10
          digit = 0
        } else if let index = Self.numerals.firstIndex(of: numeral) {
          digit = index
        } else {
          break
        }
        at += 1
      }
      guard at > start else { return nil }
      return value + digit
    }
  }
}
