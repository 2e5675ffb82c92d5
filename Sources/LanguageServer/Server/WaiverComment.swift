internal import PolicyGate

extension OpenDocument {
  /// A waiver above the line of a finding, its owner and reason still to be filled in: as long as
  /// they are empty it is malformed and waives nothing. Only where a comment can be written.
  func waiver(for finding: DraftFinding, until day: String, _ lengths: [Int]) -> TextEdit? {
    let endings = [".md", ".markdown", ".html", ".htm", ".xhtml"]
    guard endings.contains(where: path.lowercased().hasSuffix) else { return nil }
    let line = min(max(0, finding.place.start.line - 1), lengths.count - 1)
    // Front matter has to stay the first thing in a file.
    let isFrontMatter = line == 0 && text.hasPrefix("---")
    let place = Position(line: isFrontMatter ? frontMatterEnd(lengths.count) : line, character: 0)
    return TextEdit(
      range: TextRange(start: place, end: place),
      newText: "<!-- candor: allow \(finding.rule) owner= until=\(day) because=\"\" -->\n")
  }

  /// The line behind the second `---`; the first line where there is none.
  private func frontMatterEnd(_ count: Int) -> Int {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let end = lines.dropFirst().firstIndex { $0 == "---" || $0 == "---\r" }
    return end.map { min($0 + 1, count - 1) } ?? 0
  }
}
