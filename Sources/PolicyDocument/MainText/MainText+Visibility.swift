extension MainText {
  /// What browsers do not show as text. The text for browsers without scripts counts only where a
  /// page has no other.
  static func invisible(_ tree: PageTree, _ counts: TextCounts? = nil) -> [Bool] {
    let (tag, table) = (tree.tag, TagTraits.table)
    var invisible = [Bool](repeating: false, count: tag.count)
    var notes: [Int] = []
    for node in 0..<tag.count {
      guard table[tag[node]].contains(.neverText) else { continue }
      invisible[node] = tag[node] != .template || tree.value(.shadowRoot, of: node) == nil
      if tag[node] == .noscript { notes.append(node) }
    }
    guard !notes.isEmpty else { return invisible }
    let shown = NodeMeasures(tree, hidden: invisible, counts).totalWords
    for note in notes where shown < 60 {
      if NodeMeasures.count(tree.text[tree.textRange(of: note)]) > 100 { invisible[note] = false }
    }
    return invisible
  }

  static func neverText(_ tag: Tag) -> Bool {
    switch tag {
    case .head, .title, .script, .style, .noscript, .select, .option, .iframe, .frame, .object,
      .embed, .audio, .video, .canvas, .datalist, .svg, .math, .noframes, .input, .progress,
      .meter, .template:
      true
    default: false
    }
  }
}
