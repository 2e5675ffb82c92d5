internal import PolicyGate
internal import PolicyReport
internal import PolicyRubric

/// The formats of a report.
struct FormatChoice: OptionList, Hashable {
  var formats: [ReportFormat]

  static let standard = FormatChoice(formats: ReportFormat.standard)
  static let offered = ReportFormat.allCases.map(\.rawValue)

  init(formats: [ReportFormat]) { self.formats = formats }

  init(option text: String) throws(OptionFault) {
    formats = []
    for name in text.lowercased().split(separator: ",").map(String.init) {
      guard let format = ReportFormat(rawValue: name) else {
        throw OptionFault(expected(ReportFormat.allCases.map(\.rawValue), given: name))
      }
      if !formats.contains(format) { formats.append(format) }
    }
    if formats.isEmpty {
      throw OptionFault(expected(ReportFormat.allCases.map(\.rawValue), given: text))
    }
  }

  mutating func add(_ other: FormatChoice) {
    formats += other.formats.filter { !formats.contains($0) }
  }
}

/// What every policy has to reach.
struct FailUnder: OptionValue, Hashable {
  var threshold: GateThreshold

  static let offered = Level.allCases.map(\.rawValue)

  init(option text: String) throws(OptionFault) {
    do throws(GateThresholdError) {
      threshold = try GateThreshold(parsing: text)
    } catch {
      throw OptionFault("\(error)")
    }
  }
}
