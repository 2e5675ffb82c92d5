/// A text laid out for exact comparison: its shingles with where each first stands.
struct ShingledText {
  let stream: UnitStream
  let hashes: [UInt64]
  let text: SignatureText
  /// Units of statutory sentences.
  private let isStatutory: [Bool]
  /// Open addressing, position + 1 in `hashes`, 0 for free; the hashes are mixed already.
  private var slots: [Int32]

  init(_ text: SignatureText, statutory: Set<UInt32>) {
    self.text = text
    stream = text.stream()
    hashes = Shingles.hashes(of: stream.units)
    var marks = [Bool](repeating: false, count: stream.count)
    if !statutory.isEmpty {
      for sentence in Shingles.sentences(of: stream) where statutory.contains(sentence.hash) {
        for unit in sentence.range { marks[unit] = true }
      }
    }
    isStatutory = marks

    var capacity = 16
    while capacity < 2 * hashes.count { capacity *= 2 }
    slots = [Int32](repeating: 0, count: capacity)
    for position in hashes.indices {
      let slot = slot(of: hashes[position])
      if slots[slot] == 0 { slots[slot] = Int32(truncatingIfNeeded: position + 1) }
    }
  }

  private func slot(of hash: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0, hashes[Int(slots[slot]) - 1] != hash { slot = (slot + 1) & mask }
    return slot
  }

  /// Where the shingle first stands.
  func position(of hash: UInt64) -> Int? {
    let entry = slots[slot(of: hash)]
    return entry == 0 ? nil : Int(entry) - 1
  }

  /// Positions of distinct shingles that do not lie wholly in statutory sentences.
  var ownShingles: [Int] {
    var run = 0
    return Array(capacity: hashes.count) { positions in
      for unit in stream.units.indices {
        run = isStatutory[unit] ? run + 1 : 0
        let position = unit - Shingles.length + 1
        if position >= 0, run < Shingles.length, self.position(of: hashes[position]) == position {
          positions.append(position)
        }
      }
    }
  }

  func isStatutory(_ units: Range<Int>) -> Bool { isStatutory[units].allSatisfy { $0 } }

  /// The share of this text's distinct shingles that stand in `other`; 0 when it has none of its
  /// own.
  ///
  /// - Parameter own: `ownShingles`.
  func containment(of own: [Int], in other: ShingledText) -> Double {
    guard !own.isEmpty else { return 0 }
    let shared = own.count { other.position(of: hashes[$0]) != nil }
    return Double(shared) / Double(own.count)
  }
}
