/// What a page calls itself.
enum PageTitle {
  static func find(_ tree: PageTree, _ document: PolicyDocument) -> String {
    let heading = document.blocks.first(where: \.isHeading).map { document.string($0.range) }
    for node in 0..<tree.count where tree.tag[node] == .title {
      let words = String(decoding: tree.text[tree.textRange(of: node)], as: UTF8.self)
        .split(whereSeparator: \.isWhitespace)
      if !words.isEmpty { return words.joined(separator: " ") }
    }
    return heading ?? ""
  }
}
