public import PolicyAssessment
public import PolicyRubric

/// How far verdicts agree with a reader's labels. Cells the reader called not applicable are left out of every figure
/// but `exact` and the confusion.
public struct Agreement: Sendable {
  /// One criterion, or all of them together.
  public struct Figures: Sendable, Hashable {
    /// Labelled cells, and those with the same verdict.
    public var cells = 0
    public var same = 0
    /// The fault found and labelled; found alone; labelled alone. For a positive criterion the fault is that it is
    /// lacking (not-met or contradicted), for a red flag that it is raised (strong or weak).
    public var truePositives = 0
    public var falsePositives = 0
    public var falseNegatives = 0
    /// How often each label met each verdict.
    public var confusion: [Pair: Int] = [:]

    public var exact: Double? { cells == 0 ? nil : Double(same) / Double(cells) }
    public var precision: Double? { ratio(truePositives, truePositives + falsePositives) }
    public var recall: Double? { ratio(truePositives, truePositives + falseNegatives) }
    /// Nil when the fault was neither found nor labelled.
    public var f1: Double? {
      ratio(2 * truePositives, 2 * truePositives + falsePositives + falseNegatives)
    }

    private func ratio(_ part: Int, _ whole: Int) -> Double? {
      whole == 0 ? nil : Double(part) / Double(whole)
    }
  }

  public struct Pair: Sendable, Hashable, Comparable {
    public var label: Verdict
    public var verdict: Verdict

    public init(label: Verdict, verdict: Verdict) {
      self.label = label
      self.verdict = verdict
    }

    public static func < (a: Pair, b: Pair) -> Bool {
      (a.label.rawValue, a.verdict.rawValue) < (b.label.rawValue, b.verdict.rawValue)
    }
  }

  /// A cell in which the two differ, with both sides' passages.
  public struct Disagreement: Sendable, Hashable {
    public var label: GoldLabel
    public var verdict: Verdict
    public var evidence: [Evidence]
  }

  /// By criterion, in the rubric's order; criteria without a label are left out.
  public private(set) var criteria: [(id: CriterionID, figures: Figures)] = []
  /// Positive criteria together, and red flags together.
  public private(set) var positives = Figures()
  public private(set) var redFlags = Figures()
  /// In the order of the labels.
  public private(set) var disagreements: [Disagreement] = []
  /// Labels of documents that were not judged, and of criteria the rubric does not have.
  public private(set) var unmatched: [GoldLabel] = []

  public init(
    _ labels: [GoldLabel], criteria rubric: [Criterion], assessments: [String: Assessment]
  ) {
    var byCriterion: [CriterionID: Figures] = [:]
    let flags = Set(rubric.filter(\.isRedFlag).map(\.id))
    for label in labels {
      guard let finding = assessments[label.document]?[label.criterion] else {
        unmatched.append(label)
        continue
      }
      let isFlag = flags.contains(label.criterion)
      byCriterion[label.criterion, default: Figures()].count(label.verdict, finding.verdict)
      if isFlag {
        redFlags.count(label.verdict, finding.verdict)
      } else {
        positives.count(label.verdict, finding.verdict)
      }
      if label.verdict != finding.verdict {
        disagreements.append(
          Disagreement(label: label, verdict: finding.verdict, evidence: finding.evidence))
      }
    }
    criteria = rubric.compactMap { criterion in
      byCriterion[criterion.id].map { (criterion.id, $0) }
    }
  }

  public var all: Figures { positives + redFlags }

  /// Cohen's kappa over met, partly, not-met, contradicted with quadratic weights; nil without cells.
  public var weightedKappa: Double? { positives.weightedKappa }
}

extension Agreement.Figures {
  mutating func count(_ label: Verdict, _ verdict: Verdict) {
    cells += 1
    if label == verdict { same += 1 }
    confusion[Agreement.Pair(label: label, verdict: verdict), default: 0] += 1
    guard label != .notApplicable else { return }
    switch (label.isFault, verdict.isFault) {
    case (true, true): truePositives += 1
    case (false, true): falsePositives += 1
    case (true, false): falseNegatives += 1
    case (false, false): break
    }
  }

  static func + (a: Self, b: Self) -> Self {
    var sum = a
    sum.cells += b.cells
    sum.same += b.same
    sum.truePositives += b.truePositives
    sum.falsePositives += b.falsePositives
    sum.falseNegatives += b.falseNegatives
    sum.confusion.merge(b.confusion, uniquingKeysWith: +)
    return sum
  }
}
