internal import PolicyRanking
internal import PolicyWorkspace
internal import Synchronization

/// Hands out policies to be judged: first those of folders, of which each job has a stretch of its own, for neighbors are
/// often alike, and two jobs that judge them at once would each judge them in full; then those of each archive, in the
/// order its pages come by. What is handed out is all that is in memory.
final class AuditFeed: Sendable {
  private struct State {
    /// Indices of items whose pages need no stream.
    var free: JobStretches
    /// For each archive that is not done: its index, and its entries' items.
    var archives: ArraySlice<(archive: PolicyArchive, items: [Int: Int])>
    var stream: ArchiveStream?
    /// How many items of archives are not handed out.
    var packed: Int
  }

  /// How many are handed out at once: enough for a job to gain by reading them one after the other (`PolicyJudge`).
  private static let batch = 16
  /// In which the pages of an archive that are handed out at once are full, in bytes.
  private static let fullBatch = 1 << 20

  private let items: [AuditItem]
  private let maxBytes: Int
  private let jobs: Int
  private let state: Mutex<State>

  /// - Parameters:
  ///   - jobs: how many ask.
  ///   - wanted: indices of the items that are wanted; nil for all.
  init(_ input: AuditInput, maxBytes: Int, jobs: Int = 1, wanted: [Int]? = nil) {
    (items, self.maxBytes, self.jobs) = (input.items, maxBytes, max(1, jobs))
    var free: [Int] = []
    var packed: [(archive: PolicyArchive, items: [Int: Int])] = []
    for index in wanted ?? Array(input.items.indices) {
      let item = input.items[index]
      guard case .archive(let archive) = item.source, !item.entry.subject.files.isEmpty else {
        free.append(index)
        continue
      }
      // The items of an archive stand one after the other.
      if packed.last?.archive.isSame(as: archive) != true { packed.append((archive, [:])) }
      packed[packed.count - 1].items[item.index] = index
    }
    state = Mutex(
      State(
        free: JobStretches(free, jobs: jobs), archives: packed[...],
        packed: packed.reduce(0) { $0 + $1.items.count }))
  }

  /// The next policies with their indices in the input's items; nil when all are handed out.
  /// - Parameter job: who asks.
  func next(for job: Int) -> [(index: Int, task: AuditTask)]? {
    state.withLock { state in
      let free = state.free.next(for: job, atMost: Self.batch)
      if !free.isEmpty { return free.map { ($0, AuditTask(items[$0])) } }
      // As of a stretch: half of what would be a job's.
      let most = min(Self.batch, state.packed / (2 * jobs) + 1)
      var arrived: [(index: Int, task: AuditTask)] = []
      var size = 0
      while arrived.count < most, size < Self.fullBatch, let next = nextArrived(&state) {
        size += next.task.arrivedBytes
        arrived.append(next)
      }
      state.packed -= arrived.count
      return arrived.isEmpty ? nil : arrived
    }
  }

  private func nextArrived(_ state: inout State) -> (index: Int, task: AuditTask)? {
    while let (archive, wanted) = state.archives.first {
      let stream =
        state.stream ?? ArchiveStream(archive, maxBytes: maxBytes, only: wanted.keys.sorted())
      state.stream = stream
      if let arrived = stream.next(), let index = wanted[arrived.entry] {
        return (index, AuditTask(items[index], arrived: arrived.pages))
      }
      state.stream = nil
      state.archives = state.archives.dropFirst()
    }
    return nil
  }
}
