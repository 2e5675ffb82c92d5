internal import PolicyText

/// Byte-wise helpers over one sentence of folded text, and the simplest forms.
struct FormScanner {
  let bytes: [UInt8]
  let range: Range<Int>

  @inline(__always)
  subscript(index: Int) -> UInt8 { range.contains(index) ? bytes[index] : 0 }

  /// Inside a character that began before: nothing begins here. `index` lies in the range.
  @inline(__always)
  func isContinuation(_ index: Int) -> Bool { bytes[index] & 0xC0 == 0x80 }

  func isDigit(_ index: Int) -> Bool { (0x30...0x39).contains(self[index]) }
  func isLetter(_ index: Int) -> Bool { (0x61...0x7A).contains(self[index]) }
  func isWord(_ index: Int) -> Bool { isDigit(index) || isLetter(index) }

  func starts(with word: StaticString, at index: Int) -> Bool {
    let count = word.utf8CodeUnitCount
    guard index >= range.lowerBound, index + count <= range.upperBound else { return false }
    let start = word.utf8Start
    for offset in 0..<count where bytes[index + offset] != start[offset] { return false }
    return true
  }

  func starts(with word: [UInt8], at index: Int) -> Bool {
    guard index >= range.lowerBound, index + word.count <= range.upperBound else { return false }
    for offset in word.indices where bytes[index + offset] != word[offset] { return false }
    return true
  }

  /// The first of `words` that stands at `index`.
  func first(of words: [[UInt8]], at index: Int) -> [UInt8]? {
    words.first { starts(with: $0, at: index) }
  }

  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The value of up to nine digits from `index`, and where they end.
  func number(at index: Int) -> (value: Int, end: Int)? {
    var end = index
    var value = 0
    while isDigit(end), end - index < 9 {
      value = value * 10 + Int(self[end] - 0x30)
      end += 1
    }
    return end > index ? (value, end) : nil
  }

  /// The first place from `index` on of whose byte an answer is true, which it is not of a space; the end where there is
  /// none.
  @inline(__always)
  func first(from index: Int, _ answer: (EightBytes) -> UInt64) -> Int {
    let text = bytes.span.extracting(..<range.upperBound)
    var index = index
    while index < range.upperBound {
      let found = answer(EightBytes(filled: text, at: index))
      if found != 0 { return index + EightBytes.first(found) }
      index += 8
    }
    return range.upperBound
  }

  func firstDigit(from index: Int) -> Int { first(from: index) { $0.digits } }

  func numbers(_ body: (Range<Int>) -> Void) {
    var index = firstDigit(from: range.lowerBound)
    while let (_, end) = number(at: index) {
      body(index..<end)
      index = firstDigit(from: end)
    }
  }

  func occurrences(of name: [UInt8], _ body: (Range<Int>) -> Void) {
    var index = range.lowerBound
    while let place = first(beginningAs: name, from: index) {
      if starts(with: name, at: place), isBounded(place..<place + name.count) {
        body(place..<place + name.count)
        index = place + name.count
      } else {
        index = place + 1
      }
    }
  }

  /// The first place from `index` on where the first two bytes of a name stand, and there is room for the whole.
  private func first(beginningAs name: [UInt8], from index: Int) -> Int? {
    guard name.count > 1 else { return nil }
    let text = bytes.span.bytes
    let last = range.upperBound - name.count
    let (first, second) = (
      EightBytes.ones &* UInt64(name[0]), EightBytes.ones &* UInt64(name[1])
    )
    var index = index
    while index <= last {
      if index + 9 > bytes.count {
        if bytes[index] == name[0], bytes[index + 1] == name[1] { return index }
        index += 1
        continue
      }
      // The lowest byte that is zero: Warren, Hacker's Delight, 6-1.
      let differences = text.eight(at: index) ^ first | text.eight(at: index + 1) ^ second
      let equal = (differences &- EightBytes.ones) & ~differences & EightBytes.highest
      if equal != 0 {
        let place = index + EightBytes.first(equal)
        return place <= last ? place : nil
      }
      index += 8
    }
    return nil
  }

  /// Latin names stand between word boundaries.
  func isBounded(_ found: Range<Int>) -> Bool {
    !(isWord(found.lowerBound) && isWord(found.lowerBound - 1))
      && !(isWord(found.upperBound - 1) && isWord(found.upperBound))
  }

  func urls(_ body: (Range<Int>) -> Void) {
    var index = range.lowerBound
    while index < range.upperBound {
      if self[index] == 0x68
        && (starts(with: "http://", at: index) || starts(with: "https://", at: index))
        || self[index] == 0x77 && starts(with: "www.", at: index)
      {
        var end = index
        while end < range.upperBound, self[end] > 0x20, self[end] < 0x7F, self[end] != 0x22,
          self[end] != 0x29, self[end] != 0x2C
        { end += 1 }
        body(index..<end)
        index = end
      } else {
        index += 1
      }
    }
  }

  /// Addresses written with `#`, `(at)` or `[at]` against harvesters.
  var mayHoldObfuscatedMail: Bool {
    range.contains { index in
      switch self[index] {
      case 0x23: true
      case 0x28: starts(with: "(at)", at: index)
      case 0x5B: starts(with: "[at]", at: index)
      default: false
      }
    }
  }

  /// `isPlaceholder` when the address only shows where one should be (`xxx@xxx.com`).
  func emails(_ body: (Range<Int>, _ isPlaceholder: Bool) -> Void) {
    func isLocal(_ i: Int) -> Bool { isWord(i) || [0x2E, 0x5F, 0x2D, 0x2B].contains(self[i]) }
    var index = range.lowerBound
    while index < range.upperBound {
      var at = 0
      if self[index] == 0x40 || self[index] == 0x23 { at = 1 }
      if starts(with: "(at)", at: index) || starts(with: "[at]", at: index) { at = 4 }
      guard at > 0 else {
        index += 1
        continue
      }
      var start = index
      var end = index + at
      if start > range.lowerBound, self[start - 1] == 0x20, at == 4 { start -= 1 }
      while start > range.lowerBound, isLocal(start - 1) { start -= 1 }
      if self[end] == 0x20, at == 4 { end += 1 }
      let host = end
      while isWord(end) || self[end] == 0x2E || self[end] == 0x2D { end += 1 }
      while end > host, self[end - 1] == 0x2E || self[end - 1] == 0x2D { end -= 1 }
      let dots = (host..<max(host, end)).contains { self[$0] == 0x2E }
      if start < index, dots { body(start..<end, isPlaceholder(start..<end, host: host)) }
      index = max(index + 1, end)
    }
  }

  private func isPlaceholder(_ found: Range<Int>, host: Int) -> Bool {
    let hostText = string(host..<found.upperBound)
    let local = string(found.lowerBound..<host)
    return hostText.hasPrefix("xx") || hostText.hasPrefix("example.") || local.hasPrefix("xx")
      || hostText.hasPrefix("yourcompany") || hostText.hasPrefix("yourdomain")
      || hostText.hasPrefix("domain.")
      || hostText.hasPrefix("company.") || local.hasPrefix("your@") || local.hasPrefix("youremail")
  }
}
