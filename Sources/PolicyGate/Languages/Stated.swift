internal import PolicyAssessment
internal import PolicyText

/// Something a version states that the other should state too.
struct Stated {
  enum Kind { case period, date, email, phone, host }

  var kind: Kind
  /// Equal in both languages for the same thing.
  var key: String
  var period: Period?
  /// Bytes of the folded text.
  var range: Range<Int>

  init?(_ form: StatedForm, in text: DraftText) {
    range = form.range
    switch form.kind {
    case .date(let date):
      kind = .date
      key = date.description
    case .period:
      guard let period = Period(text.string(form.range)) else { return nil }
      self.period = period
      kind = .period
      key = "\(period.hours)\(period.unit == .workday ? "w" : "")"
    case .email:
      kind = .email
      key = text.string(form.range)
    case .phone:
      kind = .phone
      key = Self.digits(text.string(form.range))
    case .url:
      kind = .host
      key = Self.host(text.string(form.range))
    case .organization, .placeholder: return nil
    }
  }

  /// Without the country's code and the zero it replaces.
  private static func digits(_ phone: String) -> String {
    var digits = Substring(phone.filter(\.isNumber))
    if digits.hasPrefix("86"), digits.count > 10 { digits = digits.dropFirst(2) }
    return String(digits.drop { $0 == "0" })
  }

  /// Paths differ by language; who is reached there does not.
  private static func host(_ address: String) -> String {
    var rest = Substring(address)
    for scheme in ["https://", "http://"] where rest.hasPrefix(scheme) {
      rest = rest.dropFirst(scheme.count)
    }
    if rest.hasPrefix("www.") { rest = rest.dropFirst(4) }
    return String(rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" })
  }

  /// The same length of time, day or address.
  func agrees(with other: Stated) -> Bool {
    guard kind == other.kind else { return false }
    if let period, let otherPeriod = other.period { return period.isAbout(otherPeriod) }
    return key == other.key
  }
}
