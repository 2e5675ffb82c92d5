/// The hashes of the sentences of each policy, all in one place.
struct HashLists: Sendable {
  private var hashes: [UInt32] = []
  private var ends: [Int] = []

  /// - Parameter total: how many hashes all lists have, so that no room is taken twice.
  init(count: Int, total: Int, list: (Int) -> [UInt32]) {
    hashes.reserveCapacity(total)
    ends.reserveCapacity(count)
    for index in 0..<count {
      hashes += list(index)
      ends.append(hashes.count)
    }
  }

  var count: Int { ends.count }
  /// How many hashes all lists have.
  var total: Int { hashes.count }
  var indices: Range<Int> { 0..<count }

  subscript(index: Int) -> ArraySlice<UInt32> {
    hashes[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
  }
}
