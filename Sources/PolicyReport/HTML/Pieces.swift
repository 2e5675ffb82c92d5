internal import PolicyAssessment
internal import PolicyRanking
internal import PolicyRubric
internal import PolicyText

/// Text of unknown origin and direction, kept from turning its surroundings round.
func isolated(_ text: String, to limit: Int = 200, lang: Language? = nil) -> HTMLNode {
  lang.map { h(.bdi, .lang($0)) { text.shortened(to: limit) } }
    ?? h(.bdi) { text.shortened(to: limit) }
}

extension Level {
  /// The class that fills a shape with the level's color.
  var fillClass: HTMLAttribute {
    switch self {
    case .high: .class("l1")
    case .relativelyHigh: .class("l2")
    case .medium: .class("l3")
    case .relativelyLow: .class("l4")
    case .low: .class("l5")
    }
  }

  fileprivate var badgeClass: HTMLAttribute {
    switch self {
    case .high: .class("badge b1")
    case .relativelyHigh: .class("badge b2")
    case .medium: .class("badge b3")
    case .relativelyLow: .class("badge b4")
    case .low: .class("badge b5")
    }
  }
}

/// A level's name beside a swatch of its color.
func badge(_ level: Level, _ words: Wording) -> HTMLNode {
  h(.span, level.badgeClass) { words(level.name) }
}

/// A bar of `parts` thousandths of the width; the figure always stands beside it.
func bar(_ parts: Int, fill: HTMLAttribute) -> HTMLNode {
  let width = decimal(min(max(parts, 0), 1000), places: 1) + "%"
  return h(.svg, .class("bar"), .decorative) { h(.rect, fill, .init(.width, width)) }
}

/// The levels of a group side by side; widths sum to the whole.
func stackedBar(_ levels: [Level: Int]) -> HTMLNode {
  let total = Level.allCases.reduce(0) { $0 + levels[$1, default: 0] }
  var nodes: [HTMLNode] = []
  var before = 0
  for level in Level.allCases {
    let start = share(before, of: total, parts: 1000)
    before += levels[level, default: 0]
    let end = share(before, of: total, parts: 1000)
    // A thin gap keeps neighbors apart for those who see no difference of color.
    if end - start > 4 {
      nodes.append(
        h(
          .rect, level.fillClass, .init(.x, String(start)), .init(.width, String(end - start - 3)),
          .init(.height, "10")))
    }
  }
  return stretched(height: 10) { nodes }
}

/// A drawing that fills the width it is given; its content is told in figures elsewhere.
func stretched(height: Int, @HTMLBuilder content: () -> [HTMLNode]) -> HTMLNode {
  h(
    .svg, .class("drawing"), .init(.viewBox, "0 0 1000 \(height)"),
    .init(.preserveAspectRatio, "none"), .decorative, content: content)
}

/// The scale of 100 points in the colors of its bands, with a mark at the score.
func scoreScale(_ tenths: Int, bands: LevelBands) -> HTMLNode {
  var nodes: [HTMLNode] = []
  var upper = 1000
  for level in Level.allCases {
    let lower = level == .low ? 0 : min(max(bands.cuts[level, default: 0], 0), upper)
    nodes.append(
      h(
        .rect, level.fillClass, .init(.x, String(lower)), .init(.y, "8"),
        .init(.width, String(max(0, upper - lower - 3))), .init(.height, "8")))
    upper = lower
  }
  let mark = min(max(tenths, 0), 1000)
  nodes.append(
    h(
      .rect, .class("mark"), .init(.x, String(max(0, min(mark - 4, 992)))), .init(.width, "8"),
      .init(.height, "24")))
  return stretched(height: 24) { nodes }
}

/// A quotation in its own language and direction, with the place it stands in.
func quotation(
  _ evidence: Evidence, of subject: PolicySubject, _ words: Wording, limit: Int = 420,
  in text: EvidenceMap? = nil
) -> HTMLNode {
  h(.figure, .class("quote")) {
    h(.blockquote, .lang(evidence.language), .directionAuto) {
      evidence.quote.shortened(to: limit)
    }
    h(.figcaption) {
      place(of: evidence, of: subject, words)
      if let block = text?.anchor(of: evidence) {
        " · "
        h(.a, .href(.block(block))) { words(Phrase.inFullText) }
      }
      if let link = subject.link(to: evidence) {
        " · "
        h(.a, .href(.external(link)), .init(.rel, "noopener noreferrer")) {
          words(Phrase.openPassage)
        }
      }
    }
  }
}

/// Section, page and line.
private func place(of evidence: Evidence, of subject: PolicySubject, _ words: Wording) -> HTMLNode {
  h(.cite) {
    if !evidence.section.isEmpty {
      h(.bdi, .lang(evidence.language)) {
        evidence.section.suffix(6).map { $0.shortened(to: 80) }.joined(separator: " › ")
      }
      " · "
    }
    if subject.files.count > 1 {
      isolated(shownPath(evidence.file))
      " · "
    }
    words.unbrokenLine(evidence.line)
  }
}

/// A table that scrolls by itself where the page is narrow.
func scrolling(
  _ label: String, _ tableClass: HTMLAttribute, @HTMLBuilder rows: () -> [HTMLNode]
) -> HTMLNode {
  h(.div, .class("scroll"), .role("group"), .init(.ariaLabel, label), .init(.tabindex, "0")) {
    h(.table, tableClass, content: rows)
  }
}

/// How a column stands; minor ones are left out where the page is narrow.
enum ColumnKind {
  case leading, trailing, minor, minorTrailing

  var headClass: HTMLAttribute? {
    switch self {
    case .leading: nil
    case .trailing: .class("n")
    case .minor: .class("minor")
    case .minorTrailing: .class("n minor")
    }
  }
}

/// Head of a table.
func columnHeads(_ heads: [(text: String, kind: ColumnKind)]) -> HTMLNode {
  h(.thead) {
    h(.tr) {
      heads.map { head in
        head.kind.headClass.map { h(.th, .scope("col"), $0) { head.text } }
          ?? h(.th, .scope("col")) { head.text }
      }
    }
  }
}

/// Head of a table; numeric columns stand to the right.
func columnHeads(_ heads: [(text: String, isNumeric: Bool)]) -> HTMLNode {
  columnHeads(heads.map { ($0.text, $0.isNumeric ? .trailing : .leading) })
}
