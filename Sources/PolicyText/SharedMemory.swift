public import Synchronization

/// A `RecentMemory` that several jobs share, in parts: while one job looks something up, the others do so in other parts.
public final class SharedMemory<Key: Hashable, Value: Sendable>: Sendable {
  /// A class, since no list can hold a lock.
  @usableFromInline final class Part: Sendable {
    @usableFromInline let memory: Mutex<RecentMemory<Key, Value>>

    @inlinable
    init(bytes: Int) { memory = Mutex(RecentMemory(bytes: bytes)) }
  }

  /// More would leave little room for a long text in each.
  @inlinable public static var parts: Int { 4 }
  @usableFromInline let all: [Part]

  /// - Parameter bytes: of all parts.
  @inlinable
  public init(bytes: Int) { all = (0..<Self.parts).map { _ in Part(bytes: bytes / Self.parts) } }

  /// The part of keys with a digest, which always go by the same.
  @inlinable @inline(__always)
  public static func part(of digest: UInt64) -> Int {
    Int(truncatingIfNeeded: digest % UInt64(parts))
  }

  /// Does something with a part while no other job does.
  @inlinable @inline(__always)
  public func withPart<Result>(
    _ part: Int, _ body: (inout sending RecentMemory<Key, Value>) -> sending Result
  ) -> sending Result {
    all[part].memory.withLock(body)
  }
}
