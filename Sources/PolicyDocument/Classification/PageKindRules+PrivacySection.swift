internal import PolicyText

extension PageKindRules {
  /// A heading that speaks of privacy, over text.
  static func hasPrivacySection(_ document: PolicyDocument) -> Bool {
    let (blocks, text) = (document.blocks, document.text)
    return blocks.indices.dropFirst(2).contains { index in
      let range = blocks[index].range
      guard !blocks[index].isContents,
        blocks[index].isHeading
          || range.count <= 90 && Numbering(text.span.extracting(range)) != nil
      else { return false }
      return isPrivacyTitle(text[range]) && wordsUnder(index, document) >= 70
    }
  }

  private static func isPrivacyTitle(_ title: ArraySlice<UInt8>) -> Bool {
    if title.allSatisfy({ $0 < 0x80 }) { return latinSectionWords.contains(where: title.holds) }
    guard sectionBeginnings.contains(where: title.holds) || title.mayHoldCompatibleHan else {
      return false
    }
    let title = String(decoding: title, as: UTF8.self).lowercased()
    return sectionWords.contains(where: title.contains)
  }

  private static let latinSectionWords = sectionWords.map { Array($0.utf8) }
    .filter { $0.allSatisfy { $0 < 0x80 } }

  /// Of each word what is the same in either case.
  private static let sectionBeginnings = sectionWords.map { word in
    Array(word.prefix { $0 != "é" }.utf8)
  }

  /// Words from a heading to the next of its level or above, or to the next number of its style.
  private static func wordsUnder(_ heading: Int, _ document: PolicyDocument) -> Int {
    let block = document.blocks[heading]
    let style = style(of: block, document)
    var words = 0
    for next in document.blocks[(heading + 1)...] {
      if case .heading(let level) = next.kind, case .heading(let own) = block.kind, level <= own {
        break
      }
      if !block.isHeading,
        next.isHeading
          || (style != nil && self.style(of: next, document) == style)
      {
        break
      }
      words += NodeMeasures.count(document.text[next.range])
      if words > 500 { break }
    }
    return words
  }

  private static func style(of block: Block, _ document: PolicyDocument) -> Numbering.Style? {
    Numbering(document.text.span.extracting(block.range))?.style
  }

  private static let sectionWords = [
    "privacy", "personal data", "personal information", "data protection", "隐私", "隱私",
    "个人信息", "個人資料", "个人资料", "用户信息", "信息保护", "données personnelles",
    "données à caractère personnel", "confidentialité", "गोपनीयता",
  ]
}
