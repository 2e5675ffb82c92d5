internal import Glibc
internal import PolicyGate
internal import PolicyWorkspace

/// The files a check depends on, looked at a few times a second: that costs next to nothing and
/// works on every file system, network ones too.
struct DraftWatch {
  private let places: [FolderPath]
  private var stamps: [FileStamp?]

  /// Between two looks, in milliseconds.
  static let pause: UInt32 = 250

  /// - Parameter drafts: with every configuration, lock and baseline that may count for them.
  init(_ drafts: [FolderPath], others: [FolderPath]) {
    let names = [CheckConfiguration.fileName, VerdictLock.fileName, Baseline.fileName]
    var seen: Set<FolderPath> = []
    let beside = drafts.flatMap { draft in
      draft.folder.upward.flatMap { folder in names.map { folder.appending($0) } }
    }
    places = (drafts + others + beside).filter { seen.insert($0).inserted }
    stamps = places.map { FileStamp(Location($0.path)) }
  }

  /// Returns when a file has changed and then kept still: editors write in several steps.
  mutating func waitForChange() {
    var isChanged = false
    while true {
      usleep(Self.pause * 1_000)
      let now = places.map { FileStamp(Location($0.path)) }
      if now == stamps, isChanged { return }
      if now != stamps { isChanged = true }
      stamps = now
    }
  }
}
