/// The best pairs of two sequences that keep the order of both (Needleman & Wunsch, J. Mol. Biol.
/// 48, 1970).
enum OrderedMatching {
  /// Pairs of indices below `rows` and `columns`, ascending. A pair is made where it adds to the sum
  /// of `gain`.
  static func pairs(
    _ rows: Int, _ columns: Int, gain: (_ row: Int, _ column: Int) -> Double
  ) -> [(row: Int, column: Int)] {
    guard rows > 0, columns > 0 else { return [] }
    let width = columns + 1
    var best = [Double](repeating: 0, count: (rows + 1) * width)
    for row in 0..<rows {
      for column in 0..<columns {
        best[(row + 1) * width + column + 1] = max(
          best[row * width + column] + gain(row, column), best[row * width + column + 1],
          best[(row + 1) * width + column])
      }
    }
    var found: [(row: Int, column: Int)] = []
    var row = rows
    var column = columns
    while row > 0, column > 0 {
      let here = best[row * width + column]
      if here == best[(row - 1) * width + column] {
        row -= 1
      } else if here == best[row * width + column - 1] {
        column -= 1
      } else {
        row -= 1
        column -= 1
        found.append((row, column))
      }
    }
    return found.reversed()
  }
}
