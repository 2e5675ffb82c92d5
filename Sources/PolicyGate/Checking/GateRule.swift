public import PolicyText

/// Rules about the check itself: what became of waivers and the baseline. The raw values never
/// change.
public enum GateRule: String, Sendable, Hashable, CaseIterable {
  case waiverMalformed = "waiver-malformed"
  case waiverExpired = "waiver-expired"
  case waiverUnused = "waiver-unused"
  case baselineStale = "baseline-stale"

  /// Unless the configuration says otherwise.
  public var severity: DraftFinding.Severity {
    switch self {
    case .waiverMalformed, .waiverExpired: .error
    case .waiverUnused, .baselineStale: .warning
    }
  }

  public var name: Bilingual {
    switch self {
    case .waiverMalformed: Bilingual(chinese: "豁免写法有误", english: "Malformed waiver")
    case .waiverExpired: Bilingual(chinese: "豁免已过期", english: "Expired waiver")
    case .waiverUnused: Bilingual(chinese: "豁免没有用到", english: "Unused waiver")
    case .baselineStale: Bilingual(chinese: "基线条目已过时", english: "Stale baseline entry")
    }
  }

  /// What would pass.
  public var advice: Bilingual {
    switch self {
    case .waiverMalformed:
      Bilingual(
        chinese: "写成 <!-- candor: allow 规则 owner=负责人 until=2027-01-31 because=\"理由\" -->。",
        english:
          "Write <!-- candor: allow RULE owner=WHO until=2027-01-31 because=\"why\" -->.")
    case .waiverExpired:
      Bilingual(
        chinese: "改好政策后删去豁免；确有必要的，由负责人写明新的期限和理由。",
        english:
          "Mend the draft and take the waiver out, or let its owner give a new day and reason.")
    case .waiverUnused:
      Bilingual(
        chinese: "所豁免的问题已不存在，删去这条豁免。",
        english: "What it waives is not there; take it out.")
    case .baselineStale:
      Bilingual(
        chinese: "问题已解决：运行 candor check --update-baseline 删去它。",
        english: "It is solved: take it out with candor check --update-baseline.")
    }
  }

  func finding(_ message: Bilingual, at place: DraftPlace, key: String) -> DraftFinding {
    DraftFinding(
      rule: rawValue, severity: severity, message: message, advice: advice, place: place,
      fingerprint: FindingKey.fingerprint(rule: rawValue, detail: key, section: [], quote: ""))
  }
}
