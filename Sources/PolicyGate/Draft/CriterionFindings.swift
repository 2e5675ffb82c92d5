public import PolicyAssessment
public import PolicyRanking
public import PolicyRubric
internal import PolicyText

/// What the verdicts on a draft come to as findings: every criterion that is not met and every red
/// flag that is raised.
public struct CriterionFindings: Sendable {
  /// In the rubric's order.
  public let criteria: [Criterion]
  private let byID: [CriterionID: Criterion]

  public init(_ criteria: [Criterion]) {
    self.criteria = criteria
    byID = Dictionary(criteria.map { ($0.id, $0) }) { first, _ in first }
  }

  /// How grave a verdict is unless the configuration says otherwise: what is said wrongly more than
  /// what is not said. Nil for a verdict nothing is wrong with.
  public static func severity(of verdict: Verdict) -> DraftFinding.Severity? {
    switch verdict {
    case .contradicted, .strong: .error
    case .notMet, .weak: .warning
    case .partly: .note
    case .met, .clear, .notApplicable, .undetermined: nil
    }
  }

  /// - Parameters:
  ///   - gains: what each criterion would give; nil where there is no score.
  ///   - source: the draft's file, where the places are looked for.
  public func findings(
    of assessment: Assessment, gains: Gains?, in source: SourceText
  ) -> [DraftFinding] {
    assessment.findings.compactMap { finding in
      guard let criterion = byID[finding.criterion],
        let severity = Self.severity(of: finding.verdict)
      else { return nil }
      let evidence = finding.evidence.first
      let better: Verdict = criterion.isRedFlag ? .clear : .met
      let gain = gains?.tenths(of: criterion.id, to: better) ?? 0
      return DraftFinding(
        rule: criterion.id.rawValue, severity: severity,
        message: message(finding, criterion, gain: gain), advice: criterion.advice[better],
        place: evidence.map { source.place(of: $0.quote, near: $0.line) } ?? source.top,
        quote: evidence?.quote,
        related: finding.evidence.dropFirst().prefix(3).map {
          .init(place: source.place(of: $0.quote, near: $0.line), message: Self.alsoHere)
        } + finding.near.filter(\.isTelling).prefix(3).map { Self.near($0, in: source) },
        fingerprint: Self.fingerprint(finding))
    }
  }

  private static let alsoHere = Bilingual(chinese: "另见此处", english: "here too")

  private static func near(_ miss: NearMiss, in source: SourceText) -> DraftFinding.Related {
    // That a word is missing is what the finding itself says.
    let isFaint = if case .term = miss.lack { true } else { false }
    return DraftFinding.Related(
      place: source.place(of: miss.passage.quote, near: miss.passage.line),
      message: Bilingual(
        chinese: "较接近的一句：" + miss.lacks.chinese,
        english: "a sentence near it: " + miss.lacks.english),
      isFaint: isFaint)
  }

  private func message(_ finding: Finding, _ criterion: Criterion, gain: Int) -> Bilingual {
    let name = criterion.name
    let lacks = finding.verdict == .contradicted ? nil : lacks(finding, criterion)
    let worth =
      gain > 0
      ? Bilingual(
        chinese: "（可得 \(Self.points(gain)) 分）", english: " (\(Self.points(gain)) points to gain)")
      : Bilingual(chinese: "", english: "")
    let verdict: Bilingual =
      switch finding.verdict {
      case .notMet: Bilingual(chinese: "未达标", english: "not met")
      case .partly: Bilingual(chinese: "只写明一部分", english: "met in part")
      case .contradicted: Bilingual(chinese: "与要求相悖", english: "contradicted")
      case .strong: Bilingual(chinese: "严重", english: "strong")
      default: Bilingual(chinese: "轻度", english: "weak")
      }
    return Bilingual(
      chinese: "\(name.chinese)：\(verdict.chinese)\(worth.chinese)\(lacks?.chinese ?? "")",
      english: "\(name.english): \(verdict.english)\(worth.english)\(lacks?.english ?? "")")
  }

  /// What a better verdict asks for that the draft does not say, or not sufficiently.
  private func lacks(_ finding: Finding, _ criterion: Criterion) -> Bilingual {
    var lacks = Bilingual(chinese: "", english: "")
    if let missing = criterion.missing(in: finding)?.words {
      let isForPart = criterion.nextVerdict(after: finding) == .partly
      lacks.chinese += (isForPart ? "；部分达标还缺：" : "；还缺：") + missing.chinese
      lacks.english += (isForPart ? "; to be met in part it needs " : "; needs ") + missing.english
    }
    if let insufficient = criterion.insufficient(in: finding)?.words {
      lacks.chinese += "；已提及但不充分：" + insufficient.chinese
      lacks.english += "; not enough: " + insufficient.english
    }
    return lacks
  }

  private static func points(_ tenths: Int) -> String { "\(tenths / 10).\(tenths % 10)" }

  /// Of the verdict and the passage it rests on: edits elsewhere leave it alone.
  private static func fingerprint(_ finding: Finding) -> String {
    let passage = finding.evidence.first
    return FindingKey.fingerprint(
      rule: finding.criterion.rawValue, detail: finding.verdict.rawValue,
      section: passage?.section ?? [], quote: passage?.quote ?? "")
  }
}

extension SourceText {
  /// Where what is absent is reported.
  public var top: DraftPlace { DraftPlace(file: file, start: .first, end: .first) }
}
