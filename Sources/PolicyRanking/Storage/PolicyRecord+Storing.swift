internal import PolicyAssessment
public import PolicyDocument
internal import PolicyRubric
internal import PolicyText

/// An assessment in memory, or with its passages elsewhere.
enum Judged: Sendable {
  indirect case whole(Assessment)
  indirect case stored(StoredAssessment)

  var whole: Assessment {
    switch self {
    case .whole(let assessment): assessment
    case .stored(let stored): stored.whole
    }
  }

  var outline: Assessment {
    switch self {
    case .whole(let assessment): assessment
    case .stored(let stored): stored.outline
    }
  }

  func forEachVerdict(_ each: (borrowing PlainVerdict) -> Void) {
    switch self {
    case .whole(let assessment): for finding in assessment.findings { each(PlainVerdict(finding)) }
    case .stored(let stored): stored.forEachVerdict(each)
    }
  }

  var stored: StoredAssessment? {
    if case .stored(let stored) = self { stored } else { nil }
  }
}

extension PolicyRecord {
  /// The record with its passages, its signature and its text in `store`: what stays in memory is
  /// small, and everything of it can still be asked for.
  ///
  /// - Parameters:
  ///   - outlines: of the run; one for all records.
  ///   - isShown: whether a report will show the text.
  public func stored(
    in store: any PassageStore, sharing outlines: FindingOutlines, isShown: Bool = true
  ) -> PolicyRecord {
    guard let assessment else { return self }
    return replaced(
      by: StoredAssessment(
        assessment, signature: signature, document: isShown ? document : nil, outlines: outlines,
        in: store))
  }

  /// The policy's text with its blocks, as far as it takes to show it; nil where the record came
  /// without.
  public var shownDocument: PolicyDocument? { judged?.stored?.document ?? document }

  /// The text behind the signature, without the hashes; nil where the record came without.
  var keptText: SignatureText? {
    if let stored = judged?.stored { stored.signatureText } else { signature?.text }
  }

  /// Changes findings without reading their passages; evidence that is set replaces what there was.
  mutating func changeFindings(_ change: (inout [Finding]) -> Void) {
    switch judged {
    case nil: break
    case .whole(var assessment):
      judged = nil
      change(&assessment.findings)
      judged = .whole(assessment)
    case .stored(var stored):
      stored.change(change)
      judged = .stored(stored)
    }
  }

  /// The same for the findings of some criteria alone.
  mutating func changeFindings(of criteria: [CriterionID], _ change: (inout Finding) -> Void) {
    switch judged {
    case nil: break
    case .whole(var assessment):
      judged = nil
      for index in assessment.findings.indices
      where criteria.contains(assessment.findings[index].criterion) {
        change(&assessment.findings[index])
      }
      judged = .whole(assessment)
    case .stored(var stored):
      stored.change(criteria, change)
      judged = .stored(stored)
    }
  }

  /// The match with its passages where the record's own are.
  func storing(_ match: TemplateMatch) -> TemplateMatch {
    guard case .stored(let stored) = judged else { return match }
    return match.stored(stored.keep(match.passages))
  }
}
