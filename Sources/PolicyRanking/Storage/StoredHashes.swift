internal import PolicyText

/// What a signature is compared by, as it lies before the passages of a policy: the hashes of the
/// sketch, then those of the sentences, four bytes each.
struct StoredHashes: Sendable {
  enum Kind { case sketch, sentences }

  let language: Language
  let operatorName: String?
  private let sketch: Int32
  private let sentences: Int32

  init(_ signature: TextSignature) {
    language = signature.language
    operatorName = signature.operatorName
    sketch = Int32(clamping: signature.sketch.count)
    sentences = Int32(clamping: signature.sentences.count)
  }

  /// Bytes of both.
  var size: Int { 4 * (Int(sketch) + Int(sentences)) }

  func count(of kind: Kind) -> Int { Int(kind == .sketch ? sketch : sentences) }

  /// None where the store has lost them.
  func hashes(_ kind: Kind, in stored: StoredBytes) -> [UInt32] {
    let start = kind == .sketch ? 0 : 4 * Int(sketch)
    let bytes = stored.bytes(in: start..<start + 4 * count(of: kind))
    let span = bytes.span.bytes
    return Array(capacity: bytes.count / 4) { hashes in
      for place in 0..<bytes.count / 4 { hashes.append(span.four(at: 4 * place)) }
    }
  }
}
