extension SavedPage {
  /// The files that the page's frames show, by path as `file` is one; those that one `src` may mean
  /// stand together. For whoever reads files: what of them is there belongs into `parts`.
  public var frameFiles: [[String]] {
    guard hasFrames, let decoded = try? PageDecoder.decode(self),
      case .html = PageFormat(file: file, content: decoded.bytes)
    else { return [] }
    let documents = FrameDocuments(of: file, [:])
    return MarkupCleaner.clean(decoded.bytes, whole: true).frameSources
      .map { documents.paths(of: $0) }.filter { !$0.isEmpty }
  }

  /// `frame` or `FRAME`, seen without decoding.
  private var hasFrames: Bool {
    let word = Array("frame".utf8)
    return bytes.withUnsafeBufferPointer { bytes in
      guard bytes.count >= word.count else { return false }
      return bytes.indices.dropLast(word.count - 1).contains { start in
        bytes[start] | 0x20 == word[0]
          && word.indices.allSatisfy { bytes[start + $0] | 0x20 == word[$0] }
      }
    }
  }
}
