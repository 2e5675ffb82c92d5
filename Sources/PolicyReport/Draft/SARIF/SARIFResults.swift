internal import PolicyGate
internal import PolicyText

/// Findings as SARIF's results.
struct SARIFResults {
  let words: Wording
  /// Index of each rule in the driver.
  let ruleIndex: [String: Int]
  /// Index of each file in the run's artifacts.
  let fileIndex: [String: Int]
  /// Whether any finding is suppressed: then all say whether they are.
  let saysSuppression: Bool

  /// GitHub shows 100 locations of a result.
  static let mostRelated = 100

  /// - Parameter ordinal: from 1, of the findings that would else have the same fingerprint.
  func result(_ finding: DraftFinding, ordinal: Int) -> JSONValue {
    var result: JSONObject = [
      "ruleId": .string(finding.rule),
      "kind": .string("fail"),
      "level": .string(finding.severity.rawValue),
      "message": .object(["text": .string(message(finding))]),
      "locations": .array([
        .object(["physicalLocation": physicalLocation(finding.place, quote: finding.quote)])
      ]),
      "partialFingerprints": .object([
        "candorFinding/v1": .string(
          finding.fingerprint + (ordinal > 1 ? ":\(ordinal)" : ""))
      ]),
    ]
    if let index = ruleIndex[finding.rule] { result["ruleIndex"] = .int(index) }
    if !finding.related.isEmpty {
      result["relatedLocations"] = .array(
        finding.related.prefix(Self.mostRelated).enumerated().map { index, related in
          .object([
            "id": .int(index + 1),
            "message": .object(["text": .string(SARIFText.message(words(related.message)))]),
            "physicalLocation": physicalLocation(related.place, quote: nil),
          ])
        })
    }
    if saysSuppression {
      result["suppressions"] = .array(finding.suppression.map { [suppression($0)] } ?? [])
    }
    return .object(result)
  }

  /// What is wrong, the words it is about, what would pass: GitHub shows nothing else.
  private func message(_ finding: DraftFinding) -> String {
    var sentences = [words(finding.message)]
    if let quote = finding.quote, !quote.isEmpty {
      sentences.append(
        words.pick("原文", "The text says") + words.colon + words.pick("「", "“")
          + quote.shortened(to: 300) + words.pick("」", "”"))
    }
    if let advice = finding.advice { sentences.append(words(advice)) }
    return sentences.map(SARIFText.message).joined(separator: "\n")
  }

  /// Nothing says `accepted`: it is what a suppression without a status is, and the standard's
  /// schemas do not agree on the member's name.
  private func suppression(_ suppression: DraftFinding.Suppression) -> JSONValue {
    let reason =
      switch suppression {
      case .waived(let reason): reason
      case .baseline: words.pick("已记入基线", "Recorded in the baseline")
      }
    return .object([
      "kind": .string("external"), "justification": .string(SARIFText.lines(reason)),
    ])
  }

  func physicalLocation(_ place: DraftPlace, quote: String?) -> JSONValue {
    var artifact = Self.artifactLocation(place.file)
    if let index = fileIndex[place.file] { artifact["index"] = .int(index) }
    return .object([
      "artifactLocation": .object(artifact), "region": region(place, quote: quote),
    ])
  }

  static func artifactLocation(_ file: String) -> JSONObject {
    var location: JSONObject = ["uri": .string(SARIFText.address(of: file))]
    if !SARIFText.isAbsolute(file) { location["uriBaseId"] = .string("SRCROOT") }
    return location
  }

  /// Columns only where something stands there: an absence has a line alone.
  private func region(_ place: DraftPlace, quote: String?) -> JSONValue {
    var region: JSONObject = ["startLine": .int(max(1, place.start.line))]
    if place.start < place.end {
      region["startColumn"] = .int(max(1, place.start.unit))
      region["endLine"] = .int(max(1, place.end.line))
      region["endColumn"] = .int(max(1, place.end.unit))
    }
    if let quote { region["snippet"] = .object(["text": .string(SARIFText.lines(quote))]) }
    return .object(region)
  }
}
