/// A stretch of a document, and what of it was found before.
struct StretchPart {
  /// How far a stretch stands from where it was judged.
  struct Distance {
    var sentences: Int32 = 0
    var bytes: Int32 = 0
    /// Details of the stretches before it.
    var details: Int32 = 0
  }

  let sentences: Range<Int>
  let known: JudgedStretch?
  var distance = Distance()

  init(_ part: Recollection.Part, of frame: DocumentFrame) {
    (sentences, known) = (part.sentences, part.known)
    guard let known else { return }
    distance.sentences = Int32(sentences.lowerBound - known.sentence)
    distance.bytes = frame.sentences[sentences.lowerBound].range.lowerBound - known.offset
  }
}
