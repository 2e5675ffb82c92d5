internal import PolicyAssessment
public import PolicyDocument
public import PolicyRubric

/// An assessment in memory, or with its passages elsewhere.
enum Judged: Sendable {
  case whole(Assessment)
  case stored(StoredAssessment)

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
}

extension PolicyRecord {
  /// The record with its passages and its text in `store`: what stays in memory is small, and
  /// everything of it can still be asked for.
  ///
  /// - Parameter criteria: the rubric's, in its order; one list then serves all records.
  public func stored(in store: any PassageStore, criteria: [CriterionID]) -> PolicyRecord {
    guard let assessment else { return self }
    var record = self
    record.judged = .stored(
      StoredAssessment(
        assessment, signature: signature, document: document, criteria: criteria, in: store))
    record.signature = signature?.withoutText()
    record.document = nil
    return record
  }

  /// The policy's text with its blocks, as far as it takes to show it; nil where the record came
  /// without.
  public var shownDocument: PolicyDocument? {
    if case .stored(let stored) = judged { stored.document } else { document }
  }

  /// The signature with the text that was stored with the assessment.
  public var wholeSignature: TextSignature? {
    guard case .stored(let stored) = judged else { return signature }
    return signature?.with(stored.signatureText)
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

  /// The match with its passages where the record's own are.
  func storing(_ match: TemplateMatch) -> TemplateMatch {
    guard case .stored(let stored) = judged else { return match }
    return match.stored(stored.keep(match.passages))
  }
}
