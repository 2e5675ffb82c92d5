internal import PolicyText
internal import Synchronization

/// Blocks read as units before, of no more than some size: policies are copies, versions and templates of each other. All
/// who read at the same time share one, and it changes no result.
public final class UnitMemory: Sendable {
  private let known: Mutex<RecentMemory<UInt64, BlockUnits>>
  private let isUsed: Bool
  private let seed = SeededDigest.seed

  public init(bytes: Int = 4 << 20) {
    known = Mutex(RecentMemory(bytes: bytes))
    isUsed = bytes > 0
  }

  /// Remembers nothing.
  public static let none = UnitMemory(bytes: 0)

  /// What is known of a block.
  struct Found {
    /// By which it is kept when it has been read; nil where it is read as quickly as found.
    let digest: UInt64?
    /// Units of a block of this digest, which may be another.
    let units: BlockUnits?
  }

  /// Looks for the blocks of a text, all at once: others wait meanwhile.
  func find(_ blocks: [Range<Int>], in bytes: [UInt8]) -> [Found] {
    guard isUsed else { return blocks.map { _ in Found(digest: nil, units: nil) } }
    let text = bytes.span.bytes
    let digests = blocks.map { block in
      block.count < Self.least ? nil : SeededDigest.of(text.extracting(block), from: seed)
    }
    return known.withLock { known in
      digests.map { digest in Found(digest: digest, units: digest.flatMap { known.find($0) }) }
    }
  }

  private static let least = 32

  func keep(_ blocks: [(units: BlockUnits, digest: UInt64)]) {
    if blocks.isEmpty { return }
    known.withLock { known in
      for (units, digest) in blocks { known.keep(units, for: digest, size: units.size) }
    }
  }
}
