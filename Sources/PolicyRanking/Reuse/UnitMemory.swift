internal import PolicyText
internal import Synchronization

/// Blocks read as units before, of no more than some size: policies are copies, versions and templates of each other. All
/// who read at the same time share one, and it changes no result.
///
/// Two generations, as in `StretchMemory`: when the younger is full it becomes the older, which is forgotten.
public final class UnitMemory: Sendable {
  private struct Generations {
    var young: [UInt64: BlockUnits] = [:]
    var old: [UInt64: BlockUnits] = [:]
    var youngSize = 0
  }

  private let generations = Mutex(Generations())
  /// Bytes of each generation.
  private let most: Int

  public init(bytes: Int = 4 << 20) { most = bytes / 2 }

  /// Remembers nothing.
  public static let none = UnitMemory(bytes: 0)

  /// What a block is looked for by; nil for one that is read as quickly as found, or too long to be kept.
  func digest(of block: Range<Int>, in bytes: [UInt8]) -> UInt64? {
    guard block.count >= Self.least, BlockUnits.size(ofBytes: block.count) <= most / 4 else {
      return nil
    }
    return bytes.withUnsafeBytes { SeededDigest.of(UnsafeRawBufferPointer(rebasing: $0[block])) }
  }

  private static let least = 32

  func find(_ digest: UInt64, of block: Range<Int>, in bytes: [UInt8]) -> BlockUnits? {
    let known = generations.withLock { generations -> BlockUnits? in
      if let known = generations.young[digest] { return known }
      guard let known = generations.old.removeValue(forKey: digest) else { return nil }
      keep(known, digest, in: &generations)
      return known
    }
    return known.flatMap { $0.are(of: block, in: bytes) ? $0 : nil }
  }

  func keep(_ units: BlockUnits, _ digest: UInt64) {
    generations.withLock { keep(units, digest, in: &$0) }
  }

  private func keep(_ units: BlockUnits, _ digest: UInt64, in generations: inout Generations) {
    if generations.youngSize + units.size > most {
      generations.old = generations.young
      generations.young = [:]
      generations.youngSize = 0
    }
    if generations.young.updateValue(units, forKey: digest) == nil {
      generations.youngSize += units.size
    }
  }
}
