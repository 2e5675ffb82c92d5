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

  func write(make: FileMaker, each write: (ReportFile) throws -> Void) rethrows {
    try write(ReportFile(path: path, bytes: head))
    for start in stride(from: 0, to: count, by: Self.batch) {
      let made = make(min(count - start, Self.batch)) { offset in
        [ReportFile(path: path, bytes: part(start + offset), continues: true)]
      }
      for file in made.joined() { try write(file) }
    }
    if !tail.isEmpty { try write(ReportFile(path: path, bytes: tail, continues: true)) }
  }
}
