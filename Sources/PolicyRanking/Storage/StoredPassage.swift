package import PolicyAssessment
package import PolicyText

/// A passage whose texts are bytes, as they lie in a store: whoever only writes them on makes no strings of them.
package struct StoredPassage {
  package var quote: ArraySlice<UInt8>
  package var language: Language
  package var file: String
  package var section: [String]
  package var line: Int
  package var range: Range<Int>
  package var clause: ArraySlice<UInt8>
}

extension StoredPassage {
  package init(_ evidence: Evidence) {
    self.init(
      quote: Array(evidence.quote.utf8)[...], language: evidence.language, file: evidence.file,
      section: evidence.section, line: evidence.line, range: evidence.range,
      clause: Array(evidence.clause.utf8)[...])
  }

  package var evidence: Evidence {
    Evidence(
      quote: String(decoding: quote, as: UTF8.self), language: language, file: file,
      section: section, line: line, range: range,
      clause: String(decoding: clause, as: UTF8.self))
  }
}

/// The passages of one finding.
package struct FindingPassages {
  package var evidence: [StoredPassage]
  package var near: [(passage: StoredPassage, lack: NearMiss.Lack)]
}

extension FindingPassages {
  package init(_ finding: Finding) {
    self.init(
      evidence: finding.evidence.map(StoredPassage.init),
      near: finding.near.map { (StoredPassage($0.passage), $0.lack) })
  }
}
