/// Frames: what they show is read in their place.
extension MarkupCleaner {
  /// The frame whose tag was read last: its `srcdoc`, or the document saved for its `src`.
  mutating func frame() {
    guard frames < 3 else { return }
    if let frameDocument, !frameDocument.isEmpty {
      put(frame: value(frameDocument), named: nil)
    } else if let frameSource, frameSource.count <= Self.maxValueBytes {
      let source = String(decoding: value(frameSource), as: UTF8.self)
      output.frameSources.append(source)
      // A page may name a frame's document a thousand times.
      guard !idleFrames.contains(source) else { return }
      if let (name, html) = frameDocuments.document(at: source, whole: whole),
        html.count <= frameBudget
      {
        put(frame: html, named: name)
      } else {
        idleFrames.insert(source)
      }
    }
  }

  /// An attribute's value with its character references resolved.
  func value(_ range: Range<Int>) -> [UInt8] {
    var value: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if input[index] == .ampersand,
        let reference = CharacterReference(input, at: index, inAttribute: true)
      {
        value.append(reference.character)
        if let combined = reference.combined { value.append(combined) }
        index += reference.length
      } else {
        value.append(input[index])
        index += 1
      }
    }
    return value
  }

  private mutating func put(frame document: [UInt8], named name: String?) {
    guard document.count <= frameBudget else { return }
    frameBudget -= document.count
    // What stands in it is its own affair.
    nestedFrom = open.count
    let documents = name.map { frameDocuments.beside($0) } ?? frameDocuments
    var cleaner = MarkupCleaner(document, frames: documents, whole: whole, budget: frameBudget)
    cleaner.frames = frames + 1
    if let name { output.framesRead.append(name) }
    output.start(.div)
    output.read(frameAt: at) { output in
      swap(&cleaner.output, &output)
      cleaner.run()
      swap(&cleaner.output, &output)
    }
    frameBudget = cleaner.frameBudget
    output.end(.div)
  }
}
