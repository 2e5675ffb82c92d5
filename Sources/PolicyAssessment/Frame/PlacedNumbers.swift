/// Numbers below a bound, each with its place among those that occur.
struct PlacedNumbers {
  /// Those that occur, ascending.
  let members: [Int32]
  /// For each number its place among the members, from 1; 0 where it does not occur.
  private let places: [Int32]

  init(_ numbers: some Sequence<Int32>, below bound: Int) {
    var occurs = [UInt64](repeating: 0, count: (bound + 63) >> 6)
    var places = [Int32](repeating: 0, count: bound)
    var members: [Int32] = []
    do {
      var words = occurs.mutableSpan
      for number in numbers { words[Int(number >> 6)] |= 1 &<< UInt64(number & 63) }
      var places = places.mutableSpan
      for index in words.indices {
        var word = words[index]
        while word != 0 {
          let number = index << 6 + word.trailingZeroBitCount
          members.append(Int32(number))
          places[number] = Int32(members.count)
          word &= word - 1
        }
      }
    }
    (self.members, self.places) = (members, places)
  }

  var count: Int { members.count }

  /// -1 where a number does not occur.
  @inline(__always)
  func place(of number: Int32) -> Int { Int(places[Int(number)]) - 1 }
}
