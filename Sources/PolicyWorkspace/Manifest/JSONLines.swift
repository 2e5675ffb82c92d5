internal import Foundation

/// Files that hold one JSON object a line.
enum JSONLines {
  static func bytes(at location: Location, limit: Int) throws(InputProblems) -> [UInt8] {
    do throws(FileFailure) {
      return try readFile(location.path, limit: limit)
    } catch {
      throw InputProblems([location.problem(error)])
    }
  }

  /// Hands over the rows in order; blank lines are left out.
  ///
  /// - Parameters:
  ///   - name: how messages name the file.
  ///   - mend: what is said of a line that is no row.
  ///   - take: answers what is wrong with a row.
  /// - Throws: every line with which something is wrong, with its number.
  static func read<Row: Decodable>(
    _ bytes: [UInt8], name: String, else mend: String, _ take: (Row) -> String?
  ) throws(InputProblems) {
    let decoder = JSONDecoder()
    var problems: [InputProblem] = []
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    for (index, line) in body.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
    where !line.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }) {
      let row = try? decoder.decode(Row.self, from: Data(line))
      if let message = row.map(take) ?? mend {
        problems.append(InputProblem(file: name, line: index + 1, message: message))
      }
    }
    guard problems.isEmpty else { throw InputProblems(problems) }
  }
}
