import Testing

@testable import PolicyRanking

struct DigitSortTests {
  @Test(arguments: [0, 1, 63, 64, 65, 1_000])
  func sortsAsComparingDoes(count: Int) {
    var random = SplitMix(seed: UInt64(count))
    for mask: UInt32 in [.max, 0xFF, 0x00FF_FF00, 0xFF00_0001, 0] {
      let values = (0..<count).map { _ in UInt32.random(in: 0 ... .max, using: &random) & mask }
      var sorted = values
      sorted.sortByDigits()
      #expect(sorted == values.sorted())
    }
  }
}
