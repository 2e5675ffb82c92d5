internal import PolicyAssessment
internal import Synchronization

/// What passages that nearly show a clause lack, as it stands in `results.json`: of the hundreds of thousands of a
/// cohort a few hundred differ, and each is put into words once.
final class LackTexts: Sendable {
  private let made = Mutex<[NearMiss.Lack: [UInt8]]>([:])

  func bytes(of lack: NearMiss.Lack) -> [UInt8] {
    if let known = made.withLock({ $0[lack] }) { return known }
    let bytes = JSONWriter.bytes { $0.write(bilingualJSON(lack.text), depth: 0) }
    made.withLock { $0[lack] = bytes }
    return bytes
  }
}
