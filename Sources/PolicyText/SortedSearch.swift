extension RandomAccessCollection where Index == Int {
  /// Where the elements begin for which a condition holds that, once it does, holds for all that follow.
  @inlinable @inline(__always)
  package func partitioningIndex(where holds: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) >> 1
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
