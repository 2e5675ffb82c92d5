internal import Glibc
public import PolicyRanking
internal import PolicyText
internal import Synchronization

/// Keeps the passages of an audit: in memory while they are few, then in a file without a name in
/// the folder of the report, which is gone with the process however that ends.
///
/// Where no such file can be made or filled, they stay in memory.
public final class PassageFile: PassageStore {
  /// What is held before it goes to the file; a small audit touches no disk.
  private static let mostHeld = 1 << 20

  private struct State: Sendable {
    var held: [UInt8] = []
    /// Bytes in the file; those held follow them.
    var written = 0
    var file: OpenFile?
    var isFileless = false
    var problem: InputProblem?

    /// What is not in the file yet is found here.
    func found(_ place: Int, _ count: Int) -> Found {
      if place < written { return .written(file) }
      let start = place - written
      guard start + count <= held.count else { return .held([]) }
      return .held(Array(held[start..<start + count]))
    }
  }

  private enum Found {
    case held([UInt8])
    case written(OpenFile?)
  }

  private final class OpenFile: Sendable {
    let descriptor: Descriptor
    init(_ descriptor: consuming Descriptor) { self.descriptor = descriptor }
  }

  private let folder: Location
  private let state = Mutex(State())

  public init(in folder: Location) { self.folder = folder }

  /// Why something that was kept could not be read again; a report made since is not whole.
  public var problem: InputProblem? { state.withLock { $0.problem } }

  public func keep(_ bytes: Span<UInt8>) -> Int {
    state.withLock { state in
      let place = state.written + state.held.count
      // Once: room that grows is there twice while it does.
      if state.held.isEmpty { state.held.reserveCapacity(Self.mostHeld + bytes.count) }
      state.held.append(bytes)
      if state.held.count >= Self.mostHeld, !state.isFileless { flush(&state) }
      return place
    }
  }

  public func bytes(at place: Int, count: Int) -> [UInt8] {
    let file: OpenFile?
    switch state.withLock({ $0.found(place, count) }) {
    case .held(let bytes): return bytes
    case .written(let own): file = own
    }
    // All who write a report read at the same time.
    do throws(FileFailure) {
      guard let file else { throw .missing }
      return try file.descriptor.read(at: place, count: count)
    } catch {
      state.withLock { $0.problem = folder.problem(error) }
      return []
    }
  }

  private func flush(_ state: inout State) {
    do throws(FileFailure) {
      if state.file == nil { state.file = OpenFile(try makeFile()) }
      try state.file?.descriptor.write(state.held, at: state.written)
      state.written += state.held.count
      state.held.removeAll(keepingCapacity: true)
    } catch {
      state.isFileless = true
    }
  }

  /// Its name is taken away at once.
  private func makeFile() throws(FileFailure) -> Descriptor {
    try createFolders(folder.path)
    let path = folder.path.appending(FilePath(".candor-\(getpid())-kept"))
    let file = try Descriptor(
      path, flags: O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o600)
    _ = path.withCString { unlink($0) }
    return file
  }
}
