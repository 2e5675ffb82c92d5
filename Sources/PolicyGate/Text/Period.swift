/// A length of time as a text states it: 15个工作日, thirty (30) days, 72 hours.
struct Period: Hashable {
  enum Unit: Hashable { case hour, day, workday, week, month, year }

  var amount: Int
  var unit: Unit

  /// Of a calendar's days; months are thirty of them.
  var hours: Int {
    switch unit {
    case .hour: amount
    case .day, .workday: amount * 24
    case .week: amount * 7 * 24
    case .month: amount * 30 * 24
    case .year: amount * 365 * 24
    }
  }

  /// Whether both are the same length of time: 12 months and a year, 180 days and six months. Days
  /// and working days are not.
  func isAbout(_ other: Period) -> Bool {
    guard (unit == .workday) == (other.unit == .workday) else { return false }
    return abs(hours - other.hours) * 30 <= max(hours, other.hours)
  }

  private static let units: [(String, Unit)] = [
    ("工作日", .workday), ("business day", .workday), ("working day", .workday), ("小时", .hour),
    ("hour", .hour), ("周", .week), ("星期", .week), ("week", .week), ("年", .year), ("year", .year),
    ("个月", .month), ("month", .month), ("自然日", .day), ("日", .day), ("天", .day), ("day", .day),
  ]

  private static let numbers: [(String, Int)] = [
    ("twenty-four", 24), ("forty-five", 45), ("fourteen", 14), ("fifteen", 15), ("eighteen", 18),
    ("twelve", 12), ("twenty", 20), ("thirty", 30), ("sixty", 60), ("ninety", 90), ("seven", 7),
    ("eight", 8), ("three", 3), ("four", 4), ("five", 5), ("nine", 9), ("one", 1), ("two", 2),
    ("six", 6), ("ten", 10),
  ]

  /// Reads folded text.
  init?(_ text: String) {
    if text == "半年" || text == "half a year" {
      self.init(amount: 6, unit: .month)
      return
    }
    guard let unit = Self.units.first(where: { text.contains($0.0) })?.1,
      let amount = Self.amount(text)
    else { return nil }
    self.init(amount: amount, unit: unit)
  }

  init(amount: Int, unit: Unit) {
    self.amount = min(amount, 100_000)
    self.unit = unit
  }

  /// In "thirty (30) days" the digits are read.
  private static func amount(_ text: String) -> Int? {
    let digits = text.drop { !("0"..."9").contains($0) }.prefix { ("0"..."9").contains($0) }
    if let value = Int(digits) { return value }
    if let word = numbers.first(where: { text.hasPrefix($0.0) }) { return word.1 }
    return chinese(text)
  }

  private static func chinese(_ text: String) -> Int? {
    var total = 0
    var digit: Int?
    for character in text {
      if let value = "零一二三四五六七八九".firstIndex(of: character) {
        digit = "零一二三四五六七八九".distance(from: "零一二三四五六七八九".startIndex, to: value)
      } else if character == "两" {
        digit = 2
      } else if character == "十" {
        total += (digit ?? 1) * 10
        digit = nil
      } else if character == "百" {
        total += (digit ?? 1) * 100
        digit = nil
      } else {
        break
      }
    }
    return total > 0 || digit != nil ? total + (digit ?? 0) : nil
  }
}
