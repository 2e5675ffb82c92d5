/// The sketches of a cohort, which may lie on the disk.
struct Sketches: Sendable {
  let count: Int
  /// How many hashes all of them have.
  let total: Int
  /// A policy's sketch, ascending and distinct.
  let read: @Sendable (Int) -> [UInt32]

  /// Some that were read last: those that are compared lie near each other.
  struct Recent {
    private let sketches: Sketches
    private var held: [Int: [UInt32]] = [:]
    private static let most = 512

    init(_ sketches: Sketches) { self.sketches = sketches }

    subscript(policy: Int) -> [UInt32] {
      mutating get {
        if let known = held[policy] { return known }
        let sketch = sketches.read(policy)
        if held.count >= Self.most { held.removeAll(keepingCapacity: true) }
        held[policy] = sketch
        return sketch
      }
    }
  }
}
