internal import Synchronization

/// The memories of those who judge at the same time, one each: who begins takes one that is free.
final class MemoryPool: Sendable {
  /// Of one memory.
  private let bytes: Int
  private let free = Mutex<[StretchMemory]>([])

  init(bytes: Int) { self.bytes = bytes }

  func withMemory<Result>(_ body: (inout StretchMemory) -> Result) -> Result {
    var memory = free.withLock { $0.popLast() } ?? StretchMemory(bytes: bytes)
    let result = body(&memory)
    free.withLock { $0.append(memory) }
    return result
  }
}
