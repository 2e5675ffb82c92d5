public import PolicyText

/// Something a text states in a form that can be recognized without a rubric: a day, a length of
/// time, an address.
public struct StatedForm: Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    case date(CalendarDate)
    /// As the text writes it: 15个工作日, six months.
    case period
    case email, url, phone
    /// A company's legal name.
    case organization
    /// A template's slot that nobody filled in.
    case placeholder
  }

  public var kind: Kind
  /// Bytes of the folded text.
  public var range: Range<Int>

  public init(kind: Kind, range: Range<Int>) {
    self.kind = kind
    self.range = range
  }

  /// The forms in `range` of a folded text, by place; `source` is the text before folding.
  public static func all(
    in range: Range<Int>, of text: NormalizedText, source: [UInt8]
  ) -> [StatedForm] {
    var found: [StatedForm] = []
    func add(_ kind: Kind, _ place: Range<Int>) {
      guard place.lowerBound >= range.lowerBound, place.upperBound <= range.upperBound else {
        return
      }
      found.append(StatedForm(kind: kind, range: place))
    }
    let scan = FormScanner(bytes: text.bytes, range: range)
    let bytes = text.bytes[range]
    scan.urls { add(.url, $0) }
    if bytes.contains(0x40) || scan.mayHoldObfuscatedMail {
      scan.emails { add($1 ? .placeholder : .email, $0) }
    }
    if bytes.contains(where: { (0x30...0x39).contains($0) }) {
      PhoneScanner(scan).forEach { add(.phone, $0) }
    }
    DateScanner(scan).forEach { add(.date($1), $0) }
    DurationScanner(scan).forEach { place, _ in add(.period, place) }
    OrganizationScanner(scan, text: text, source: source).forEach { place, _ in
      add(.organization, place)
    }
    PlaceholderScanner(scan).forEach { add(.placeholder, $0) }
    return found.sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
  }
}
