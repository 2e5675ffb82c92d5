extension MainText {
  /// What browsers do not show as text. The text for browsers without scripts counts only where a
  /// page has no other.
  static func invisible(_ tree: PageTree) -> [Bool] {
    var invisible = (0..<tree.count).map { node in
      tree.tag[node] == .template
        ? tree.value(.shadowRoot, of: node) == nil : neverText(tree.tag[node])
    }
    let notes = (0..<tree.count).filter { tree.tag[$0] == .noscript }
    guard !notes.isEmpty else { return invisible }
    let shown = NodeMeasures(tree, hidden: invisible).totalWords
    for note in notes where shown < 60 {
      if NodeMeasures.count(tree.text[tree.textRange(of: note)]) > 100 { invisible[note] = false }
    }
    return invisible
  }

  static func neverText(_ tag: Tag) -> Bool {
    switch tag {
    case .head, .title, .script, .style, .noscript, .select, .option, .iframe, .frame, .object,
      .embed, .audio, .video, .canvas, .datalist, .svg, .math, .noframes, .input, .progress,
      .meter:
      true
    default: false
    }
  }
}
