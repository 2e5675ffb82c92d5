internal import PolicyAssessment
public import PolicyDocument
internal import PolicyRubric
internal import PolicyText

/// An assessment in memory, or with its passages elsewhere: a reference each, as it is asked for again and again.
enum Judged: Sendable {
  case whole(Shared<Assessment>)
  case stored(Shared<StoredAssessment>)

  var whole: Assessment {
    switch self {
    case .whole(let assessment): assessment.value
    case .stored(let stored): stored.value.whole
    }
  }

  var outline: Assessment {
    switch self {
    case .whole(let assessment): assessment.value
    case .stored(let stored): stored.value.outline
    }
  }

  func forEachVerdict(_ each: (borrowing PlainVerdict) -> Void) {
    switch self {
    case .whole(let assessment):
      for finding in assessment.value.findings { each(PlainVerdict(finding)) }
    case .stored(let stored): stored.value.forEachVerdict(each)
    }
  }

  var stored: Shared<StoredAssessment>? {
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
  public var shownDocument: PolicyDocument? { judged?.stored?.value.document ?? document }

  /// The text behind the signature, without the hashes; nil where the record came without.
  var keptText: SignatureText? {
    if let stored = judged?.stored { stored.value.signatureText } else { signature?.text }
  }

  /// Changes findings without reading their passages; evidence that is set replaces what there was.
  mutating func changeFindings(_ change: (inout [Finding]) -> Void) {
    switch judged {
    case nil: break
    case .whole(let shared):
      var assessment = shared.value
      change(&assessment.findings)
      judged = .whole(Shared(assessment))
    case .stored(let shared):
      var stored = shared.value
      stored.change(change)
      judged = .stored(Shared(stored))
    }
  }

  /// The same for the findings of some criteria alone.
  mutating func changeFindings(of criteria: [CriterionID], _ change: (inout Finding) -> Void) {
    switch judged {
    case nil: break
    case .whole(let shared):
      var assessment = shared.value
      for index in assessment.findings.indices
      where criteria.contains(assessment.findings[index].criterion) {
        change(&assessment.findings[index])
      }
      judged = .whole(Shared(assessment))
    case .stored(let shared):
      var stored = shared.value
      stored.change(criteria, change)
      judged = .stored(Shared(stored))
    }
  }

  /// The match with its passages where the record's own are.
  func storing(_ match: TemplateMatch) -> TemplateMatch {
    guard case .stored(let stored) = judged else { return match }
    return match.stored(stored.value.keep(match.passages))
  }
}
