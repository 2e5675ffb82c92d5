internal import PolicyDocument
internal import PolicyText

/// References to clauses by their number: 第九条, section 9, 详见 4.2.
enum NumberedReferences {
  static func remarks(in text: DraftText) -> [TextRemark] {
    let numbers = ClauseNumbers(text)
    // A page whose numbers are made by its style sheet shows none here.
    let isWritten = text.document.pages.allSatisfy {
      !$0.isWebPage && !$0.file.lowercased().hasSuffix(".pdf")
    }
    guard numbers.headings >= 2 || isWritten else { return [] }
    return text.sentences.flatMap { sentence -> [TextRemark] in
      guard !sentence.isHeading else { return [] }
      return references(in: sentence, of: text).filter { !numbers.contains($0.number) }
        .map { remark($0, in: text) }
    }
  }

  struct Reference {
    var number: ClauseNumber
    /// Bytes of the folded text.
    var range: Range<Int>
  }

  private static func remark(_ reference: Reference, in text: DraftText) -> TextRemark {
    let quote = text.quote(reference.range)
    return TextRemark(
      rule: .deadReference,
      message: Bilingual(
        chinese: "引用了“\(quote)”，但文中没有这一条款",
        english: "Refers to “\(quote)”, but there is no such clause"),
      range: text.folded.sourceRange(of: reference.range))
  }

  static func references(in sentence: DraftSentence, of text: DraftText) -> [Reference] {
    let bytes = text.folded.bytes
    let range = sentence.range
    var found: [Reference] = []
    var index = range.lowerBound
    while index < range.upperBound {
      guard
        let reference = chinese(bytes, at: index, in: range) ?? english(bytes, at: index, in: range)
      else {
        index += 1
        continue
      }
      // What a paragraph begins with is its own number.
      if reference.range.lowerBound > range.lowerBound,
        !ReferenceScope.isForeign(reference.range, in: sentence, of: text)
      {
        found.append(reference)
      }
      index = max(index + 1, reference.range.upperBound)
    }
    return found
  }

  /// 第九条, 第 3.2 节, 第四部分
  private static func chinese(_ bytes: [UInt8], at index: Int, in range: Range<Int>) -> Reference? {
    guard ClauseNumbers.starts(ClauseNumbers.ordinal, bytes, at: index),
      let (number, end) = ClauseNumber.read(bytes, at: index + 3),
      let unit = ClauseNumbers.units.first(where: { ClauseNumbers.starts($0, bytes, at: end) }),
      end + unit.count <= range.upperBound
    else { return nil }
    return Reference(number: number, range: index..<end + unit.count)
  }

  private static let words: [[UInt8]] = [
    "section ", "sections ", "clause ", "clauses ", "paragraph ", "paragraphs ",
  ].map { Array($0.utf8) }

  /// section 9, Sections 4.2, Section IV
  private static func english(_ bytes: [UInt8], at index: Int, in range: Range<Int>) -> Reference? {
    guard bytes[index] == 0x73 || bytes[index] == 0x63 || bytes[index] == 0x70,
      index == range.lowerBound || !isWord(bytes[index - 1]),
      let word = words.first(where: { ClauseNumbers.starts($0, bytes, at: index) })
    else { return nil }
    let at = index + word.count
    guard at < range.upperBound else { return nil }
    let read =
      ClauseNumber.read(bytes, at: at)
      ?? ClauseNumber.roman(bytes, at: at).map { (ClauseNumber(path: [$0.value]), $0.end) }
    // No policy has a hundred sections: 1798.83 and 230(c) are of codes.
    guard let (number, end) = read, number.path.allSatisfy({ $0 < 60 }), end <= range.upperBound,
      end == range.upperBound || !isWord(bytes[end])
    else { return nil }
    return Reference(number: number, range: index..<end)
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
  }
}
