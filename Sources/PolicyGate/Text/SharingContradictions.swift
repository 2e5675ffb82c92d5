internal import PolicyAssessment
internal import PolicyDocument
internal import PolicyRubric
internal import PolicyText

/// "We never share" in one place, sharing or a list of partners in another; the same of selling.
enum SharingContradictions {
  static func remarks(in text: DraftText, _ assessment: Assessment?) -> [TextRemark] {
    shared(in: text, assessment) + sold(in: text)
  }

  private static func shared(in text: DraftText, _ assessment: Assessment?) -> [TextRemark] {
    let denials = Denial.all(of: .share, in: text).filter { denial in
      let sentence = text.sentences[denial.sentence]
      return sentence.has(.thirdParty) && isNext(denial, in: text) && isOfPersonalData(denial, text)
        && denial.isOurs(in: text)
        && denial.isAbsolute(in: text)
    }
    guard !denials.isEmpty else { return [] }
    let statement =
      text.sentences.indices.first { isSharing($0, in: text) }
      .map { text.sentences[$0].source } ?? named(in: assessment)
    guard let statement else { return [] }
    return denials.prefix(3).map { denial in
      TextRemark(
        rule: .sharingContradiction,
        message: Bilingual(
          chinese: "此处说不向第三方提供个人信息，另一处却写明提供",
          english: "Says personal data is not shared with third parties; another passage shares it"),
        range: text.sentences[denial.sentence].source,
        related: [
          TextRemark.Related(
            range: statement,
            message: Bilingual(chinese: "此处写明提供", english: "shared here"))
        ])
    }
  }

  private static func sold(in text: DraftText) -> [TextRemark] {
    let denials = Denial.all(of: .sell, in: text).filter {
      isOfPersonalData($0, text) && $0.isOurs(in: text) && $0.isAbsolute(in: text)
    }
    guard let denial = denials.first,
      let sale = text.sentences.indices.first(where: { isSelling($0, in: text) })
    else { return [] }
    return [
      TextRemark(
        rule: .sharingContradiction,
        message: Bilingual(
          chinese: "此处说不出售个人信息，另一处却写明出售",
          english: "Says personal data is not sold; another passage sells it"),
        range: text.sentences[denial.sentence].source,
        related: [
          TextRemark.Related(
            range: text.sentences[sale].source,
            message: Bilingual(chinese: "此处写明出售", english: "sold here"))
        ])
    ]
  }

  /// Not the sharing of what is not collected.
  private static func isNext(_ denial: Denial, in text: DraftText) -> Bool {
    let between = denial.negation.upperBound...denial.verb.range.lowerBound
    return !text.hits(in: text.sentences[denial.sentence], endingIn: between).contains {
      $0.term == .collect && $0.range.lowerBound >= between.lowerBound
    }
  }

  private static func isOfPersonalData(_ denial: Denial, _ text: DraftText) -> Bool {
    text.sentences[denial.sentence].has(.personalData)
  }

  /// We share personal data with partners, plainly said: not denied, not by law, not in a merger,
  /// not by the user.
  private static func isSharing(_ index: Int, in text: DraftText) -> Bool {
    let sentence = text.sentences[index]
    guard !sentence.isHeading, sentence.has(.share), sentence.has(.thirdParty),
      sentence.has(.personalData) || TextTerm.personal.contains(where: sentence.has),
      sentence.has(.we),
      !sentence.hasAny([.never, .law, .merger, .closure, .child, .quoting])
    else { return false }
    guard
      !sentence.has(.limit) || sentence.isChinese
        || !text.string(sentence.range).contains("aggregat")
    else { return false }
    // The last actor before the verb is who shares.
    return text.hits(.share, in: sentence).contains { verb in
      text.actor(before: verb.range.lowerBound, in: sentence) == .we
    } && !isHypothetical(sentence, text)
  }

  private static let hypothetical: [[UInt8]] = [
    "如果", "若", "假如", "征得", "同意", "匿名", "去标识", "if ", "consent", "anonym", "aggregat", "de-identif",
    "non-personal", "direct us", "permission",
  ].map { Array($0.utf8) }

  /// Sharing on consent or of anonymous data contradicts no promise.
  private static func isHypothetical(_ sentence: DraftSentence, _ text: DraftText) -> Bool {
    sentence.range.contains { index in
      hypothetical.contains { ClauseNumbers.starts($0, text.folded.bytes, at: index) }
    }
  }

  private static func isSelling(_ index: Int, in text: DraftText) -> Bool {
    let sentence = text.sentences[index]
    guard !sentence.isHeading, sentence.has(.sell), sentence.has(.personalData), sentence.has(.we),
      !sentence.hasAny([.never, .merger, .law, .quoting, .child]), !isHypothetical(sentence, text)
    else { return false }
    return text.hits(.sell, in: sentence).contains { verb in
      let place = verb.range.lowerBound
      return text.hits(in: sentence, endingIn: place - 40...place).contains { $0.term == .we }
    }
  }

  /// Who the assessment found to receive data, by name.
  private static func named(in assessment: Assessment?) -> Range<Int>? {
    let clauses = [("sharing-recipients", "named-shared"), ("sharing-recipients", "gets")]
    for (id, clause) in clauses {
      let finding = assessment?.findings.first { $0.criterion.rawValue == id }
      if let evidence = finding?.evidence.first(where: { $0.clause == clause }) {
        return evidence.range
      }
    }
    return nil
  }
}
