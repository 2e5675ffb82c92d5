internal import PolicyText

extension PageKindRules {
  /// A heading that speaks of privacy, over text.
  static func hasPrivacySection(_ document: PolicyDocument) -> Bool {
    for (index, block) in document.blocks.enumerated() where index > 1 {
      let number = Numbering(document.text[block.range])
      guard block.isHeading || (number != nil && block.range.count <= 90) else { continue }
      if block.isContents { continue }
      if isPrivacyTitle(document.text[block.range]), wordsUnder(index, document) >= 70 {
        return true
      }
    }
    return false
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
    let style = Numbering(document.text[block.range])?.style
    var words = 0
    for next in document.blocks[(heading + 1)...] {
      if case .heading(let level) = next.kind, case .heading(let own) = block.kind, level <= own {
        break
      }
      if !block.isHeading,
        next.isHeading
          || (style != nil && Numbering(document.text[next.range])?.style == style)
      {
        break
      }
      words += NodeMeasures.count(document.text[next.range])
      if words > 500 { break }
    }
    return words
  }

  private static let sectionWords = [
    "privacy", "personal data", "personal information", "data protection", "隐私", "隱私",
    "个人信息", "個人資料", "个人资料", "用户信息", "信息保护", "données personnelles",
    "données à caractère personnel", "confidentialité", "गोपनीयता",
  ]
}
