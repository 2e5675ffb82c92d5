/// Whether a word for someone says who acts.
enum Actors {
  private static let before: [[UInt8]] = ["向", "与", "和", "给", "对", "为", "将", "给任何", "向任何"].map {
    Array($0.utf8)
  }
  private static let after: [[UInt8]] = ["的"].map { Array($0.utf8) }

  /// 您的信息 and 向第三方提供 name no actor.
  static func isObject(_ range: Range<Int>, of bytes: [UInt8]) -> Bool {
    after.contains { ClauseNumbers.starts($0, bytes, at: range.upperBound) }
      || before.contains { ClauseNumbers.starts($0, bytes, at: range.lowerBound - $0.count) }
  }
}
