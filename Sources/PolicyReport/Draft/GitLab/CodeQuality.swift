internal import PolicyGate
internal import PolicyText

/// Findings as GitLab's code quality report: an array of the members that GitLab reads
/// (https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format).
struct CodeQuality {
  let report: CheckReport
  let words: Wording

  var bytes: [UInt8] {
    var ordinals = FindingOrdinals()
    return JSONWriter.bytes(
      of: .array(report.counted.map { issue($0, ordinal: ordinals.next($0)) }), openDepth: 1)
  }

  private func issue(_ finding: DraftFinding, ordinal: Int) -> JSONValue {
    // Description is plain text in GitLab; it shows nothing else.
    var text = words(finding.message)
    if let quote = finding.quote, !quote.isEmpty {
      text += words.pick("「", " “") + quote.shortened(to: 200) + words.pick("」", "”")
    }
    return .object([
      "description": .string(text.visible),
      "check_name": .string(finding.rule),
      "fingerprint": .string(Self.fingerprint(finding, ordinal)),
      "severity": .string(finding.severity.codeQuality),
      "location": .object([
        "path": .string(Self.path(finding.place.file)),
        "lines": .object([
          "begin": .int(max(1, finding.place.start.line)),
          "end": .int(max(1, finding.place.start.line, finding.place.end.line)),
        ]),
      ]),
    ])
  }

  /// GitLab compares two branches by it and takes equal ones for one finding.
  private static func fingerprint(_ finding: DraftFinding, _ ordinal: Int) -> String {
    let parts = [finding.place.file, finding.rule, finding.fingerprint, String(ordinal)]
    return String(SHA256.hexadecimal(of: Array(parts.joined(separator: "\n").utf8)).prefix(40))
  }

  /// GitLab wants no `./` at the front.
  private static func path(_ file: String) -> String {
    file.hasPrefix("./") ? String(file.dropFirst(2)) : file
  }
}

extension DraftFinding.Severity {
  fileprivate var codeQuality: String {
    switch self {
    case .error: "major"
    case .warning: "minor"
    case .note: "info"
    }
  }
}
