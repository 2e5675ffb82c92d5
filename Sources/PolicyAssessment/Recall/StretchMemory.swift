internal import PolicyText

/// Stretches judged before, of no more than some size: policies are copies, versions and templates of each other. All who
/// judge at the same time share one. What is remembered changes no result, only whether it is found anew.
final class StretchMemory: Sendable {
  private typealias Memory = SharedMemory<StretchKey, JudgedStretch>
  private let known: Memory
  let isUsed: Bool

  init(bytes: Int) {
    known = Memory(bytes: bytes)
    isUsed = bytes > 0
  }

  /// Remembers nothing.
  static let none = StretchMemory(bytes: 0)

  func find(_ key: StretchKey) -> JudgedStretch? {
    known.withPart(Memory.part(of: key.digest)) { $0.find(key) }
  }

  /// In place of what is there: two jobs may have judged the same at once; otherwise it was for a service of other names.
  func keep(_ stretch: JudgedStretch, for key: StretchKey) {
    let key = key.standingAlone
    known.withPart(Memory.part(of: key.digest)) {
      $0.keep(stretch, for: key, size: stretch.size + key.size)
    }
  }
}
