internal import PolicyRanking

/// A file made of a head and a part for each of many items, which are made by all jobs and handed
/// over a few at a time.
struct FileParts: Sendable {
  let path: String
  let head: [UInt8]
  let count: Int
  let part: @Sendable (Int) -> [UInt8]
  var tail: [UInt8] = []

  /// Items whose parts are in memory at once.
  private static let batch = 32

  func write(by workers: some Workers, each write: (ReportFile) throws -> Void) rethrows {
    try write(ReportFile(path: path, bytes: head))
    for start in stride(from: 0, to: count, by: Self.batch) {
      let made = workers.map(min(count - start, Self.batch)) { part(start + $0) }
      for bytes in made { try write(ReportFile(path: path, bytes: bytes, continues: true)) }
    }
    if !tail.isEmpty { try write(ReportFile(path: path, bytes: tail, continues: true)) }
  }
}
