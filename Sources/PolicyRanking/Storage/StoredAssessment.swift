internal import PolicyAssessment
internal import PolicyDocument
internal import PolicyRubric
internal import PolicyText

/// An assessment whose passages are in a store, with the signature and the text; what ranking needs
/// of it takes some hundred bytes.
struct StoredAssessment: Sendable {
  let profile: [String]
  let facts: PolicyFacts?
  let outlines: FindingOutlines
  /// Of the findings, in order.
  private(set) var numbers: [UInt32]
  /// Of what stands first in `passages`.
  let hashes: StoredHashes?
  /// The hashes, the text, the passages of all findings, then the signature and the blocks.
  private let passages: StoredBytes
  /// Where the signature begins.
  private let signatureStart: Int32
  /// Of the findings that were given other evidence since.
  private var evidence: [Int: StoredBytes] = [:]

  /// - Parameters:
  ///   - signature: kept with the passages; its text is what they are quoted from.
  ///   - document: kept where its text is that of the signature.
  init(
    _ assessment: Assessment, signature: TextSignature?, document: PolicyDocument?,
    outlines: FindingOutlines, in store: any PassageStore
  ) {
    profile = outlines.shared(assessment.profile)
    facts = assessment.facts
    self.outlines = outlines
    numbers = outlines.numbers(of: assessment.findings)
    hashes = signature.map(StoredHashes.init)
    let text = signature?.text?.bytes ?? document?.text ?? []
    var writer = ByteWriter(
      hashes: signature.map { [$0.sketch, $0.sentences] } ?? [], text: text)
    for index in assessment.findings.indices {
      writer.write(assessment.findings[index].evidence, near: assessment.findings[index].near)
    }
    signatureStart = Int32(clamping: writer.count)
    writer.write(signature?.text)
    writer.write(document?.text == text ? document : nil)
    passages = StoredBytes(writer, in: store)
  }

  private var hashSize: Int { hashes?.size ?? 0 }

  /// Before the signature.
  private var signatureReader: ByteReader {
    var reader = ByteReader(passages.bytes(from: hashSize))
    reader.skip(to: Int(signatureStart) - hashSize)
    return reader
  }

  /// Without passages.
  var outline: Assessment {
    Assessment(profile: profile, findings: outlines.findings(numbers), facts: facts)
  }

  func forEachVerdict(_ each: (borrowing PlainVerdict) -> Void) {
    let verdicts = outlines.verdicts
    let span = verdicts.span
    for number in numbers { each(span[Int(number)]) }
  }

  var recordPassages: RecordPassages {
    evidence.isEmpty ? storedPassages : RecordPassages(whole.findings)
  }

  /// Without the evidence that findings were given since they were stored.
  private var storedPassages: RecordPassages {
    RecordPassages(ByteReader(passages.bytes(in: hashSize..<Int(signatureStart))))
  }

  var whole: Assessment {
    var assessment = outline
    var passages = storedPassages
    for index in assessment.findings.indices {
      passages.next()
      assessment.findings[index].evidence = passages.evidenceRead
      assessment.findings[index].near = passages.nearRead
    }
    for (index, own) in evidence {
      var passages = RecordPassages(ByteReader(own.bytes))
      passages.next()
      assessment.findings[index].evidence = passages.evidenceRead
    }
    return assessment
  }

  var signatureText: SignatureText? {
    var reader = signatureReader
    return reader.signatureText()
  }

  func hashes(_ kind: StoredHashes.Kind) -> [UInt32] { hashes?.hashes(kind, in: passages) ?? [] }

  /// Without its text.
  var signature: TextSignature? {
    hashes.map {
      TextSignature(
        language: $0.language, sketch: hashes(.sketch), sentences: hashes(.sentences),
        operatorName: $0.operatorName)
    }
  }

  /// As far as it takes to show it.
  var document: PolicyDocument? {
    var reader = signatureReader
    _ = reader.signatureText()
    return reader.document()
  }

  /// - Parameter change: sees the findings without their passages; evidence it sets replaces what
  ///   there was.
  mutating func change(_ change: (inout [Finding]) -> Void) {
    let before = outlines.findings(numbers)
    var findings = before
    change(&findings)
    for (index, finding) in findings.enumerated()
    where numbers.indices.contains(index) && finding != before[index] {
      replace(index, by: finding)
    }
  }

  /// Changes those of some criteria alone.
  mutating func change(_ criteria: [CriterionID], _ change: (inout Finding) -> Void) {
    for (place, before) in outlines.findings(of: criteria, among: numbers) {
      var finding = before
      change(&finding)
      if finding != before { replace(place, by: finding) }
    }
  }

  private mutating func replace(_ index: Int, by finding: Finding) {
    numbers[index] = outlines.number(of: finding)
    guard !finding.evidence.isEmpty else { return }
    var writer = ByteWriter()
    writer.write(finding.evidence, near: [])
    evidence[index] = StoredBytes(writer, in: passages.store)
  }

  func keep(_ passages: [TemplateMatch.Passage]) -> StoredBytes {
    var writer = ByteWriter()
    writer.write(passages) { $0.write($1) }
    return StoredBytes(writer, in: self.passages.store)
  }
}
