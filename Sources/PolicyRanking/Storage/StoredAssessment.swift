internal import PolicyAssessment
internal import PolicyDocument
internal import PolicyRubric
internal import PolicyText

/// An assessment whose passages are in a store; what ranking needs of it takes about a kilobyte.
struct StoredAssessment: Sendable {
  private struct Mark {
    var verdict: Verdict
    /// A bit for each `Doubt`.
    var doubts: UInt16
  }

  private let profile: [String]
  private let facts: PolicyFacts?
  /// Of the findings, in order; shared by all policies of a run.
  private let criteria: [CriterionID]
  private var marks: [Mark]
  private var confidences: [Double]
  private var reasons: [Int: Bilingual] = [:]
  private var overrides: [Int: Override] = [:]
  /// Of all findings, behind the text, the signature and the blocks.
  private let passages: StoredBytes
  /// Of the findings that were given other evidence since.
  private var evidence: [Int: StoredBytes] = [:]

  /// - Parameters:
  ///   - criteria: used where they are those of the findings, so that one list serves many.
  ///   - signature: kept with the passages; its text is what they are quoted from.
  ///   - document: kept where its text is that of the signature.
  init(
    _ assessment: Assessment, signature: TextSignature?, document: PolicyDocument?,
    criteria: [CriterionID], in store: any PassageStore
  ) {
    profile = assessment.profile
    facts = assessment.facts
    let own = assessment.findings.map(\.criterion)
    self.criteria = own == criteria ? criteria : own
    marks = assessment.findings.map { Mark(verdict: $0.verdict, doubts: Self.bits($0.doubts)) }
    confidences = assessment.findings.map(\.confidence)
    for (index, finding) in assessment.findings.enumerated() {
      if let reason = finding.reason { reasons[index] = reason }
      if let override = finding.override { overrides[index] = override }
    }
    let text = signature?.text?.bytes ?? document?.text ?? []
    var writer = ByteWriter(text: text)
    writer.write(signature?.text)
    writer.write(document?.text == text ? document : nil)
    for finding in assessment.findings { writer.write(passagesOf: finding) }
    passages = StoredBytes(writer.bytes, in: store)
  }

  /// Without passages and what is missing.
  var outline: Assessment {
    Assessment(
      profile: profile,
      findings: marks.indices.map { index in
        Finding(
          criterion: criteria[index], verdict: marks[index].verdict, reason: reasons[index],
          confidence: confidences[index], doubts: Self.doubts(marks[index].doubts),
          override: overrides[index])
      }, facts: facts)
  }

  var whole: Assessment {
    var assessment = outline
    var reader = ByteReader(passages.bytes)
    _ = reader.signatureText()
    _ = reader.document()
    for index in assessment.findings.indices {
      reader.readPassages(of: &assessment.findings[index])
      if let own = evidence[index] {
        var reader = ByteReader(own.bytes)
        assessment.findings[index].evidence = reader.items { $0.evidence() }
      }
    }
    return assessment
  }

  var signatureText: SignatureText? {
    var reader = ByteReader(passages.bytes)
    return reader.signatureText()
  }

  /// As far as it takes to show it.
  var document: PolicyDocument? {
    var reader = ByteReader(passages.bytes)
    _ = reader.signatureText()
    return reader.document()
  }

  /// - Parameter change: sees the findings without their passages; evidence it sets replaces what
  ///   there was.
  mutating func change(_ change: (inout [Finding]) -> Void) {
    var findings = outline.findings
    change(&findings)
    for (index, finding) in findings.enumerated() where marks.indices.contains(index) {
      marks[index] = Mark(verdict: finding.verdict, doubts: Self.bits(finding.doubts))
      confidences[index] = finding.confidence
      reasons[index] = finding.reason
      overrides[index] = finding.override
      guard !finding.evidence.isEmpty else { continue }
      var writer = ByteWriter()
      writer.write(finding.evidence) { $0.write($1) }
      evidence[index] = StoredBytes(writer.bytes, in: passages.store)
    }
  }

  func keep(_ passages: [TemplateMatch.Passage]) -> StoredBytes {
    var writer = ByteWriter()
    writer.write(passages) { $0.write($1) }
    return StoredBytes(writer.bytes, in: self.passages.store)
  }

  private static func bits(_ doubts: [Doubt]) -> UInt16 {
    Doubt.allCases.enumerated().reduce(0) {
      doubts.contains($1.element) ? $0 | 1 << UInt16($1.offset) : $0
    }
  }

  /// In the order of `Doubt`, as the engine has them.
  private static func doubts(_ bits: UInt16) -> [Doubt] {
    bits == 0
      ? []
      : Doubt.allCases.enumerated().filter { bits >> UInt16($0.offset) & 1 == 1 }.map(\.element)
  }
}
