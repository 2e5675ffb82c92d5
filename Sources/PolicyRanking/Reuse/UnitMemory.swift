internal import PolicyText
internal import Synchronization

/// Blocks read as units before, of no more than some size: policies are copies, versions and templates of each other. All
/// who read at the same time share one, and it changes no result.
public final class UnitMemory: Sendable {
  private let known: Mutex<RecentMemory<UInt64, BlockUnits>>
  private let isUsed: Bool

  public init(bytes: Int = 4 << 20) {
    known = Mutex(RecentMemory(bytes: bytes))
    isUsed = bytes > 0
  }

  /// Remembers nothing.
  public static let none = UnitMemory(bytes: 0)

  /// What a block is looked for by; nil for one that is read as quickly as found.
  func digest(of block: Range<Int>, in bytes: [UInt8]) -> UInt64? {
    guard isUsed, block.count >= Self.least else { return nil }
    return SeededDigest.of(bytes.span.bytes.extracting(block))
  }

  private static let least = 32

  func find(_ digest: UInt64, of block: Range<Int>, in bytes: [UInt8]) -> BlockUnits? {
    guard let units = known.withLock({ $0.find(digest) }), units.are(of: block, in: bytes)
    else { return nil }
    return units
  }

  func keep(_ units: BlockUnits, _ digest: UInt64) {
    known.withLock { $0.keep(units, for: digest, size: units.size) }
  }
}
