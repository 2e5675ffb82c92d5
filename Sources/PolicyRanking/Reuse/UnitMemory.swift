internal import PolicyText

/// Blocks read as units before, of no more than some size: policies are copies, versions and templates of each other. All
/// who read at the same time share one, and it changes no result.
public final class UnitMemory: Sendable {
  private typealias Memory = SharedMemory<UInt64, BlockUnits>
  private let known: Memory
  private let isUsed: Bool
  private let seed = SeededDigest.seed

  public init(bytes: Int = 4 << 20) {
    known = Memory(bytes: bytes)
    isUsed = bytes > 0
  }

  /// Remembers nothing.
  public static let none = UnitMemory(bytes: 0)

  /// What is known of a block.
  struct Found {
    /// By which it is kept when it has been read; nil where it is read as quickly as found.
    let digest: UInt64?
    /// Units of a block of this digest, which may be another.
    fileprivate(set) var units: BlockUnits?
  }

  /// Looks for the blocks of a text, those of one part of the memory at once.
  func find(_ blocks: [Range<Int>], in bytes: [UInt8]) -> [Found] {
    guard isUsed else { return blocks.map { _ in Found(digest: nil, units: nil) } }
    let text = bytes.span.bytes
    let digests = blocks.map { block in
      block.count < Self.least ? nil : SeededDigest.of(text.extracting(block), from: seed)
    }
    var found = digests.map { Found(digest: $0, units: nil) }
    for part in 0..<Memory.parts {
      known.withPart(part) { known in
        for (block, digest) in digests.enumerated() {
          guard let digest, Memory.part(of: digest) == part else { continue }
          found[block].units = known.find(digest)
        }
      }
    }
    return found
  }

  private static let least = 32

  func keep(_ blocks: [(units: BlockUnits, digest: UInt64)]) {
    for (units, digest) in blocks {
      known.withPart(Memory.part(of: digest)) { $0.keep(units, for: digest, size: units.size) }
    }
  }
}
