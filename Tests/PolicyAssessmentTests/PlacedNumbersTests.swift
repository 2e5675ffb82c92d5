import Testing

@testable import PolicyAssessment

struct PlacedNumbersTests {
  @Test(arguments: [1, 63, 64, 65, 1_000])
  func eachHasItsPlace(_ bound: Int) {
    for step in [1, 2, 3, 7, 64, 65, 999] {
      let numbers = stride(from: 0, to: bound, by: step).map { Int32($0) }
      let placed = PlacedNumbers((numbers + numbers).reversed(), below: bound)
      #expect(placed.members == numbers)
      #expect(placed.count == numbers.count)
      for number in 0..<Int32(bound) {
        #expect(placed.place(of: number) == numbers.firstIndex(of: number) ?? -1)
      }
    }
    let none = PlacedNumbers([], below: bound)
    #expect(none.members.isEmpty)
    #expect(none.place(of: Int32(bound - 1)) == -1)
  }
}
