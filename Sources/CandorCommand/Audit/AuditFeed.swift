internal import PolicyRanking
internal import PolicyWorkspace
internal import Synchronization

/// Hands out policies to be judged: first those of folders, a few that follow each other at a time,
/// for neighbors are often alike, and two jobs that judge them at once would each judge them in full;
/// then those of each archive, one at a time in the order its pages come by. What is handed out is all
/// that is in memory.
final class AuditFeed: Sendable {
  private struct State {
    /// Indices of items whose pages need no stream.
    var free: ArraySlice<Int>
    /// For each archive that is not done: its index, and its entries' items.
    var archives: ArraySlice<(archive: PolicyArchive, items: [Int: Int])>
    var stream: ArchiveStream?
  }

  /// How many files one job takes at once at most.
  private static let run = 8

  private let items: [AuditItem]
  private let maxBytes: Int
  private let jobs: Int
  private let state: Mutex<State>

  /// - Parameters:
  ///   - jobs: how many ask; towards the end they get fewer files at once, so that none waits long for
  ///     another.
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
    state = Mutex(State(free: free[...], archives: packed[...]))
  }

  /// The next policies with their indices in the input's items; empty when all are handed out.
  func next() -> [(index: Int, task: AuditTask)] {
    state.withLock { state in
      let run = state.free.prefix(max(1, min(Self.run, state.free.count / (8 * jobs))))
      if !run.isEmpty {
        state.free = state.free.dropFirst(run.count)
        return run.map { ($0, AuditTask(items[$0])) }
      }
      while let (archive, wanted) = state.archives.first {
        let stream =
          state.stream
          ?? ArchiveStream(archive, maxBytes: maxBytes, only: wanted.keys.sorted())
        state.stream = stream
        if let arrived = stream.next(), let index = wanted[arrived.entry] {
          return [(index, AuditTask(items[index], arrived: arrived.pages))]
        }
        state.stream = nil
        state.archives = state.archives.dropFirst()
      }
      return []
    }
  }
}
