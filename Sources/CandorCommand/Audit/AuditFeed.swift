internal import PolicyRanking
internal import PolicyWorkspace
internal import Synchronization

/// Hands out policies to be judged, one at a time: first those of folders, then those of each
/// archive in the order its pages come by. What is handed out is all that is in memory.
final class AuditFeed: Sendable {
  private struct State {
    /// Indices of items whose pages need no stream.
    var free: ArraySlice<Int>
    /// For each archive that is not done: its index, and its entries' items.
    var archives: ArraySlice<(archive: Int, items: [Int: Int])>
    var stream: ArchiveStream?
  }

  private let items: [AuditItem]
  private let archives: [PolicyArchive]
  private let maxBytes: Int
  private let state: Mutex<State>

  /// - Parameter wanted: indices of the items that are wanted; nil for all.
  init(_ input: AuditInput, maxBytes: Int, wanted: [Int]? = nil) {
    (items, archives, self.maxBytes) = (input.items, input.archives, maxBytes)
    var free: [Int] = []
    var packed: [Int: [Int: Int]] = [:]
    for index in wanted ?? Array(input.items.indices) {
      let item = input.items[index]
      if case .archive(let archive, let entry) = item.source, !item.entry.subject.files.isEmpty {
        packed[archive, default: [:]][entry] = index
      } else {
        free.append(index)
      }
    }
    let waiting = packed.sorted { $0.key < $1.key }.map { (archive: $0.key, items: $0.value) }
    state = Mutex(State(free: free[...], archives: waiting[...]))
  }

  /// The next policy with its index in the input's items; nil when all are handed out.
  func next() -> (index: Int, task: AuditTask)? {
    state.withLock { state in
      if let index = state.free.popFirst() {
        return (index, AuditTask(item: items[index], arrived: nil))
      }
      while let (archive, wanted) = state.archives.first {
        let stream =
          state.stream
          ?? ArchiveStream(archives[archive], maxBytes: maxBytes, only: wanted.keys.sorted())
        state.stream = stream
        if let arrived = stream.next(), let index = wanted[arrived.entry] {
          return (index, AuditTask(item: items[index], arrived: arrived.pages))
        }
        state.stream = nil
        state.archives = state.archives.dropFirst()
      }
      return nil
    }
  }
}
