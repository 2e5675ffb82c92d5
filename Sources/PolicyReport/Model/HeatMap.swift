internal import PolicyAssessment
internal import PolicyRanking
internal import PolicyRubric
internal import PolicyText

/// The verdicts of all ranked policies by criterion, in at most `mostColumns` columns: beyond that a
/// column stands for policies next to each other in rank and shows their commonest verdict.
struct HeatMap {
  enum Shade: Int, CaseIterable {
    case met, partly, fault, clear, none

    init(_ verdict: Verdict?) {
      switch verdict {
      case .met: self = .met
      case .partly, .weak: self = .partly
      case .notMet, .contradicted, .strong: self = .fault
      case .clear: self = .clear
      case .notApplicable, .undetermined, nil: self = .none
      }
    }

    var name: Bilingual {
      switch self {
      case .met: Phrase.met
      case .partly: Bilingual(chinese: "部分达标或轻度红旗", english: "Partly met, or a weak flag")
      case .fault:
        Bilingual(chinese: "缺失、相悖或严重红旗", english: "Missing, contradicted, or a strong flag")
      case .clear: Bilingual(chinese: "未触发红旗", english: "No flag")
      case .none: Phrase.notJudged
      }
    }

    var fillClass: HTMLAttribute {
      switch self {
      case .met: .class("h1")
      case .partly: .class("h2")
      case .fault: .class("h3")
      case .clear: .class("h4")
      case .none: .class("h5")
      }
    }
  }

  /// Shades of one criterion, left to right.
  struct Strip {
    let shades: [Shade]

    /// One path of unit squares, runs joined; nil where the shade does not occur.
    func path(of shade: Shade) -> String? {
      var path = ""
      var index = 0
      while index < shades.count {
        guard shades[index] == shade else {
          index += 1
          continue
        }
        let start = index
        while index < shades.count, shades[index] == shade { index += 1 }
        path += "M\(start) 0h\(index - start)v1H\(start)z"
      }
      return path.isEmpty ? nil : path
    }
  }

  static let mostColumns = 300

  let policies: Int
  let groups: [(name: Bilingual, criteria: [Criterion])]
  /// Of each criterion by policy, in rank order.
  private let shades: [CriterionID: [Shade]]

  init(_ model: ReportModel) {
    let judged = model.ranking.ranked.filter { $0.record.verdicts != nil }
    policies = judged.count
    var shades: [CriterionID: [Shade]] = [:]
    for (index, policy) in judged.enumerated() {
      for finding in policy.record.verdicts?.findings ?? [] {
        shades[finding.criterion, default: Array(repeating: .none, count: judged.count)][index] =
          Shade(finding.verdict)
      }
    }
    self.shades = shades
    let stable = model.report.criteria.filter { $0.status == .stable && $0.id != "rf-no-policy" }
    groups =
      Dimension.allCases.compactMap { dimension in
        let members = stable.filter { !$0.isRedFlag && $0.dimension == dimension }
        return members.isEmpty ? nil : (dimension.name, members)
      }
      + (stable.contains(where: \.isRedFlag)
        ? [(Phrase.redFlagRows, stable.filter(\.isRedFlag))] : [])
  }

  var columns: Int { min(policies, Self.mostColumns) }

  func strip(of id: CriterionID) -> Strip {
    let columns = columns
    let all = shades(of: id)
    return Strip(
      shades: (0..<columns).map { column in
        commonest(all[column * policies / columns..<(column + 1) * policies / columns])
      })
  }

  func counts(of id: CriterionID) -> (met: Int, partly: Int, fault: Int) {
    var counts = [Int](repeating: 0, count: Shade.allCases.count)
    for shade in shades(of: id) { counts[shade.rawValue] += 1 }
    let met = counts[Shade.met.rawValue] + counts[Shade.clear.rawValue]
    return (met, counts[Shade.partly.rawValue], counts[Shade.fault.rawValue])
  }

  private func shades(of id: CriterionID) -> [Shade] {
    shades[id] ?? Array(repeating: .none, count: policies)
  }

  /// Of several that are equally common the worst.
  private func commonest(_ shades: ArraySlice<Shade>) -> Shade {
    if shades.count == 1, let only = shades.first { return only }
    var counts = [Int](repeating: 0, count: Shade.allCases.count)
    for shade in shades { counts[shade.rawValue] += 1 }
    let order: [Shade] = [.fault, .partly, .met, .clear, .none]
    return order.max {
      (counts[$0.rawValue], order.firstIndex(of: $1) ?? 0)
        < (counts[$1.rawValue], order.firstIndex(of: $0) ?? 0)
    } ?? .none
  }
}
