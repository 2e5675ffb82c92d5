internal import PolicyText
internal import Synchronization

/// Stretches judged before, of no more than some size: policies are copies, versions and templates of each other. All who
/// judge at the same time share one.
///
/// Two generations: when the younger is full it becomes the older, which is forgotten; what is asked for again becomes
/// young. What is remembered changes no result, only whether it is found anew.
final class StretchMemory: Sendable {
  private struct Generations {
    var young: [StretchKey: JudgedStretch] = [:]
    var old: [StretchKey: JudgedStretch] = [:]
    var youngSize = 0
  }

  private let generations = Mutex(Generations())
  /// Bytes of each generation.
  private let most: Int

  init(bytes: Int) { most = bytes / 2 }

  /// Remembers nothing.
  static let none = StretchMemory(bytes: 0)

  var isUsed: Bool { most > 0 }

  func find(_ key: StretchKey) -> JudgedStretch? {
    generations.withLock { generations in
      if let known = generations.young[key] { return known }
      guard let known = generations.old.removeValue(forKey: key) else { return nil }
      keep(known, for: key, in: &generations)
      return known
    }
  }

  func keep(_ stretch: JudgedStretch, for key: StretchKey) {
    generations.withLock { keep(stretch, for: key, in: &$0) }
  }

  private func keep(
    _ stretch: JudgedStretch, for key: StretchKey, in generations: inout Generations
  ) {
    var size = stretch.size + key.size
    // One long page would take the place of all others.
    guard size <= most / 4 else { return }
    if let present = generations.young[key] {
      // Two jobs may have judged the same at once; otherwise it was for a service of other names.
      if present.names == stretch.names { return }
      size -= present.size + key.size
    }
    if generations.youngSize + size > most {
      generations.old = generations.young
      generations.young = [:]
      generations.youngSize = 0
    }
    generations.young[key] = stretch
    generations.youngSize += size
  }
}
