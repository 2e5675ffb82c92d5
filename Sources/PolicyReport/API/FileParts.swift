internal import PolicyRanking

/// A file made of a head and a part for each of many items, which are made by all jobs and handed
/// over a few at a time.
struct FileParts: Sendable {
  let path: String
  let head: [UInt8]
  let count: Int
  let part: @Sendable (Int) -> [UInt8]
  var tail: [UInt8] = []

  private static let batch = 32

  func write<Failure>(
    by workers: some Workers, each write: @Sendable (ReportFile) throws(Failure) -> Void
  ) throws(Failure) {
    try write(ReportFile(path: path, bytes: head))
    try workers.handOver(count, batch: Self.batch, make: part) { bytes throws(Failure) in
      try write(ReportFile(path: path, bytes: bytes, continues: true))
    }
    if !tail.isEmpty { try write(ReportFile(path: path, bytes: tail, continues: true)) }
  }
}
