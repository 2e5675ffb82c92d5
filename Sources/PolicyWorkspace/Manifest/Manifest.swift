/// `manifest.csv`: the services of a folder, one a row.
public struct Manifest: Sendable {
  public var entries: [PolicyEntry]
  /// What is odd but stops nothing, such as a column that is probably misspelled.
  public var notices: [InputProblem]

  init(entries: [PolicyEntry], notices: [InputProblem] = []) {
    (self.entries, self.notices) = (entries, notices)
  }

  /// Reads the manifest at a place.
  init(at place: Location) throws(InputProblems) {
    let bytes: [UInt8]
    do throws(FileFailure) {
      bytes = try readFile(place.path, limit: 256 << 20)
    } catch {
      throw InputProblems([place.problem(error)])
    }
    try self.init(bytes, name: place.name)
    // Reports must not tell where the manifest lay.
    for index in notices.indices {
      notices[index].file = FilePath(notices[index].file).name.displayed
    }
  }

  /// Reads a manifest.
  ///
  /// - Parameters:
  ///   - bytes: the file's contents, UTF-8, with a header row.
  ///   - name: how messages name the file.
  /// - Throws: every fault of the file at once, each with its place and mend.
  public init(_ bytes: [UInt8], name: String) throws(InputProblems) {
    let table = try CSVTable(bytes, name: name)
    guard let headerRow = table.rows.first else {
      let columns = ManifestColumn.allCases.map(\.rawValue).joined(separator: ",")
      throw InputProblems([
        InputProblem(file: name, message: "is empty; its first line names the columns: \(columns)")
      ])
    }
    let header = try ManifestHeader(headerRow, file: name)
    var reader = ManifestRows(header: header, file: name)
    for row in table.rows.dropFirst() { reader.read(row) }
    guard reader.problems.isEmpty else { throw InputProblems(reader.problems) }
    guard !reader.entries.isEmpty else {
      throw InputProblems([
        InputProblem(file: name, line: 2, message: "no row follows the header; add one a service")
      ])
    }
    entries = reader.entries
    notices = header.notices
  }
}
