internal import PolicyAssessment

/// The passages of a record, finding by finding.
package struct RecordPassages {
  /// Of the findings; none where they are stored.
  private let held: [Finding]
  private var reader: ByteReader
  /// Evidence that findings were given since they were stored.
  private let replaced: [Int: StoredBytes]
  private var index = 0

  init(_ findings: [Finding]) {
    (held, reader, replaced) = (findings, ByteReader([]), [:])
  }

  init(_ reader: ByteReader, replaced: [Int: StoredBytes]) {
    (held, self.reader, self.replaced) = ([], reader, replaced)
  }

  /// Of the next finding, in their order; none behind the last.
  package mutating func next() -> FindingPassages {
    defer { index += 1 }
    if index < held.count { return FindingPassages(held[index]) }
    var passages = reader.passages()
    if let own = replaced[index] {
      var reader = ByteReader(own.bytes)
      passages.evidence = reader.items { $0.passage() }
    }
    return passages
  }
}

extension PolicyRecord {
  /// None where there is no assessment.
  package var passages: RecordPassages {
    switch judged {
    case nil: RecordPassages([])
    case .whole(let assessment): RecordPassages(assessment.findings)
    case .stored(let stored): stored.recordPassages
    }
  }
}
