/// Words and sentence marks of each text node, counted once for all measures of a page.
struct TextCounts: Sendable {
  private(set) var words: [Int32]
  private(set) var marks: [Int32]

  init(_ tree: PageTree) {
    words = [Int32](repeating: 0, count: tree.count)
    marks = words
    tree.text.withUnsafeBufferPointer { text in
      for node in 0..<tree.count where tree.tag[node] == .text {
        let (words, marks) = Self.count(
          UnsafeBufferPointer(rebasing: text[tree.textRange(of: node)]))
        self.words[node] = words
        self.marks[node] = marks
      }
    }
  }

  /// Words as `NodeMeasures.count` has them; marks are full stops, commas, colons and semicolons
  /// of Latin, Chinese and Indic text.
  private static func count(_ bytes: UnsafeBufferPointer<UInt8>) -> (Int32, Int32) {
    var words: Int32 = 0
    var marks: Int32 = 0
    var inside = false
    for index in bytes.indices {
      let byte = bytes[index]
      if byte < 0x80 {
        if byte.isLetter || byte.isDigit {
          if !inside { words += 1 }
          inside = true
        } else {
          inside = false
          if byte == 0x2C || byte == 0x2E || byte == 0x3A || byte == 0x3B { marks += 1 }
        }
      } else if byte & 0xC0 == 0x80 {
        guard byte == 0x82 || byte == 0x8C || byte == 0x9A || byte == 0x9B || byte == 0xA4,
          index > 1
        else { continue }
        switch (bytes[index - 2], bytes[index - 1], byte) {
        case (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x8C), (0xEF, 0xBC, 0x9B), (0xEF, 0xBC, 0x9A),
          (0xE0, 0xA5, 0xA4):
          marks += 1  // 。，；： and the danda
        default: break
        }
      } else if byte >= 0xE3, byte <= 0xE9 {
        words += 1
        inside = false
      } else if byte != 0xEF, byte != 0xE2 {
        if !inside { words += 1 }
        inside = true
      } else {
        inside = false
      }
    }
    return (words, marks)
  }
}
