package import PolicyAssessment
package import PolicyText

/// A passage by the places of its texts among a record's bytes: whoever only writes it on makes no strings of it.
package struct StoredPassage {
  package let quote: Range<Int>
  package let language: Language
  package let file: Range<Int>
  /// Places of titles (`RecordPassages.title`).
  package let section: Range<Int>
  package let line: Int
  /// Bytes of the policy's text.
  package let range: Range<Int>
  package let clause: Range<Int>
}

/// A passage that nearly shows a clause.
package struct StoredNearPassage {
  package let passage: StoredPassage
  package let lack: NearMiss.Lack
}
