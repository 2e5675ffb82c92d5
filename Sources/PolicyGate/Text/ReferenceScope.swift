internal import PolicyText

/// Whether a reference is to a clause of another text: a law, another agreement.
enum ReferenceScope {
  private static let ownChinese: [[UInt8]] = [
    "本政策", "本隐私政策", "本协议", "本指引", "本声明", "本条款", "本文",
  ].map { Array($0.utf8) }
  private static let foreignChinese: [[UInt8]] = [
    "》", "法", "条例", "规定", "办法", "规范", "标准", "协议", "合同", "准则", "指南", "解释", "规则", "附件", "清单",
    "gdpr", "ccpa", "公约",
  ].map { Array($0.utf8) }
  private static let foreignBefore: [[UInt8]] = [
    "act", "code", "regulation", "gdpr", "ccpa", "cpra", "directive", "statute", "law", "terms",
    "agreement", "§", "u.s.c", "bill", "ordinance", "constitution", "eula", "contract",
  ].map { Array($0.utf8) }
  private static let foreignAfter: [[UInt8]] = [
    " of the", " of that", " of our terms", " of our cookie", " of gdpr", " gdpr", " of regulation",
    " of directive", " dsgvo", " of canada", " of california", " bdsg", " tkg", " tmg", " ttdsg",
    " uwg", " of our user", " of its", " of their", " ccpa", " et seq", " par", " para", " lit",
    " of your", " of an", " of any", " of such",
  ].map { Array($0.utf8) }
  private static let ownAfter: [[UInt8]] = [
    " of this", " of the policy", " of the privacy", " of the notice", " of the present",
  ].map { Array($0.utf8) }

  static func isForeign(
    _ reference: Range<Int>, in sentence: DraftSentence, of text: DraftText
  ) -> Bool {
    let bytes = text.folded.bytes
    let before = max(sentence.range.lowerBound, reference.lowerBound - 90)..<reference.lowerBound
    let after = reference.upperBound
    if ownAfter.contains(where: { ClauseNumbers.starts($0, bytes, at: after) }) { return false }
    if foreignAfter.contains(where: { ClauseNumbers.starts($0, bytes, at: after) }) { return true }
    let words = sentence.isChinese ? foreignChinese : foreignBefore
    guard let foreign = last(words, in: before, of: bytes, isChinese: sentence.isChinese) else {
      return false
    }
    guard let own = last(ownChinese, in: before, of: bytes, isChinese: true) else { return true }
    // 本协议 holds 协议.
    return foreign > own + 15
  }

  private static func last(
    _ words: [[UInt8]], in range: Range<Int>, of bytes: [UInt8], isChinese: Bool
  ) -> Int? {
    range.last { index in
      (isChinese || index == range.lowerBound || bytes[index - 1] == 0x20
        || bytes[index - 1] == 0x28)
        && words.contains {
          index + $0.count <= range.upperBound && ClauseNumbers.starts($0, bytes, at: index)
        }
    }
  }
}
