internal import LanguageServer
internal import PolicyDocument
internal import PolicyGate
internal import PolicyReport
internal import PolicyText

/// Checks the text an editor has, which need not be on the disk yet: as `candor check` does, by the
/// nearest `candor.yaml`, with its waivers and baseline.
struct EditorCheck: Sendable {
  let plan: CheckPlan

  func check(path: String, text: String) -> CheckedDraft {
    let page = SavedPage(file: path, bytes: Array(text.utf8), transportCharset: "utf-8")
    // An editor opens files of every kind: what is no policy is left alone.
    guard let document = try? plan.judge.reader.read([page]),
      Self.isPolicy(document)
    else {
      return CheckedDraft(findings: [], notes: [Self.noPolicy])
    }
    do throws(CommandFailure) {
      var run = CheckRun(plan.taking(page))
      return Self.checked(try run.report(), path: path)
    } catch {
      return CheckedDraft(
        findings: error.messages.map { message in
          Self.finding(
            "configuration", Bilingual(chinese: message, english: message), at: Self.top(path))
        })
    }
  }

  private static func isPolicy(_ document: PolicyDocument) -> Bool {
    switch document.kind {
    case .privacyPolicy, .userAgreementWithPrivacy: true
    default: document.isTitledPrivacyPolicy
    }
  }

  private static let noPolicy = Bilingual(
    chinese: "看起来不是隐私政策，未检查；可用 candor check 检查",
    english: "this does not look like a privacy policy; candor check judges it all the same")

  private static func checked(_ report: CheckReport, path: String) -> CheckedDraft {
    // What stands against the whole has a place in the editor too.
    let failures = report.failures.map { finding("requirement", $0, at: top(path)) }
    let faults = report.notes.filter { $0.severity == .error }.map {
      finding("configuration", $0.text, at: $0.place ?? top(path))
    }
    let draft = report.drafts.first
    return CheckedDraft(
      findings: report.findings + failures + faults, tenths: draft?.tenths, level: draft?.level,
      notes: report.notes.map(\.text))
  }

  private static func top(_ path: String) -> DraftPlace {
    DraftPlace(file: path, start: .first, end: .first)
  }

  private static func finding(
    _ rule: String, _ message: Bilingual, at place: DraftPlace
  ) -> DraftFinding {
    DraftFinding(rule: rule, severity: .error, message: message, place: place, fingerprint: rule)
  }
}

extension CheckPlan {
  /// The same check of one page that is given.
  fileprivate func taking(_ page: SavedPage) -> CheckPlan {
    var plan = self
    plan.files = ["-"]
    plan.input.stdinFilename = page.file
    plan.input.given = page
    return plan
  }
}
