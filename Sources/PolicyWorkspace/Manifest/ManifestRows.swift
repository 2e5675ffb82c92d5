internal import PolicyRanking
internal import PolicyText

/// Turns rows into entries and collects what is wrong with them.
struct ManifestRows {
  let header: ManifestHeader
  let file: String
  private(set) var entries: [PolicyEntry] = []
  private(set) var problems: [InputProblem] = []
  private var lineOfID: [String: Int] = [:]

  init(header: ManifestHeader, file: String) {
    self.header = header
    self.file = file
  }

  mutating func read(_ row: [CSVTable.Field]) {
    guard let first = row.first else { return }
    guard row.count == header.width else {
      let quote = row.count > header.width ? "; quote a field that holds a comma" : ""
      report(first, "the row has \(row.count) fields, the header \(header.width)\(quote)")
      return
    }
    let before = problems.count
    let id = identifier(row)
    let files = self.files(row)
    let kind = self.kind(row)
    let language = self.language(row)
    let savedAt = self.savedAt(row)
    guard problems.count == before else { return }
    let name = text(.name, row) ?? id
    entries.append(
      PolicyEntry(
        subject: PolicySubject(
          id: id, name: name, operatorName: text(.operatorName, row), group: text(.group, row),
          sector: text(.sector, row), kind: kind, files: files, address: text(.url, row),
          savedAt: savedAt,
          facets: header.facets.map {
            PolicySubject.Facet(name: $0.name, value: row[$0.position].text)
          }
        ), declaredLanguage: language, line: first.line,
        place: "\(FilePath(file).name.displayed):\(first.line)"))
  }

  private func field(_ column: ManifestColumn, _ row: [CSVTable.Field]) -> CSVTable.Field? {
    header.positions[column].map { row[$0] }
  }

  /// Nil when the column is absent or the field blank.
  private func text(_ column: ManifestColumn, _ row: [CSVTable.Field]) -> String? {
    field(column, row).map(\.text.trimmed).flatMap { $0.isEmpty ? nil : $0 }
  }

  private mutating func report(_ field: CSVTable.Field, _ message: String) {
    problems.append(
      InputProblem(file: file, line: field.line, column: field.column, message: message))
  }

  private mutating func identifier(_ row: [CSVTable.Field]) -> String {
    guard let field = field(.id, row) else { return "" }
    let id = field.text.trimmed
    if id.isEmpty {
      report(field, "the id is empty; give each row an id of its own")
    } else if id.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
      report(field, "the id holds a control character; use letters, digits, - and _")
    } else if let line = lineOfID[id] {
      report(field, "id \"\(id)\" is also used in line \(line); give each row an id of its own")
    } else {
      lineOfID[id] = field.line
    }
    return id
  }

  private mutating func files(_ row: [CSVTable.Field]) -> [String] {
    guard let field = field(.file, row) else { return [] }
    let files = field.text.split(separator: ";").map { String($0).trimmed }.filter { !$0.isEmpty }
    // An address in an archive is no path.
    for name in files where !Self.isAddress(name) {
      if name.hasPrefix("/") {
        report(field, "file \"\(name)\" is an absolute path; write it relative to the folder")
      } else if name.split(separator: "/").contains("..") {
        report(field, "file \"\(name)\" leaves the folder; move the page below it")
      } else if name.contains("\\") {
        report(field, "file \"\(name)\" has backslashes; separate folders by /")
      }
    }
    return files.map { name in
      guard !Self.isAddress(name) else { return name }
      return name.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
    }
  }

  /// `https://example.com/privacy`, or `x.warc.gz#https://example.com/privacy`.
  private static func isAddress(_ name: String) -> Bool {
    let address = ArchiveForm.split(name).map { $0.inner ?? "" } ?? name
    return ["http", "https"].contains(WebAddress(address).scheme)
  }

  private mutating func kind(_ row: [CSVTable.Field]) -> String {
    guard let field = field(.kind, row), let kind = text(.kind, row) else { return "site" }
    if kind != "app" && kind != "site" {
      report(field, "kind \"\(kind)\" is not known; write app or site, or leave it empty")
    }
    return kind
  }

  private mutating func language(_ row: [CSVTable.Field]) -> String? {
    guard let field = field(.language, row), let language = text(.language, row) else { return nil }
    let isTag = language.unicodeScalars.allSatisfy {
      $0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "-")
    }
    if !isTag || language.count > 12 {
      report(field, "language \"\(language)\" is no language tag; write zh, en or another tag")
    }
    return language.lowercased()
  }

  /// A day, or a longer ISO 8601 text that begins with one.
  private mutating func savedAt(_ row: [CSVTable.Field]) -> CalendarDate? {
    guard let field = field(.savedAt, row), let text = text(.savedAt, row) else { return nil }
    let rest = text.dropFirst(10).first
    if rest == nil || rest == "T" || rest == " ", let date = CalendarDate(iso: text) { return date }
    report(field, "saved_at \"\(text)\" is not a day; write it as 2024-06-30")
    return nil
  }
}
