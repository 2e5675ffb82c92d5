public import PolicyAssessment
public import PolicyDocument
public import PolicyRubric

/// Two policies, or two versions of one: what became of each clause, and what that did to verdicts,
/// score and level.
public struct PolicyComparison: Sendable {
  /// A policy with its text, judged by itself.
  public struct Side: Sendable {
    public var policy: RankedPolicy
    public var document: PolicyDocument

    public init(policy: RankedPolicy, document: PolicyDocument) {
      self.policy = policy
      self.document = document
    }

    /// The text of a clause as it stands in the document.
    public func text(of clause: Clause) -> String { document.string(clause.range) }

    /// Titles of the headings a clause stands under, outermost first.
    public func section(of clause: Clause) -> [String] {
      let section = document.blocks[clause.block].section
      let titles = document.titlePath(of: section)
      return clause.isHeading ? titles.dropLast() : titles
    }

    public func line(of clause: Clause) -> Int { document.blocks[clause.block].line }
  }

  public var old: Side
  public var new: Side
  public var alignment: ClauseAlignment
  /// Criteria with another verdict than before, in the rubric's order.
  public var findings: [FindingChange]
  /// For each entry of the alignment the criteria of `findings` whose evidence stands in it: on the
  /// old side where it was dropped, on the new one where it was added, on either where it changed.
  public var carried: [[CriterionID]]

  public init(_ old: Side, _ new: Side) {
    self.old = old
    self.new = new
    alignment = ClauseAlignment(old.document, new.document)
    findings = FindingChange.all(from: old.policy, to: new.policy)
    let before = EvidencePlaces(findings.map { ($0.criterion, $0.old?.evidence ?? []) })
    let after = EvidencePlaces(findings.map { ($0.criterion, $0.new?.evidence ?? []) })
    let order = findings.map(\.criterion)
    carried = alignment.entries.map { entry in
      guard entry.change != .unchanged else { return [] }
      let there = (entry.old.map { before.criteria(in: $0.range) } ?? [])
        .union(entry.new.map { after.criteria(in: $0.range) } ?? [])
      return there.isEmpty ? [] : order.filter(there.contains)
    }
  }

  /// By how many tenths the score rose.
  public var change: Int { new.policy.tenths - old.policy.tenths }
  /// Red flags that the new text raises and the old one did not, and the other way round.
  public var flagsRaised: [FindingChange] { findings.filter { $0.isFlagRaised } }
  public var flagsCleared: [FindingChange] { findings.filter { $0.isFlagCleared } }
}

/// One criterion before and after.
public struct FindingChange: Sendable, Hashable {
  public var criterion: CriterionID
  /// Nil where that side has no such criterion.
  public var old: Finding?
  public var new: Finding?
  public var oldPoints: CriterionPoints?
  public var newPoints: CriterionPoints?

  static func all(from old: RankedPolicy, to new: RankedPolicy) -> [FindingChange] {
    let (before, after) = (old.record.assessment, new.record.assessment)
    var order = after?.findings.map(\.criterion) ?? []
    let known = Set(order)
    order += before?.findings.map(\.criterion).filter { !known.contains($0) } ?? []
    return order.compactMap { criterion in
      let change = FindingChange(
        criterion: criterion, old: before?[criterion], new: after?[criterion],
        oldPoints: old.points.first { $0.criterion == criterion },
        newPoints: new.points.first { $0.criterion == criterion })
      return change.old?.verdict == change.new?.verdict ? nil : change
    }
  }

  private static func isRaised(_ finding: Finding?) -> Bool {
    finding?.verdict == .strong || finding?.verdict == .weak
  }

  public var isFlagRaised: Bool { Self.isRaised(new) && !Self.isRaised(old) }
  public var isFlagCleared: Bool { Self.isRaised(old) && !Self.isRaised(new) }

  /// 1 for a better verdict, -1 for a worse one, 0 where one of them is none or they do not compare.
  public var direction: Int {
    guard let before = old?.verdict.quality, let after = new?.verdict.quality else { return 0 }
    return (after - before).signum()
  }
}

/// Which criteria rest on which bytes of a text.
private struct EvidencePlaces {
  private let places: [(range: Range<Int>, criterion: CriterionID)]
  private let longest: Int

  init(_ evidence: [(CriterionID, [Evidence])]) {
    places = evidence.flatMap { criterion, evidence in
      evidence.map { (range: $0.range, criterion: criterion) }
    }.sorted { $0.range.lowerBound < $1.range.lowerBound }
    longest = places.map(\.range.count).max() ?? 0
  }

  func criteria(in range: Range<Int>) -> Set<CriterionID> {
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if places[middle].range.lowerBound < range.lowerBound - longest {
        low = middle + 1
      } else {
        high = middle
      }
    }
    var found: Set<CriterionID> = []
    while low < places.count, places[low].range.lowerBound < range.upperBound {
      if places[low].range.overlaps(range) { found.insert(places[low].criterion) }
      low += 1
    }
    return found
  }
}
