/// The part of a sequence that keeps its order, chosen to weigh most: what is not in it moved.
///
/// - Parameters:
///   - values: all different, from 0 to `values.count` or beyond.
///   - weights: one a value, positive.
/// - Returns: places in `values`, increasing, of values that increase.
func heaviestIncreasing(_ values: [Int], weights: [Int]) -> [Int] {
  guard let greatest = values.max() else { return [] }
  // A Fenwick tree over values: the place at which the heaviest run that ends at or below ends.
  var best: [Int] = Array(repeating: -1, count: greatest + 2)
  var total: [Int] = Array(repeating: 0, count: values.count)
  var previous: [Int] = Array(repeating: -1, count: values.count)
  func weight(_ place: Int) -> Int { place < 0 ? 0 : total[place] }
  for (place, value) in values.enumerated() {
    var before = -1
    var index = value
    while index > 0 {
      if weight(best[index]) > weight(before) { before = best[index] }
      index -= index & -index
    }
    previous[place] = before
    total[place] = weight(before) + weights[place]
    index = value + 1
    while index < best.count {
      if total[place] > weight(best[index]) { best[index] = place }
      index += index & -index
    }
  }
  var run: [Int] = []
  var place = total.indices.max { (total[$0], $1) < (total[$1], $0) } ?? -1
  while place >= 0 {
    run.append(place)
    place = previous[place]
  }
  return run.reversed()
}
