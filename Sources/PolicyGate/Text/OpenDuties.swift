internal import PolicyDocument
internal import PolicyText

/// Duties that matter to a user (an answer, a warning of a breach, a deletion) and have no time:
/// 及时答复, "promptly".
enum OpenDuties {
  static func remarks(in text: DraftText) -> [TextRemark] {
    var seen: Set<Key> = []
    let times = Times(text)
    return text.sentences.compactMap { sentence in
      guard sentence.has(.soon), !sentence.isHeading,
        let (duty, soon) = duty(in: sentence, of: text),
        !times.hold(for: duty, sentence, of: text)
      else { return nil }
      // Once for a section: what is said again in the next paragraph needs the same mend.
      let section = text.block(of: sentence).section
      guard seen.insert(Key(duty: duty, section: section)).inserted else { return nil }
      let quote = text.quote(soon)
      return TextRemark(
        rule: .openDuty,
        message: Bilingual(
          chinese: "\(duty.name.chinese)只说“\(quote)”，没有时限",
          english: "\(duty.name.english) “\(quote)”, with no time set"),
        range: text.folded.sourceRange(of: soon))
    }
  }

  private struct Key: Hashable {
    var duty: Duty
    var section: Int
  }

  enum Duty {
    case answer, breach, deletion

    var name: Bilingual {
      switch self {
      case .answer: Bilingual(chinese: "答复请求", english: "Requests are answered")
      case .breach: Bilingual(chinese: "告知安全事件", english: "Breaches are notified")
      case .deletion: Bilingual(chinese: "删除信息", english: "Data is deleted")
      }
    }
  }

  /// The duty nearest behind the word for "soon", or before it in the same clause.
  private static func duty(in sentence: DraftSentence, of text: DraftText) -> (Duty, Range<Int>)? {
    for soon in text.hits(.soon, in: sentence) {
      var best: (distance: Int, duty: Duty, verb: Int)?
      let near = soon.range.lowerBound - 90...soon.range.upperBound + 30 + TextLexicon.longestPhrase
      for hit in text.hits(in: sentence, endingIn: near) {
        guard let duty = self.duty(hit, in: sentence) else { continue }
        let isBehind = hit.range.lowerBound >= soon.range.upperBound
        let distance =
          isBehind
          ? hit.range.lowerBound - soon.range.upperBound
          : soon.range.lowerBound - hit.range.upperBound
        guard distance >= 0, distance <= (isBehind ? 30 : sentence.isChinese ? 12 : 90) else {
          continue
        }
        if distance < best?.distance ?? .max { best = (distance, duty, hit.range.lowerBound) }
      }
      if let best, !isConsequence(soon.range, of: text),
        isOurs(min(soon.range.lowerBound, best.verb), in: sentence, of: text)
      {
        return (best.duty, soon.range)
      }
    }
    return nil
  }

  private static func duty(_ hit: TermHit, in sentence: DraftSentence) -> Duty? {
    switch hit.term {
    case .answer: sentence.has(.request) || sentence.isChinese ? .answer : nil
    case .notify: sentence.has(.breach) ? .breach : nil
    case .delete: .deletion
    default: nil
    }
  }

  /// “我们可能无法及时反馈” is no duty, “要求其及时删除” is another's.
  private static func isConsequence(_ soon: Range<Int>, of text: DraftText) -> Bool {
    let bytes = text.folded.bytes
    let before = Array(bytes[max(0, soon.lowerBound - 21)..<soon.lowerBound])
    return notOurs.contains { Letters.contains(before, $0) }
      || ClauseNumbers.starts(please, bytes, at: soon.lowerBound - please.count)
  }

  private static let please = Array("请".utf8)
  private static let notOurs: [[UInt8]] = ["无法", "不能", "未能", "要求其", "要求该", "督促", "请您"].map {
    Array($0.utf8)
  }

  /// "请您及时联系我们" is the user's duty.
  private static func isOurs(_ place: Int, in sentence: DraftSentence, of text: DraftText) -> Bool {
    switch text.actor(before: place, in: sentence) {
    case .we: true
    // “您提出申请的，我们会及时答复” has its actor nearer; 您 alone asks the user.
    case .user, .thirdParty: false
    default: sentence.has(.we) || sentence.isChinese
    }
  }

  /// Where times are set.
  private struct Times {
    private var blocks: Set<Int> = []
    private var duties: Set<Key> = []

    init(_ text: DraftText) {
      for sentence in text.sentences where !text.periods(in: sentence).isEmpty {
        blocks.insert(sentence.block)
        let section = text.block(of: sentence).section
        for hit in text.hits[sentence.hits] {
          if let duty = OpenDuties.duty(hit, in: sentence) {
            duties.insert(Key(duty: duty, section: section))
          }
        }
      }
    }

    /// Whether the same paragraph, or the section for the same duty, sets a time.
    func hold(for duty: Duty, _ sentence: DraftSentence, of text: DraftText) -> Bool {
      blocks.contains(sentence.block)
        || duties.contains(Key(duty: duty, section: text.block(of: sentence).section))
    }
  }
}
