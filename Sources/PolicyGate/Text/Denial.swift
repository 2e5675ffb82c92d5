internal import PolicyDocument
internal import PolicyText

/// A sentence that denies something without any exception: 我们不会向任何人出售您的个人信息。
struct Denial {
  /// Index of the sentence.
  var sentence: Int
  /// The denied verb; bytes of the folded text.
  var verb: TermHit
  /// The word that denies.
  var negation: Range<Int>

  /// Denials of a verb in a sentence: the negation stands before the verb, in the same clause.
  static func all(of verb: TextTerm, in text: DraftText) -> [Denial] {
    text.sentences.indices.flatMap { index -> [Denial] in
      let sentence = text.sentences[index]
      guard sentence.has(verb), sentence.has(.never), !sentence.isHeading else { return [] }
      return text.hits(verb, in: sentence).compactMap { hit in
        negation(of: hit, in: sentence, text).map {
          Denial(sentence: index, verb: hit, negation: $0)
        }
      }
    }
  }

  /// Whether the sentence, or what follows it, takes anything back.
  func isAbsolute(in text: DraftText) -> Bool {
    let own = text.sentences[sentence]
    guard !own.hasAny([.exception, .condition, .limit, .law, .child, .quoting, .closure]) else {
      return false
    }
    let block = text.document.blocks[own.block]
    // An exception may stand in what follows: the next sentences of the paragraph, or a list.
    let paragraph = text.sentencesOfBlock[own.block]
    let following = (sentence + 1)..<min(sentence + 4, text.sentences.count)
    for next in following {
      let other = text.sentences[next]
      if other.isHeading { break }
      let isNear = paragraph.contains(next) || other.block == own.block + 1
      if isNear, other.has(.exception) || text.folded.bytes[other.range.upperBound - 1] == 0x3A {
        return false
      }
    }
    if block.range.upperBound == own.source.upperBound,
      text.folded.bytes[own.range.upperBound - 1] == 0x3A
    {
      return false
    }
    return !isQuestion(own, text) && !isUnderException(block, text)
  }

  /// Denied of the policy's own company, by a pronoun or a name; not of a partner or the user.
  func isOurs(in text: DraftText) -> Bool {
    let last = text.actor(before: negation.lowerBound, in: text.sentences[sentence])
    return last == nil || last == .we
  }

  private func isQuestion(_ sentence: DraftSentence, _ text: DraftText) -> Bool {
    text.folded.bytes[sentence.range.upperBound - 1] == 0x3F
  }

  /// An item of a list whose lead-in makes a condition.
  private func isUnderException(_ block: Block, _ text: DraftText) -> Bool {
    guard let leadIn = block.leadIn else { return false }
    return !text.termsOfBlock[leadIn].isDisjoint(with: [.exception, .condition])
  }

  /// The nearest word that denies before the verb.
  static func negation(of verb: TermHit, in sentence: DraftSentence, _ text: DraftText) -> Range<
    Int
  >? {
    let place = verb.range.lowerBound
    return text.hits(in: sentence, endingIn: place - 60...place).last { hit in
      guard hit.term == .never else { return false }
      // "we do not sell, rent or share" has commas; a Chinese clause ends with one.
      return !text.folded.bytes[hit.range.upperBound..<place]
        .contains { $0 == 0x3B || sentence.isChinese && $0 == 0x2C }
    }?.range
  }
}
