internal import PolicyText

/// What SingleFile writes into a saved page's first comment: its address and when it was saved.
struct SingleFileRecord {
  var address: String?
  var savedAt: CalendarDate?

  /// Nil when the comment is not SingleFile's.
  init?(_ comment: ArraySlice<UInt8>) {
    let bytes = comment.prefix(4_000)
    guard bytes.holds(Self.program) else { return nil }
    for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline) {
      let words = line.split(separator: " ", omittingEmptySubsequences: true)
      if words.first == "url:", words.count > 1 { address = String(words[1]) }
      // saved date: Sat Jun 01 2024 10:00:00 GMT+0800 (China Standard Time)
      if words.starts(with: ["saved", "date:"]), words.count >= 6,
        let day = Int(words[4]), let year = Int(words[5]),
        let month = Self.months.firstIndex(of: String(words[3]))
      {
        savedAt = CalendarDate(year: year, month: month + 1, day: day)
      }
    }
  }

  private static let program = Array("singlefile".utf8)

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}
