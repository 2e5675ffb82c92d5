internal import PolicyAssessment
internal import PolicyRubric
internal import Synchronization

/// The verdicts of a run, each kept once: of the million of a large cohort a few thousand differ.
/// Records that were stored hold numbers of what is here.
public final class FindingOutlines: Sendable {
  /// What nearly all outlines differ in, cheaper to hash than the whole.
  private struct Key: Hashable {
    var criterion: CriterionID
    var verdict: Verdict
    var confidence: Double
    /// Of a person's decision.
    var policy: String?
  }

  private struct State {
    var outlines: [Finding] = []
    /// Of the outlines.
    var verdicts: [PlainVerdict] = []
    /// Of each outline the number of its criterion, and the numbers that criteria have here.
    var criterionOf: [Int32] = []
    var criterionNumbers: [CriterionID: Int32] = [:]
    /// Numbers of those that share a key.
    var numbers: [Key: [UInt32]] = [:]
    var profiles: Set<[String]> = []
    /// Of the findings of the policy before, by their place: half of the next one's are the same.
    var recent: [UInt32] = []

    mutating func numbers(of findings: [Finding]) -> [UInt32] {
      var numbers: [UInt32] = []
      numbers.reserveCapacity(findings.count)
      for place in findings.indices {
        let isRecent =
          recent.indices.contains(place) && isSame(Int(recent[place]), as: place, of: findings)
        numbers.append(isRecent ? recent[place] : number(of: place, in: findings))
      }
      recent = numbers
      return numbers
    }

    /// Of a finding where it stands: it is copied only when it is new.
    mutating func number(of place: Int, in findings: [Finding]) -> UInt32 {
      let key = Key(
        criterion: findings[place].criterion, verdict: findings[place].verdict,
        confidence: findings[place].confidence,
        policy: findings[place].override?.decision.policy)
      for known in numbers[key] ?? []
      where isSame(Int(known), as: place, of: findings) {
        return known
      }
      let number = UInt32(outlines.count)
      outlines.append(findings[place].outline)
      verdicts.append(PlainVerdict(findings[place]))
      let next = Int32(clamping: criterionNumbers.count)
      criterionOf.append(criterionNumbers[findings[place].criterion, default: next])
      criterionNumbers[findings[place].criterion] = criterionOf.last
      numbers[key, default: []].append(number)
      return number
    }

    /// Whether an outline is that of a finding. Both are looked at where they lie, hence `mutating` too: to hand them
    /// over would count the references of all that is in them, a borrowed one too.
    private mutating func isSame(_ number: Int, as place: Int, of findings: [Finding]) -> Bool {
      findings[place].verdict == outlines[number].verdict
        && findings[place].confidence == outlines[number].confidence
        && findings[place].criterion == outlines[number].criterion
        && findings[place].doubts == outlines[number].doubts
        && findings[place].reason == outlines[number].reason
        && findings[place].missing == outlines[number].missing
        && findings[place].insufficient == outlines[number].insufficient
        && findings[place].isOverridden == verdicts[number].isOverridden
        && (!verdicts[number].isOverridden || findings[place].override == outlines[number].override)
    }
  }

  private let state = Mutex(State())

  public init() {}

  /// The number of a finding, whose passages are left out.
  func number(of finding: Finding) -> UInt32 {
    state.withLock { $0.number(of: 0, in: [finding]) }
  }

  func numbers(of findings: [Finding]) -> [UInt32] {
    state.withLock { $0.numbers(of: findings) }
  }

  /// All outlines, by number.
  var all: [Finding] { state.withLock { $0.outlines } }

  /// All that is counted of them, by number.
  var verdicts: [PlainVerdict] { state.withLock { $0.verdicts } }

  /// Of the findings that have these numbers those of some criteria, each with its place.
  func findings(
    of criteria: [CriterionID], among numbers: [UInt32]
  ) -> [(place: Int, finding: Finding)] {
    state.withLock { state in
      let wanted = criteria.compactMap { state.criterionNumbers[$0] }
      return numbers.indices.filter { wanted.contains(state.criterionOf[Int(numbers[$0])]) }
        .map { ($0, state.outlines[Int(numbers[$0])]) }
    }
  }

  func findings(_ numbers: [UInt32]) -> [Finding] {
    let outlines = all
    return numbers.map { outlines[Int($0)] }
  }

  /// The same list for all policies that were judged under it.
  func shared(_ profile: [String]) -> [String] {
    state.withLock { $0.profiles.insert(profile).memberAfterInsert }
  }
}

extension Finding {
  fileprivate var outline: Finding {
    Finding(
      criterion: criterion, verdict: verdict, reason: reason, confidence: confidence,
      doubts: doubts, missing: missing, insufficient: insufficient, override: override)
  }

  /// Asked without a copy of the decision.
  fileprivate var isOverridden: Bool { if case nil = override { false } else { true } }
}
