/// Numbers below a bound, each with its place among those that occur.
struct PlacedNumbers {
  /// Those that occur, ascending.
  let members: [Int32]
  /// A bit for each number below the bound: a document holds few of them, and every table of the size of all is cleared
  /// for each document and waited for at each question.
  private let occurs: [UInt64]
  /// For each word of `occurs`, how many occur before it.
  private let ranks: [Int32]

  init(_ numbers: some Sequence<Int32>, below bound: Int) {
    var occurs = [UInt64](repeating: 0, count: (bound + 63) >> 6)
    var words = occurs.mutableSpan
    for number in numbers { words[Int(number >> 6)] |= 1 &<< UInt64(number & 63) }
    var members: [Int32] = []
    ranks = Array(capacity: occurs.count) { ranks in
      for (index, word) in occurs.enumerated() {
        ranks.append(Int32(members.count))
        var rest = word
        while rest != 0 {
          members.append(Int32(index << 6 + rest.trailingZeroBitCount))
          rest &= rest - 1
        }
      }
    }
    (self.members, self.occurs) = (members, occurs)
  }

  var count: Int { members.count }

  func contains(_ number: Int32) -> Bool {
    occurs[Int(number >> 6)] & 1 &<< UInt64(number & 63) != 0
  }

  /// -1 where a number does not occur.
  @inline(__always)
  func place(of number: Int32) -> Int {
    let word = occurs[Int(number >> 6)]
    let bit: UInt64 = 1 &<< UInt64(number & 63)
    if word & bit == 0 { return -1 }
    return Int(ranks[Int(number >> 6)]) + (word & (bit - 1)).nonzeroBitCount
  }
}
