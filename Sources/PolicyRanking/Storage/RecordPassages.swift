package import PolicyAssessment

/// The passages of a record, finding by finding, as bytes.
package struct RecordPassages {
  private var reader: ByteReader
  /// Of the finding that was read last.
  package private(set) var evidence: [StoredPassage] = []
  package private(set) var near: [StoredNearPassage] = []

  init(_ reader: ByteReader) { self.reader = reader }

  /// Those of findings that are not stored.
  package init(_ findings: [Finding]) {
    var writer = ByteWriter()
    for index in findings.indices {
      writer.write(findings[index].evidence, near: findings[index].near)
    }
    self.init(ByteReader(writer.bytes))
  }

  /// Reads those of the next finding, in their order; none behind the last.
  package mutating func next() {
    evidence.removeAll(keepingCapacity: true)
    near.removeAll(keepingCapacity: true)
    for _ in 0..<reader.count() { evidence.append(reader.passage()) }
    for _ in 0..<reader.count() {
      let passage = reader.passage()
      near.append(StoredNearPassage(passage: passage, lack: reader.lack()))
    }
  }

  /// Those among which the texts of passages stand.
  package var bytes: [UInt8] { reader.bytes }

  /// Where the titles above passages stand, which these name by their places.
  package var titles: [Range<Int>] { reader.titles }

  /// Those of the finding that was read last, with strings of their own.
  var evidenceRead: [Evidence] { evidence.map(reader.evidence) }
  var nearRead: [NearMiss] {
    near.map { NearMiss(passage: reader.evidence($0.passage), lack: $0.lack) }
  }
}

extension PolicyRecord {
  /// None where there is no assessment.
  package var passages: RecordPassages {
    switch judged {
    case nil: RecordPassages([])
    case .whole(let assessment): RecordPassages(assessment.value.findings)
    case .stored(let stored): stored.value.recordPassages
    }
  }
}
