internal import PolicyRanking
internal import PolicyRubric
internal import PolicyText

/// What a policy came to, in a few words for another page.
struct Badge {
  let label: String
  let message: String
  /// Six hexadecimal digits. White text reaches a contrast of 4.5 on it.
  let color: String
  /// The whole of it in a sentence, with the service's name.
  let title: String

  init(_ record: PolicyRecord, place: RankedPolicy?, _ words: Wording) {
    label = words.pick("隐私政策透明度", "privacy policy")
    if let place {
      let score = points(place.tenths)
      if case .noPolicy = record.status {
        message = words.pick("没有政策", "none")
      } else {
        message = words(place.level.name).lowercased() + " · " + score
      }
      color = place.level.badgeColor
    } else {
      message = words.pick("未评估", "not assessed")
      color = "595959"
    }
    title =
      record.subject.shownName.shortened(to: 120).visible + words.colon + label + words.colon
      + message
  }
}

extension Level {
  fileprivate var badgeColor: String {
    switch self {
    case .high: "174f82"
    case .relativelyHigh: "2b6ca3"
    case .medium: "7d6200"
    case .relativelyLow: "a84300"
    case .low: "8c1f1f"
    }
  }
}

/// `<name>.svg` and `<name>.json` of every policy, ranked or not; names are those of its page.
func badges<Failure>(
  _ report: AuditReport, language: Language, each write: (String, [UInt8]) throws(Failure) -> Void
) throws(Failure) {
  let words = Wording(language: language)
  let ranking = report.ranking
  let names = PageNames(
    ids: ranking.ranked.map(\.record.subject.id) + ranking.unranked.map(\.subject.id))
  func hand(_ record: PolicyRecord, _ place: RankedPolicy?) throws(Failure) {
    let badge = Badge(record, place: place, words)
    let name = names[record.subject.id]
    try write(name + ".svg", badge.svg(language))
    try write(name + ".json", badge.endpoint)
  }
  for policy in ranking.ranked { try hand(policy.record, policy) }
  for record in ranking.unranked.sorted(by: { $0.subject.id < $1.subject.id }) {
    try hand(record, nil)
  }
}

extension Badge {
  /// As shields.io and others read an endpoint (https://shields.io/badges/endpoint-badge).
  var endpoint: [UInt8] {
    JSONWriter.bytes(
      of: .object([
        "color": .string(color), "label": .string(label), "message": .string(message),
        "schemaVersion": .int(1),
      ]), openDepth: 1)
  }
}
