internal import PolicyGate
internal import PolicyRubric
internal import PolicyText

/// A check as SARIF 2.1.0: one run, all rules with their help and the laws they rest on, and the
/// findings. Made for GitHub's code scanning, whose limits it keeps.
struct SARIFLog {
  let report: CheckReport
  let words: Wording

  /// GitHub refuses more than 25,000 results of a run and shows 5,000: the gravest are written, and
  /// a notification says how many are not.
  static let mostResults = 5000

  var bytes: [UInt8] { JSONWriter.bytes(of: log, openDepth: 5) }

  private var log: JSONValue {
    .object([
      "$schema": .string(
        "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
      ),
      "version": .string("2.1.0"), "runs": .array([run]),
    ])
  }

  private var run: JSONValue {
    let taxonomies = SARIFTaxonomies(report.rules)
    let files = self.files
    return .object([
      "tool": .object(["driver": driver(taxonomies)]),
      "taxonomies": taxonomies.taxonomies(in: words),
      "automationDetails": .object(["id": .string("candor/check/")]),
      "language": .string(languageTag),
      "columnKind": .string("utf16CodeUnits"),
      "originalUriBaseIds": .object([
        "SRCROOT": .object([
          "description": .object([
            "text": .string(words.pick("检查时所在的目录", "The folder the check ran in"))
          ])
        ])
      ]),
      "artifacts": .array(
        files.map { file in
          .object([
            "location": .object(SARIFResults.artifactLocation(file)),
            "roles": .strings(["analysisTarget"]),
          ])
        }),
      "invocations": .array([invocation]),
      "results": results(files),
      "properties": .object(["drafts": .array(report.drafts.map(draft))]),
    ])
  }

  private var languageTag: String { words.pick("zh-CN", "en-US") }

  private func driver(_ taxonomies: SARIFTaxonomies) -> JSONValue {
    let rules = SARIFRules(words: words, taxonomies: taxonomies)
    let origin = report.origin
    return .object([
      "name": .string("Candor"),
      "version": .string(origin.toolVersion),
      "semanticVersion": .string(origin.toolVersion),
      "language": .string(languageTag),
      "shortDescription": .object([
        "text": .string(words.pick("隐私政策透明度检查", "Checks how transparent privacy policies are"))
      ]),
      "rules": .array(report.rules.map(rules.descriptor)),
      "supportedTaxonomies": taxonomies.references,
      "properties": .object([
        "rubric": .string(origin.rubricID), "rubricVersion": .string(origin.rubricVersion),
        "rubricDigest": .string(origin.rubricDigest),
      ]),
    ])
  }

  /// Drafts first, then whatever else a finding names.
  private var files: [String] {
    var seen: Set<String> = []
    let named = report.findings.flatMap { [$0.place.file] + $0.related.map(\.place.file) }
    return (report.drafts.map(\.file) + named).filter { seen.insert($0).inserted }
  }

  private func results(_ files: [String]) -> JSONValue {
    let written = SARIFResults(
      words: words, ruleIndex: Self.indices(report.rules.map(\.id)), fileIndex: Self.indices(files),
      saysSuppression: report.findings.contains { $0.suppression != nil })
    var ordinals = FindingOrdinals()
    return .array(
      report.findings.prefix(Self.mostResults).map { finding in
        written.result(finding, ordinal: ordinals.next(finding))
      })
  }

  private static func indices(_ names: [String]) -> [String: Int] {
    Dictionary(names.enumerated().map { ($1, $0) }) { first, _ in first }
  }

  private var invocation: JSONValue {
    .object([
      "executionSuccessful": .bool(report.outcome != .incomplete),
      "exitCode": .int(report.outcome.exitStatus),
      "toolConfigurationNotifications": .array(notifications(.configuration)),
      "toolExecutionNotifications": .array(
        report.failures.map { notification(words($0), .error, at: nil) }
          + notifications(.execution) + undetermined + cut),
    ])
  }

  private func notifications(_ kind: CheckReport.Note.Kind) -> [JSONValue] {
    report.notes.filter { $0.kind == kind }.map {
      notification(words($0.text), $0.severity, at: $0.place)
    }
  }

  /// What cannot be told is no finding and must not be silent either.
  private var undetermined: [JSONValue] {
    report.drafts.flatMap { draft in
      draft.checks.filter { $0.verdict == .undetermined }.map { check in
        let reason = check.reason.map { words.colon + words($0) } ?? ""
        return notification(
          "\(draft.file)\(words.colon)\(check.rule)\(words.pick(" 无法判断", " cannot be told"))\(reason)",
          .note, at: nil, rule: check.rule)
      }
    }
  }

  private var cut: [JSONValue] {
    let more = report.findings.count - Self.mostResults
    guard more > 0 else { return [] }
    let text = words.pick(
      "另有 \(more) 项较轻的问题未写入：SARIF 平台最多接收 25,000 项，这里只写最重要的 \(Self.mostResults) 项。",
      "\(more) more findings, less grave, are not written: platforms take 25,000 at most, and this "
        + "file has the \(Self.mostResults) gravest.")
    return [notification(text, .warning, at: nil)]
  }

  private func notification(
    _ text: String, _ severity: DraftFinding.Severity, at place: DraftPlace?, rule: String? = nil
  ) -> JSONValue {
    var notification: JSONObject = [
      "level": .string(severity.rawValue),
      "message": .object(["text": .string(SARIFText.message(text))]),
    ]
    if let rule { notification["associatedRule"] = .object(["id": .string(rule)]) }
    if let place {
      notification["locations"] = .array([
        .object([
          "physicalLocation": .object([
            "artifactLocation": .object(SARIFResults.artifactLocation(place.file)),
            "region": .object(["startLine": .int(max(1, place.start.line))]),
          ])
        ])
      ])
    }
    return .object(notification)
  }

  private func draft(_ draft: CheckReport.Draft) -> JSONValue {
    .object([
      "file": .string(draft.file), "language": .optional(draft.language?.rawValue),
      "score": draft.tenths.map(JSONValue.tenths) ?? .null,
      "level": .optional(draft.level?.rawValue),
    ])
  }
}
