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

  enum Found {
    case known(BlockUnits)
    /// To be kept by its digest when it has been read.
    case new(UInt64)
    /// Read as quickly as found.
    case short
  }

  /// Looks for the blocks of a text, all at once: others wait meanwhile.
  func find(_ blocks: [Range<Int>], in bytes: [UInt8]) -> [Found] {
    guard isUsed else { return blocks.map { _ in .short } }
    let text = bytes.span.bytes
    let digests = blocks.map { block in
      block.count < Self.least ? nil : SeededDigest.of(text.extracting(block), from: seed)
    }
    let found = known.withLock { known in
      digests.map { digest in digest.flatMap { known.find($0) } }
    }
    return blocks.indices.map { index in
      guard let digest = digests[index] else { return .short }
      guard let units = found[index], units.are(of: blocks[index], in: bytes) else {
        return .new(digest)
      }
      return .known(units)
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
