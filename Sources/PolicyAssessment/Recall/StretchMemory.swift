internal import PolicyText

/// Stretches judged before, of no more than some size: policies are copies, versions and templates of each other.
///
/// Two generations: when the younger is full it becomes the older, which is forgotten; what is asked for again becomes
/// young. What is remembered changes no result, only whether it is found anew.
struct StretchMemory: Sendable {
  private var young: [StretchKey: JudgedStretch] = [:]
  private var old: [StretchKey: JudgedStretch] = [:]
  private var youngSize = 0
  /// Bytes of each generation.
  private let most: Int

  init(bytes: Int) { most = bytes / 2 }

  /// Remembers nothing.
  static let none = StretchMemory(bytes: 0)

  var isUsed: Bool { most > 0 }
  var isEmpty: Bool { young.isEmpty && old.isEmpty }

  mutating func find(_ key: StretchKey) -> JudgedStretch? {
    if let known = young[key] { return known }
    guard let known = old.removeValue(forKey: key) else { return nil }
    keep(known, for: key)
    return known
  }

  mutating func keep(_ stretch: JudgedStretch, for key: StretchKey) {
    let size = stretch.size + key.size
    // One long page would take the place of all others.
    guard size <= most / 4 else { return }
    if youngSize + size > most {
      old = young
      young = [:]
      youngSize = 0
    }
    young[key] = stretch
    youngSize += size
  }
}
