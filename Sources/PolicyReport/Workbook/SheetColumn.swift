internal import PolicyAssessment
internal import PolicyRanking
internal import PolicyRubric
internal import PolicyText

/// A column with its title and the way from a row to its cell, so that the two cannot part.
struct SheetColumn<Row>: Sendable {
  let title: Bilingual
  let width: Int
  let format: WorkbookFormat
  let tints: @Sendable (Wording) -> [(text: String, tint: WorkbookTint)]
  let cell: @Sendable (Row, Wording) -> WorkbookCell

  init(
    _ chinese: String, _ english: String, width: Int, _ format: WorkbookFormat = .text,
    tints: @escaping @Sendable (Wording) -> [(text: String, tint: WorkbookTint)] = { _ in [] },
    cell: @escaping @Sendable (Row, Wording) -> WorkbookCell
  ) {
    title = Bilingual(chinese: chinese, english: english)
    self.width = width
    self.format = format
    self.tints = tints
    self.cell = cell
  }

  func shown(_ words: Wording) -> WorkbookSheet.Column {
    WorkbookSheet.Column(title: words(title), width: width, format: format, tints: tints(words))
  }
}

extension WorkbookCell {
  static func optional(_ text: String?) -> WorkbookCell {
    text.map { $0.isEmpty ? .empty : .text($0) } ?? .empty
  }
  static func optional(_ number: Int?) -> WorkbookCell { number.map { .whole($0) } ?? .empty }
  static func optional(_ date: CalendarDate?) -> WorkbookCell { date.map { .date($0) } ?? .empty }
  static func whole(_ number: Int) -> WorkbookCell { .number(Double(number)) }
  static func tenths(_ number: Int?) -> WorkbookCell {
    number.map { .number(Double($0) / 10) } ?? .empty
  }
  static func hundredths(_ number: Int) -> WorkbookCell { .number(Double(number) / 100) }
  static func thousandths(_ number: Int?) -> WorkbookCell {
    number.map { .number(Double($0) / 1000) } ?? .empty
  }
  /// Items of a list in one cell.
  static func list(_ texts: [String]) -> WorkbookCell { .optional(texts.joined(separator: "; ")) }
}

extension Level {
  static func tints(_ words: Wording) -> [(text: String, tint: WorkbookTint)] {
    zip(allCases, [.best, .good, .middling, .poor, .worst]).map { (words($0.name), $1) }
  }
}

extension Verdict {
  static func tints(_ words: Wording) -> [(text: String, tint: WorkbookTint)] {
    allCases.map { verdict in
      let tint: WorkbookTint =
        switch verdict {
        case .met, .clear: .best
        case .partly: .middling
        case .weak: .poor
        case .notMet, .contradicted, .strong: .worst
        case .notApplicable, .undetermined: .quiet
        }
      return (words(verdict.name), tint)
    }
  }
}
