internal import PolicyAssessment
internal import Synchronization

/// What passages that nearly show a clause lack, as it stands in `results.json`: of the hundreds of thousands of a
/// cohort a few hundred differ, and each is put into words once.
final class LackTexts: Sendable {
  private let made = Mutex<[NearMiss.Lack: [UInt8]]>([:])

  func bytes(of near: NearMiss) -> [UInt8] {
    if let known = made.withLock({ $0[near.lack] }) { return known }
    let bytes = JSONWriter.bytes(openDepth: 0) { $0.write(bilingualJSON(near.lacks), depth: 0) }
    made.withLock { $0[near.lack] = bytes }
    return bytes
  }
}
