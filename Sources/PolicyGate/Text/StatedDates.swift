internal import PolicyAssessment
internal import PolicyDocument
internal import PolicyText

/// The days a policy gives for its own change and coming into force, and where they disagree.
struct StatedDates {
  enum Role {
    case updated, published, effective

    init?(_ term: TextTerm) {
      switch term {
      case .updated: self = .updated
      case .published: self = .published
      case .effective: self = .effective
      default: return nil
      }
    }
  }

  struct Stated {
    var date: CalendarDate
    var role: Role
    /// Bytes of the folded text.
    var range: Range<Int>
  }

  private(set) var stated: [Stated] = []

  static func remarks(in text: DraftText, today: CalendarDate?) -> [TextRemark] {
    let dates = StatedDates(text)
    return dates.conflicts(in: text) + dates.disorder(in: text)
      + (today.map { dates.future(in: text, after: $0) } ?? [])
  }

  init(_ text: DraftText) {
    for sentence in text.sentences where sentence.hasAny([.updated, .published, .effective]) {
      // A list of former versions has one date each.
      if sentence.has(.earlierVersion) || Self.isUnderHistory(sentence, text) { continue }
      let dates = DatesOfSentence(sentence, text)
      for (date, range) in dates.all {
        if let role = dates.role(of: range) {
          stated.append(Stated(date: date, role: role, range: range))
        }
      }
    }
  }

  private static func isUnderHistory(_ sentence: DraftSentence, _ text: DraftText) -> Bool {
    let block = text.document.blocks[sentence.block]
    let titles =
      text.document.headingPath(of: block.section)
      + [block.leadIn, block.header]
      .compactMap { $0 }
    return titles.contains { title in
      text.termsOfBlock[title].contains(.earlierVersion)
    }
  }

  /// Two different days for the same thing.
  private func conflicts(in text: DraftText) -> [TextRemark] {
    [Role.updated, .published, .effective].flatMap { role in
      let same = stated.filter { $0.role == role }
      guard let first = same.first else { return [TextRemark]() }
      var seen: Set<CalendarDate> = [first.date]
      return same.dropFirst().compactMap { other in
        guard seen.insert(other.date).inserted else { return nil }
        let name = role.name
        return TextRemark(
          rule: .dateConflict,
          message: Bilingual(
            chinese: "\(name.chinese)在此为 \(other.date)，另一处为 \(first.date)",
            english: "The \(name.english) is \(other.date) here and \(first.date) elsewhere"),
          range: text.folded.sourceRange(of: other.range),
          related: [related(first, in: text)])
      }
    }
  }

  /// In force before it was published or last changed. A policy with two days for one thing is told
  /// that alone.
  private func disorder(in text: DraftText) -> [TextRemark] {
    let effective = stated.filter { $0.role == .effective }
    guard Set(effective.map(\.date)).count == 1, let inForce = effective.first else { return [] }
    let later = [Role.published, .updated].compactMap { role -> Stated? in
      let same = stated.filter { $0.role == role }
      guard Set(same.map(\.date)).count == 1, let first = same.first else { return nil }
      return inForce.date < first.date ? first : nil
    }
    guard let change = later.first else { return [] }
    return [
      TextRemark(
        rule: .dateConflict,
        message: Bilingual(
          chinese: "生效日期 \(inForce.date) 早于\(change.role.name.chinese) \(change.date)",
          english:
            "In force on \(inForce.date), before the \(change.role.name.english), \(change.date)"),
        range: text.folded.sourceRange(of: inForce.range),
        related: [related(change, in: text)])
    ]
  }

  private func future(in text: DraftText, after today: CalendarDate) -> [TextRemark] {
    var seen: Set<CalendarDate> = []
    return stated.compactMap { stated in
      guard stated.role != .effective, stated.date > today, seen.insert(stated.date).inserted else {
        return nil
      }
      return TextRemark(
        rule: .futureDate,
        message: Bilingual(
          chinese: "更新日期 \(stated.date) 尚未到来（今天是 \(today)）",
          english: "The date of the last update, \(stated.date), is yet to come (today is \(today))"
        ),
        range: text.folded.sourceRange(of: stated.range))
    }
  }

  private func related(_ other: Stated, in text: DraftText) -> TextRemark.Related {
    TextRemark.Related(
      range: text.folded.sourceRange(of: other.range),
      message: Bilingual(
        chinese: "\(other.role.name.chinese) \(other.date)",
        english: "\(other.role.name.english) \(other.date)"))
  }
}

extension StatedDates.Role {
  fileprivate var name: Bilingual {
    switch self {
    case .updated: Bilingual(chinese: "更新日期", english: "date of the last update")
    case .published: Bilingual(chinese: "发布日期", english: "date of publication")
    case .effective: Bilingual(chinese: "生效日期", english: "effective date")
    }
  }
}
