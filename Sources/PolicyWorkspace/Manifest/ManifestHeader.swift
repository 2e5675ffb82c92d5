internal import PolicyRubric

/// Which column stands where.
struct ManifestHeader: Sendable {
  private(set) var positions: [ManifestColumn: Int] = [:]
  /// Columns Candor does not know, in file order.
  private(set) var facets: [(name: String, position: Int)] = []
  private(set) var notices: [InputProblem] = []
  let width: Int

  init(_ row: [CSVTable.Field], file: String) throws(InputProblems) {
    width = row.count
    var problems: [InputProblem] = []
    func located(_ field: CSVTable.Field, _ message: String) -> InputProblem {
      InputProblem(file: file, line: field.line, column: field.column, message: message)
    }
    if let problem = CSVTable.otherSeparator(in: row, of: file) { throw InputProblems([problem]) }
    var seen: Set<String> = []
    for (position, field) in row.enumerated() {
      let name = field.text.trimmed
      let folded = name.lowercased()
      if name.isEmpty {
        problems.append(located(field, "column \(position + 1) has no name; name or remove it"))
      } else if !seen.insert(folded).inserted {
        problems.append(located(field, "column \"\(name)\" stands twice; remove one of them"))
      } else if let column = ManifestColumn(rawValue: folded) {
        positions[column] = position
      } else {
        facets.append((name, position))
      }
    }
    for column in ManifestColumn.required where positions[column] == nil {
      var message = "column \"\(column.rawValue)\" is missing; add it to the header"
      if let near = Suggestion.nearest(to: column.rawValue, in: facets.map(\.name)) {
        message += ", or rename \"\(near)\""
      }
      problems.append(InputProblem(file: file, line: row.first?.line, message: message))
    }
    guard problems.isEmpty else { throw InputProblems(problems) }
    let absent = ManifestColumn.allCases.filter { positions[$0] == nil }.map(\.rawValue)
    for facet in facets {
      guard let meant = Suggestion.nearest(to: facet.name.lowercased(), in: absent) else {
        continue
      }
      var notice = located(
        row[facet.position],
        "column \"\(facet.name)\" is kept as a facet; did you mean \"\(meant)\"?")
      notice.chinese = "“\(facet.name)”列保留为附加列；是否应为“\(meant)”？"
      notices.append(notice)
    }
  }
}

extension String {
  /// Without white space at either end.
  var trimmed: String {
    let front = drop(while: \.isWhitespace)
    return String(front.prefix(front.count - front.reversed().prefix(while: \.isWhitespace).count))
  }
}
