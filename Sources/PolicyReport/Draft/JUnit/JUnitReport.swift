internal import PolicyGate
internal import PolicyRubric
internal import PolicyText

/// A check as JUnit's XML: a suite for each draft, a test case for each rule. It fails where an error
/// counts; warnings and notes are output of a test that passes.
struct JUnitReport {
  let report: CheckReport
  let words: Wording

  private struct Case {
    var name: String
    var outcome: Outcome
    var output: String = ""
    enum Outcome {
      case passed
      case failed(message: String, text: String)
      case unusable(message: String)
      case skipped(message: String)
    }
  }

  var bytes: [UInt8] {
    var suites = [suite("candor", whole)]
    for file in files { suites.append(suite(file, cases(of: file))) }
    suites.removeAll { $0.children.isEmpty }
    func total(_ attribute: String) -> String {
      String(
        suites.reduce(0) { sum, suite in
          sum + (suite.attributes.first { $0.name == attribute }.flatMap { Int($0.value) } ?? 0)
        })
    }
    return XMLElement(
      "testsuites",
      [
        ("name", "candor check"), ("tests", total("tests")), ("failures", total("failures")),
        ("errors", total("errors")),
      ], children: suites
    ).document
  }

  private var files: [String] {
    var seen: Set<String> = []
    return (report.drafts.map(\.file) + report.findings.map(\.place.file).sorted())
      .filter { seen.insert($0).inserted }
  }

  /// Thresholds, and what could not be done.
  private var whole: [Case] {
    report.failures.map { Case(name: words($0), outcome: .failed(message: words($0), text: "")) }
      + report.notes.filter { $0.severity == .error }.map {
        Case(name: words($0.text), outcome: .unusable(message: words($0.text)))
      }
  }

  private func cases(of file: String) -> [Case] {
    var found: [String: [DraftFinding]] = [:]
    for finding in report.findings where finding.place.file == file {
      found[finding.rule, default: []].append(finding)
    }
    let checks = report.drafts.first { $0.file == file }?.checks ?? []
    let checked = Set(checks.map(\.rule))
    let others = found.keys.filter { !checked.contains($0) }.sorted()
    return checks.map { check in
      testCase(check.rule, found[check.rule] ?? [], skipped: reasonToSkip(check))
    } + others.map { testCase($0, found[$0] ?? [], skipped: nil) }
  }

  private func reasonToSkip(_ check: CheckReport.Check) -> String? {
    guard check.verdict == .undetermined || check.verdict == .notApplicable else { return nil }
    return words(check.verdict.name) + (check.reason.map { words.colon + words($0) } ?? "")
  }

  private func testCase(_ rule: String, _ findings: [DraftFinding], skipped: String?) -> Case {
    let errors = findings.filter { $0.severity == .error && $0.suppression == nil }
    let others = findings.filter { $0.severity != .error || $0.suppression != nil }
    let output = others.map(line).joined(separator: "\n")
    if let first = errors.first {
      return Case(
        name: rule,
        outcome: .failed(
          message: words(first.message), text: errors.map(line).joined(separator: "\n")),
        output: output)
    }
    if let skipped { return Case(name: rule, outcome: .skipped(message: skipped), output: output) }
    if findings.contains(where: { $0.suppression == nil }) || findings.isEmpty {
      return Case(name: rule, outcome: .passed, output: output)
    }
    return Case(
      name: rule, outcome: .skipped(message: words.suppressed(findings[0].suppression)),
      output: output)
  }

  private func line(_ finding: DraftFinding) -> String {
    let start = finding.place.start
    var lines = [
      "\(finding.place.file):\(start.line):\(start.column): \(words(finding.severity.name))\(words.colon)"
        + words(finding.message)
    ]
    if let quote = finding.quote, !quote.isEmpty { lines.append("  " + quote.shortened(to: 300)) }
    if let advice = finding.advice { lines.append("  " + words(advice)) }
    if let suppression = finding.suppression {
      lines.append("  " + words.suppressed(suppression))
    }
    return lines.joined(separator: "\n")
  }

  private func suite(_ name: String, _ cases: [Case]) -> XMLElement {
    var counts = (failures: 0, errors: 0, skipped: 0)
    let children = cases.map { item -> XMLElement in
      var children: [XMLElement] = []
      switch item.outcome {
      case .passed: break
      case .failed(let message, let text):
        counts.failures += 1
        children = [
          XMLElement("failure", [("type", "finding"), ("message", message)], text: text)
        ]
      case .unusable(let message):
        counts.errors += 1
        children = [XMLElement("error", [("type", "input"), ("message", message)])]
      case .skipped(let message):
        counts.skipped += 1
        children = [XMLElement("skipped", [("message", message)])]
      }
      if !item.output.isEmpty { children.append(XMLElement("system-out", text: item.output)) }
      return XMLElement(
        "testcase", [("name", item.name), ("classname", name)], children: children)
    }
    return XMLElement(
      "testsuite",
      [
        ("name", name), ("tests", String(cases.count)), ("failures", String(counts.failures)),
        ("errors", String(counts.errors)), ("skipped", String(counts.skipped)),
      ], children: children)
  }
}
