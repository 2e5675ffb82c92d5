internal import PolicyReport

/// The formats of a check and where each goes: `terminal,sarif:out.sarif`.
struct CheckFormats: OptionList, Hashable {
  struct Output: Hashable {
    /// Nil for the terminal's own.
    var format: CheckFormat?
    /// Nil for standard output.
    var path: String?
  }

  var outputs: [Output]

  static let offered = ["terminal"] + CheckFormat.allCases.map(\.rawValue)

  init(outputs: [Output]) { self.outputs = outputs }

  init(option text: String) throws(OptionFault) {
    outputs = []
    for item in text.split(separator: ",") {
      let parts = item.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      let name = parts[0].lowercased()
      guard Self.offered.contains(name) else {
        throw OptionFault(expected(Self.offered, given: name))
      }
      let path = parts.count > 1 ? String(parts[1]) : nil
      if path?.isEmpty == true { throw OptionFault("name a file after '\(name):'") }
      outputs.append(Output(format: CheckFormat(rawValue: name), path: path))
    }
    if outputs.isEmpty { throw OptionFault(expected(Self.offered, given: text)) }
    try check()
  }

  mutating func add(_ other: CheckFormats) throws(OptionFault) {
    outputs += other.outputs
    try check()
  }

  private func check() throws(OptionFault) {
    let paths = outputs.compactMap(\.path)
    guard Set(paths).count == paths.count else {
      throw OptionFault("two formats cannot be written to one file")
    }
    // A program that reads one of these would stumble over the rest.
    let whole = outputs.filter { $0.path == nil && $0.format.map { $0 != .github } ?? false }
    guard whole.isEmpty || outputs.count(where: { $0.path == nil }) == 1 else {
      let name = whole[0].format?.rawValue ?? ""
      throw OptionFault("'\(name)' needs a file of its own beside another format: \(name):FILE")
    }
  }

  /// Annotations where GitHub's runner reads the log.
  static func standard(in surroundings: Surroundings) -> CheckFormats {
    let terminal = Output(format: nil, path: nil)
    return surroundings.environment["GITHUB_ACTIONS"] == "true"
      ? CheckFormats(outputs: [terminal, Output(format: .github, path: nil)])
      : CheckFormats(outputs: [terminal])
  }
}
